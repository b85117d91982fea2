import { Popover } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { PopoverHead } from './PopoverHead'
import { ToolButton } from './ToolButton'
import { useLentFocus } from './useLentFocus'

interface BarPopoverProps {
  /** Names the button and what it opens. */
  readonly label: string
  readonly icon: ReactNode
  readonly isIconOnly?: boolean
  readonly keys?: string | undefined
  readonly isMarked?: boolean
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly side: 'top' | 'bottom'
  readonly width: number
  readonly testId: string
  /** Keys of its own, before those of the screen. */
  readonly onKey?: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

/**
 * A panel at its button, beside which the work goes on: it stays until it is closed, and takes the focus when it comes
 * and gives it back when it goes. It stands behind its button in the page, so that Tab leads into it.
 */
export function BarPopover(props: BarPopoverProps) {
  const { label, isOpen, onToggle, testId } = props
  const panel = useLentFocus(isOpen)
  return (
    <Popover
      opened={isOpen}
      onChange={onToggle}
      position={`${props.side}-start`}
      width={props.width}
      // It opens over a panel rather than over the picture, also where it must be moved to fit.
      middlewares={{ shift: { padding: 4 }, flip: { crossAxis: false, flipAlignment: false } }}
      withinPortal={false}
      withRoles={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      radius={8}
      shadow="md"
      zIndex={40}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className="popover-place">
          <ToolButton
            label={label}
            icon={props.icon}
            isIconOnly={props.isIconOnly ?? false}
            keys={props.keys}
            isKeyInTip
            isActive={isOpen || (props.isMarked ?? false)}
            onClick={() => onToggle(!isOpen)}
            testId={testId}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown
        ref={panel}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className="bar-popover"
        data-testid={`${testId}-panel`}
        onKeyDown={(event) => {
          props.onKey?.(event)
          if (event.key !== 'Escape') return
          // The press is used up: it must not also clear the selection.
          event.stopPropagation()
          onToggle(false)
        }}
      >
        <PopoverHead title={label} onClose={() => onToggle(false)} />
        {props.children}
      </Popover.Dropdown>
    </Popover>
  )
}
