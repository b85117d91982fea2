import { useTranslation } from 'react-i18next'
import type { BackupProgress } from '../../engine/ports/backups'

interface BackupBarProps {
  readonly label: string
  readonly progress: BackupProgress | undefined
}

/** How much is done; without a figure as long as none is known. */
export function BackupBar({ label, progress }: BackupBarProps) {
  const { t } = useTranslation()
  const share = progress && progress.totalBytes > 0 ? progress.doneBytes / progress.totalBytes : undefined
  return (
    <div className="backup-bar">
      <span className="row">
        <span role="status">{label}</span>
        <span className="spacer" />
        {share === undefined ? null : <span className="muted ltr">{Math.floor(share * 100)}%</span>}
      </span>
      <progress className="bar" max={1} value={share} aria-label={t('backup.progress')} />
    </div>
  )
}
