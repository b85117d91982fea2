import { IconArchive, IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBackup } from '../../stores/backupStore'
import { openDialog } from '../../stores/dialogStore'
import { usePreferences } from '../../stores/preferencesStore'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'

/** Beside what says that the work is on disk: whether it is anywhere else. */
export function BackupButton() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const last = useBackup((state) => state.last)
  const kept = useBackup((state) => state.kept)
  const hasTrouble = kept?.state.kind === 'failed' || kept?.state.kind === 'notAllowed'
  const Icon = hasTrouble ? IconAlertTriangle : IconArchive
  return (
    <ToolButton
      label={t('backup.title')}
      hint={hintOf()}
      icon={<Icon size={16} aria-hidden="true" className={hasTrouble ? 'warn' : ''} />}
      isIconOnly
      onClick={() => openDialog({ kind: 'backup' })}
      testId="backup-button"
    />
  )

  function hintOf(): string {
    const title = t('backup.title')
    if (kept?.state.kind === 'failed') return `${title}. ${t('backup.kept.failed', { file: kept.name })}`
    if (kept?.state.kind === 'notAllowed') return `${title}. ${t('backup.kept.notAllowed', { file: kept.name })}`
    if (kept?.written) {
      return `${title}. ${t('backup.kept.idle', { file: kept.name, time: momentText(kept.written.at, language) })}`
    }
    if (!last) return `${title}. ${t('backup.none')}`
    return `${title}. ${t('backup.last', { file: last.fileName, time: momentText(last.at, language) })}`
  }
}
