import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { session } from '../../stores/session'
import { usePresent, useSaveState } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'

/** Stays while work is not on disk after a failure: why, what is safe, and the two ways on. */
export function SaveFailureBar() {
  const { t } = useTranslation()
  const state = useSaveState()
  const { present } = usePresent()
  if (state.kind !== 'failed') return null
  return (
    <div className="alert-bar" role="alert">
      <IconAlertTriangle size={16} aria-hidden="true" className="bad" />
      <span>
        <strong>{t('saving.failed', { count: state.pending })}</strong> {t(`saving.reason.${state.reason}`)}
      </span>
      <span className="spacer" />
      <ToolButton label={t('saving.retry')} isFilled onClick={() => present?.retrySaving()} />
      <ToolButton label={t('saving.download')} isFilled onClick={() => session().downloadUnsaved()} />
    </div>
  )
}
