import './backup.css'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BACKUP_EXTENSION } from '../../formats/backup/backupEntries'
import { session } from '../../stores/session'
import { useRestore, type RestoreStep } from '../../stores/restoreStore'
import { usePreferences } from '../../stores/preferencesStore'
import { bytesText } from '../../ui/bytesText'
import { FilePickButton } from '../../ui/FilePickButton'
import { ToolButton } from '../../ui/ToolButton'
import { BackupBar } from './BackupBar'
import { RestoredPart } from './RestoredPart'
import { RestorePreview } from './RestorePreview'

/** What a backup holds and what restoring it would do, before anything is written; then how far it is, and what came of it. */
export function RestoreDialog() {
  const { t } = useTranslation()
  const step = useRestore()
  const isRunning = step.kind === 'checking' || step.kind === 'restoring'
  return (
    <Modal
      opened={step.kind !== 'none'}
      onClose={() => session().backups.closeRestore()}
      // What runs is ended by its own button only.
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
      title={t('backup.restore.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className="form" data-testid="restore-dialog" data-step={step.kind}>
        <RestorePart step={step} />
      </div>
    </Modal>
  )
}

function RestorePart({ step }: { readonly step: RestoreStep }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const { backups } = session()
  switch (step.kind) {
    case 'none':
      return null
    case 'checking':
    case 'restoring': {
      const { progress } = step
      const key = step.kind === 'checking' ? 'backup.restore.checked' : 'backup.restore.copied'
      const sentence =
        step.kind === 'checking'
          ? t('backup.restore.checking', { file: step.fileName })
          : t('backup.restore.restoring', { name: step.preview.name })
      const figures = progress && {
        done: bytesText(progress.doneBytes, language),
        total: bytesText(progress.totalBytes, language),
      }
      return (
        <>
          <p>{sentence}</p>
          <BackupBar label={figures ? t(key, figures) : ''} progress={progress} />
          <div className="row form-end">
            <ToolButton label={t('app.cancel')} isFilled onClick={() => backups.cancelRestore()} />
          </div>
        </>
      )
    }
    case 'refused':
      return (
        <>
          <p role="alert" className="bad" data-testid="restore-refused" data-code={step.problem.code}>
            {t(`backup.restore.problem.${step.problem.code}`, { file: step.fileName, value: step.problem.value })}
          </p>
          <div className="row form-end">
            <FilePickButton
              label={t('backup.restore.other')}
              isFilled
              accept={BACKUP_EXTENSION}
              testId="restore-other"
              onFiles={([file]) => {
                if (file) void backups.checkBackup(file)
              }}
            />
            <ToolButton label={t('app.close')} isFilled onClick={() => backups.closeRestore()} />
          </div>
        </>
      )
    case 'ready':
      return <RestorePreview preview={step.preview} />
    case 'restored':
      return <RestoredPart preview={step.preview} comparison={step.comparison} />
    default:
      return step satisfies never
  }
}
