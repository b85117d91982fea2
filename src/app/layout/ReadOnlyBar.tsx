import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { session } from '../../stores/session'
import { usePresent } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

/** Says that another tab is the writer of this project, and offers to take over. */
export function ReadOnlyBar() {
  const { t } = useTranslation()
  const { present } = usePresent()
  if (!present?.isReadOnly) return null
  return (
    <div className="alert-bar" role="status" data-testid="read-only">
      <IconLock size={16} aria-hidden="true" className="warn" />
      <span>{t('readOnly.otherTab')}</span>
      <span className="spacer" />
      <ToolButton
        label={t('readOnly.takeOver')}
        isFilled
        onClick={() => void session().openProject(present.projectId, true)}
      />
    </div>
  )
}
