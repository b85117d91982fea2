import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { convertLine } from '../../domain/records/convertLine'
import { closeDialog, openDialog, queueDialog, useDialog, type UndecodableFile } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { CommandLine } from '../../ui/CommandLine'
import { FilePickButton } from '../../ui/FilePickButton'
import { ToolButton } from '../../ui/ToolButton'
import { VIDEO_FILES } from './videoFiles'

/** For files whose codec this browser does not decode: how to convert a copy, and where to attach it. */
export function ConvertDialog() {
  const { t } = useTranslation()
  const dialog = useDialog()
  const files = dialog.kind === 'convert' ? dialog.files : []
  return (
    <Modal
      opened={dialog.kind === 'convert'}
      onClose={closeDialog}
      title={t('convert.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className="form">
        {files.map((each) => (
          <ConvertFile key={each.file.name} undecodable={each} others={files.filter((other) => other !== each)} />
        ))}
        <div className="row form-end">
          <ToolButton label={t('app.close')} isFilled onClick={closeDialog} />
        </div>
      </div>
    </Modal>
  )
}

function ConvertFile({
  undecodable,
  others,
}: {
  readonly undecodable: UndecodableFile
  readonly others: readonly UndecodableFile[]
}) {
  const { t } = useTranslation()
  const { file, codec, timebase } = undecodable
  const { line, input } = convertLine(file.name, timebase)
  return (
    <section className="form" data-testid="convert-file">
      <p>{t('convert.why', { file: file.name, codec: codec.toUpperCase() })}</p>
      {input === file.name ? null : <p>{t('convert.rename', { input })}</p>}
      <CommandLine line={line} />
      <p className="second">{t('convert.attachHint')}</p>
      <div className="row">
        <FilePickButton
          label={t('convert.attach')}
          isPrimary
          accept={VIDEO_FILES}
          testId="attach-copy"
          onFiles={([copy]) => {
            if (!copy) return
            // Its progress is seen in the list; what goes wrong is told there.
            if (others.length > 0) openDialog({ kind: 'convert', files: others })
            else closeDialog()
            void session()
              .attachCopy(file, copy)
              .then((isTaken) => (isTaken ? undefined : queueDialog({ kind: 'convert', files: [undecodable] })))
          }}
        />
      </div>
    </section>
  )
}
