import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from './ToolButton'

interface PopoverHeadProps {
  readonly title: string
  readonly onClose: () => void
}

/** The title of a panel that stays until it is closed, and what closes it. */
export function PopoverHead({ title, onClose }: PopoverHeadProps) {
  const { t } = useTranslation()
  return (
    <div className="row bar-popover-head">
      <h2>{title}</h2>
      <span className="spacer" />
      <ToolButton label={t('app.close')} icon={<IconX size={16} aria-hidden="true" />} isIconOnly onClick={onClose} />
    </div>
  )
}
