import { IconArchive, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../../stores/dialogStore'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'

/** What can be taken out of this browser before something is deleted. */
export function SafetyCopies() {
  const { t } = useTranslation()
  return (
    <div className="row is-wrapped">
      <ToolButton
        label={t('backup.title')}
        icon={<IconArchive size={14} aria-hidden="true" />}
        isFilled
        onClick={() => openDialog({ kind: 'backup' })}
      />
      <ToolButton
        label={t('exchange.export')}
        icon={<IconDownload size={14} aria-hidden="true" />}
        isFilled
        onClick={() => session().exportAnnotations()}
      />
      <ToolButton
        label={t('audit.exportLog')}
        icon={<IconDownload size={14} aria-hidden="true" />}
        isFilled
        onClick={() => void session().exportLog()}
      />
    </div>
  )
}
