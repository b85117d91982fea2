import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showPresent, usePast, usePresent } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { keepExisting } from './keepExisting'
import { useEditWords } from '../../stores/useEditWords'

/** Says which earlier state is on screen, and leads back. */
export function PastBar() {
  const { t } = useTranslation()
  const past = usePast()
  const { present } = usePresent()
  const words = useEditWords()
  const edit = past && present?.edits[past.count - 1]
  if (!edit) return null
  return (
    <div className="alert-bar past-bar" role="status" data-testid="past-bar">
      <IconHistory size={16} aria-hidden="true" className="warn" />
      <span>
        <strong>{t('historyPanel.past.title', { ...words(edit) })}</strong> {t('historyPanel.past.hint')}
      </span>
      <span className="spacer" />
      <ToolButton
        label={t('historyPanel.past.back')}
        isPrimary
        testId="back-to-now"
        onClick={() => {
          showPresent()
          keepExisting()
        }}
      />
    </div>
  )
}
