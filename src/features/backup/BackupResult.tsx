import { useTranslation } from 'react-i18next'
import type { WrittenBackup } from '../../engine/ports/backups'
import { useBackup } from '../../stores/backupStore'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { bytesText } from '../../ui/bytesText'
import { ToolButton } from '../../ui/ToolButton'
import { BackupBar } from './BackupBar'
import { useHolds } from './useHolds'

/** What becomes of the backup that was asked for. */
export function BackupResult() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const step = useBackup((state) => state.step)
  const { backups } = session()
  const sizeOf = ({ sizeBytes }: WrittenBackup) => bytesText(sizeBytes, language)
  switch (step.kind) {
    case 'choose':
      return null
    case 'writing': {
      const { progress } = step
      const done = progress && bytesText(progress.doneBytes, language)
      const total = progress && bytesText(progress.totalBytes, language)
      return (
        <>
          <BackupBar
            label={progress ? t('backup.writing', { done, total }) : t('backup.collecting')}
            progress={progress}
          />
          <div className="row form-end">
            <ToolButton label={t('app.cancel')} isFilled onClick={() => backups.dropBackup()} testId="cancel-backup" />
          </div>
        </>
      )
    }
    case 'ready':
      return (
        <>
          <p role="status">{t('backup.ready', { size: sizeOf(step.written) })}</p>
          <Holds written={step.written} />
          <div className="row form-end">
            <ToolButton label={t('backup.drop')} isFilled onClick={() => backups.dropBackup()} />
            <ToolButton
              label={t('backup.download')}
              isPrimary
              onClick={() => backups.download()}
              testId="download-backup"
            />
          </div>
        </>
      )
    case 'done': {
      const key = step.way === 'file' ? 'backup.written' : 'backup.handedOver'
      return (
        <>
          <p role="status" data-testid="backup-done">
            {t(key, { file: step.fileName, size: sizeOf(step.written) })}
          </p>
          <Holds written={step.written} />
          <div className="row form-end">
            <ToolButton label={t('backup.again')} isFilled onClick={() => backups.dropBackup()} />
          </div>
        </>
      )
    }
    case 'failed':
      return (
        <>
          <p role="alert" className="bad">
            {t(`backup.problem.${step.problem.code}`, { value: step.problem.value })}
          </p>
          <div className="row form-end">
            <ToolButton label={t('backup.again')} isFilled onClick={() => backups.dropBackup()} />
          </div>
        </>
      )
    default:
      return step satisfies never
  }
}

function Holds({ written }: { readonly written: WrittenBackup }) {
  const { t } = useTranslation()
  const { records, entries, clips } = useHolds()(written)
  return (
    <>
      <ul className="backup-holds">
        {[records, entries, clips].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {written.missing > 0 ? <p className="warn">{t('backup.absent', { count: written.missing })}</p> : null}
    </>
  )
}
