import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toggleHistory, useHistory } from '../../stores/historyStore'
import { useKeyOf } from '../../stores/keysStore'
import { ToolButton } from '../../ui/ToolButton'

/** Opens the history beside the screen, and closes it. */
export function HistoryButton() {
  const { t } = useTranslation()
  const { isOpen } = useHistory()
  return (
    <ToolButton
      label={t('historyPanel.title')}
      icon={<IconHistory size={16} aria-hidden="true" />}
      isIconOnly
      isActive={isOpen}
      keys={useKeyOf('history')}
      onClick={toggleHistory}
      testId="history"
    />
  )
}
