import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../domain/edits/comparison'
import type { BackupPreview } from '../../engine/ports/backups'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'
import { useHolds } from './useHolds'

interface RestoredPartProps {
  readonly preview: BackupPreview
  readonly comparison: Comparison
}

/** What reading everything back has shown. */
export function RestoredPart({ preview, comparison }: RestoredPartProps) {
  const { t } = useTranslation()
  // All files were compared, and packages are among them: those are no clips.
  const holds = useHolds()({ ...comparison, clips: preview.clips })
  const [first] = comparison.differing
  const { backups } = session()
  return (
    <>
      {first === undefined ? (
        <div className="row" role="status">
          <IconCheck size={16} aria-hidden="true" />
          <span data-testid="restored">
            {comparison.entries > 0 ? t('backup.restore.equal', holds) : t('backup.restore.clipsBack', holds)}
          </span>
        </div>
      ) : (
        <div className="row bad" role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{t('backup.restore.differs', { count: comparison.differing.length, first })}</span>
        </div>
      )}
      <p className="second">{t('backup.restore.equalHint')}</p>
      <div className="row form-end">
        <ToolButton
          label={t('backup.restore.open')}
          isPrimary
          onClick={() => backups.closeRestore(preview.projectId)}
          testId="open-restored"
        />
      </div>
    </>
  )
}
