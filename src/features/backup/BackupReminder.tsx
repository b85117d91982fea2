import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { backupStore } from '../../stores/backupStore'
import { openDialog } from '../../stores/dialogStore'
import { ToolButton } from '../../ui/ToolButton'
import { useBackupDue } from './useBackupDue'

/** Says quietly that work is in this browser only; closed once it stays away in this tab. */
export function BackupReminder() {
  const { t } = useTranslation()
  const count = useBackupDue()
  if (count === undefined) return null
  return (
    <aside className="backup-reminder" role="status" data-testid="backup-reminder">
      <IconArchive size={16} aria-hidden="true" className="warn" />
      <div>
        <p className="strong">{t('backup.reminder', { count })}</p>
        <p className="second">{t('backup.reminderWhy')}</p>
        <div className="row">
          <ToolButton label={t('backup.backUp')} isFilled onClick={() => openDialog({ kind: 'backup' })} />
          <ToolButton
            label={t('backup.remindLater')}
            onClick={() => backupStore.setState({ isReminderClosed: true })}
          />
        </div>
      </div>
    </aside>
  )
}
