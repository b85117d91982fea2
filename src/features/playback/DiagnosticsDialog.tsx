import { Modal, Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivedFileInfo, HeldPictures } from '../../engine/ports/media'
import { closeDialog, useDialog } from '../../stores/dialogStore'
import { playbackStore } from '../../stores/playbackStore'
import { CACHE_SIZES, prefer, usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { bytesText } from '../../ui/bytesText'
import { ToolButton } from '../../ui/ToolButton'

const LOOK_EVERY_MS = 500

/** What the program holds in memory and on disk beside the work itself, how much it may, and a way to let go of it. */
export function DiagnosticsDialog() {
  const { t } = useTranslation()
  const isOpen = useDialog().kind === 'diagnostics'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('diagnostics.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {isOpen ? (
        <div className="form">
          <HeldSection />
          <DerivedSection />
        </div>
      ) : null}
    </Modal>
  )
}

function HeldSection() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const megabytes = usePreferences((state) => state.cacheMegabytes)
  const held = useHeld()
  const facts: [string, string][] = held
    ? [
        [t('diagnostics.held'), t('diagnostics.pictures', { count: held.frames })],
        [
          t('diagnostics.memory'),
          t('diagnostics.ofBudget', {
            held: bytesText(held.bytes, language),
            budget: bytesText(held.budgetBytes, language),
          }),
        ],
        [t('diagnostics.window'), t('diagnostics.frames', { first: held.first, last: held.last })],
        [t('diagnostics.open'), String(held.openPictures)],
      ]
    : []
  return (
    <section className="form">
      <h2>{t('diagnostics.decoded')}</h2>
      {held ? (
        <dl className="facts" data-testid="held-pictures" data-frames={held.frames} data-open={held.openPictures}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="second">{t('diagnostics.noClip')}</p>
      )}
      <Select
        label={t('diagnostics.budget')}
        description={t('diagnostics.budgetHint')}
        data={CACHE_SIZES.map((size) => ({ value: String(size), label: `\u2066${size} MB\u2069` }))}
        value={String(megabytes)}
        allowDeselect={false}
        onChange={(value) => {
          const size = CACHE_SIZES.find((each) => String(each) === value)
          if (size) prefer({ cacheMegabytes: size })
        }}
      />
    </section>
  )
}

function DerivedSection() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [files, setFiles] = useState<readonly DerivedFileInfo[] | undefined>(undefined)
  useEffect(() => {
    void session().media.derivedFiles().then(setFiles)
  }, [])
  const bytes = files?.reduce((sum, each) => sum + each.sizeBytes, 0) ?? 0
  async function remove(): Promise<void> {
    const { media } = session()
    for (const { name } of files ?? []) await media.removeDerived(name)
    setFiles(await media.derivedFiles())
  }
  return (
    <section className="form">
      <h2>{t('diagnostics.derived')}</h2>
      <p className="second">{t('diagnostics.derivedHint')}</p>
      {files ? (
        <div className="row" data-testid="derived-files" data-count={files.length}>
          <span>
            {t('diagnostics.files', { count: files.length })} ·{' '}
            <span className="ltr">{bytesText(bytes, language)}</span>
          </span>
          <span className="spacer" />
          <ToolButton
            label={t('diagnostics.delete')}
            isFilled
            isDisabled={files.length === 0}
            onClick={() => void remove()}
            testId="delete-derived"
          />
        </div>
      ) : null}
    </section>
  )
}

function useHeld(): HeldPictures | undefined {
  const [held, setHeld] = useState<HeldPictures | undefined>(undefined)
  useEffect(() => {
    const look = () => void playbackStore.getState().source?.held().then(setHeld)
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return held
}
