import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StreamFacts } from '../../engine/ports/media'
import { closeDialog, useDialog, type Dialog } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { FormEnd } from '../../ui/FormEnd'
import { lengthText, rateText, sizeText } from './clipText'

/** Asks which video stream of a file is meant: each has frames of its own, and a browser plays only one of them. */
export function StreamsDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  const asked = dialog.kind === 'streams' ? dialog : undefined
  return (
    <Modal
      opened={asked !== undefined}
      onClose={() => asked && choose(asked, [])}
      title={t('streams.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {/* One question after the other: what was ticked for one file is nothing to the next. */}
      {asked ? <StreamsForm key={asked.question} asked={asked} /> : null}
    </Modal>
  )
}

type Asked = Extract<Dialog, { kind: 'streams' }>

function choose({ file, projectId }: Asked, streams: readonly StreamFacts[]): void {
  closeDialog()
  void session().chooseStreams(projectId, file, streams)
}

function StreamsForm({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation()
  const { file } = asked
  const [chosen, setChosen] = useState<readonly StreamFacts[]>([file.streams[0]])
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length > 0) choose(asked, chosen)
      }}
    >
      <p>{t('streams.which', { file: file.fileName, count: file.streams.length })}</p>
      <fieldset className="stream-list">
        <legend className="visually-hidden">{t('streams.title')}</legend>
        {file.streams.map((stream) => (
          <label key={stream.stream} className="row">
            <input
              type="checkbox"
              checked={chosen.includes(stream)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, stream] : chosen.filter((each) => each !== stream))
              }
            />
            <span className="strong">{t('streams.stream', { stream: stream.stream })}</span>
            <span className="second ltr">
              {sizeText(stream)}, {rateText(stream, t)}, {stream.codec.toUpperCase()}, {lengthText(stream)}
            </span>
            <span className="muted">{t('library.frames', { count: stream.frameCount })}</span>
          </label>
        ))}
      </fieldset>
      <FormEnd
        cancel={t('streams.addNone')}
        onCancel={() => choose(asked, [])}
        accept={t('streams.add', { count: chosen.length })}
        isDisabled={chosen.length === 0}
        testId="add-streams"
      />
    </form>
  )
}
