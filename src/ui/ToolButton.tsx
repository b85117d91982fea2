import type { MouseEventHandler, ReactNode } from 'react'
import { useTip } from './useTip'

interface ToolButtonProps {
  /** The accessible name; shown as text unless `icon` stands alone. */
  readonly label: string
  readonly icon?: ReactNode
  readonly isIconOnly?: boolean
  /** Its key, as shown on it. */
  readonly keys?: string | undefined
  /** Whether its key stands in the tooltip although the label is shown, where the bar has no room for both. */
  readonly isKeyInTip?: boolean
  /** Longer than the label: what it does, or why it cannot be used now. */
  readonly hint?: string | undefined
  readonly isActive?: boolean
  readonly isDisabled?: boolean
  readonly isPrimary?: boolean
  readonly isFilled?: boolean
  readonly onClick: MouseEventHandler<HTMLButtonElement>
  readonly testId?: string
}

/** The button of bars and panels: 28 px high, its key on it or in its tooltip. */
export function ToolButton(props: ToolButtonProps) {
  const { label, icon, isIconOnly = false, keys, hint, isActive = false, isDisabled = false, onClick } = props
  const classes = ['tool-button']
  if (isIconOnly) classes.push('is-icon')
  if (isActive) classes.push('is-active')
  if (props.isPrimary) classes.push('is-primary')
  if (props.isFilled) classes.push('is-filled')
  const isKeyInTip = isIconOnly || (props.isKeyInTip ?? false)
  const words = hint ?? (isKeyInTip ? label : undefined)
  const tip = useTip(
    words === undefined ? undefined : (
      <span className="tip">
        {words}
        {isKeyInTip && keys !== undefined ? <kbd dir="ltr">{keys}</kbd> : null}
      </span>
    ),
  )
  return (
    <>
      <button
        {...tip.events}
        type="button"
        className={classes.join(' ')}
        aria-label={isIconOnly ? label : undefined}
        aria-pressed={props.isActive === undefined ? undefined : isActive}
        // Stays in reach of the pointer and the keyboard, so that the reason can be read.
        aria-disabled={isDisabled || undefined}
        aria-keyshortcuts={keys}
        data-testid={props.testId}
        onClick={isDisabled ? undefined : onClick}
      >
        {icon}
        {isIconOnly ? null : <span>{label}</span>}
        {keys === undefined || isKeyInTip ? null : <kbd dir="ltr">{keys}</kbd>}
      </button>
      {tip.layer}
    </>
  )
}
