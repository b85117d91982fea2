import { Popover } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { PopoverHead } from './PopoverHead'
import { ToolButton } from './ToolButton'
import { useLentFocus } from './useLentFocus'

interface SidePopoverProps {
  /** What the button says, where that is more than its title. */
  readonly buttonLabel?: string
  readonly title: string
  readonly icon: ReactNode
  readonly hint?: string | undefined
  readonly keys?: string | undefined
  readonly isKeyInTip?: boolean
  readonly isDisabled?: boolean
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly width: number
  readonly className?: string
  /** Where in the panel the focus goes when it opens. */
  readonly firstField: string
  readonly testId: string
  readonly children: ReactNode
}

/**
 * A panel beside the inspector, by which the work goes on: it stays until it is closed, takes the focus when it comes and gives it
 * back when it goes.
 */
export function SidePopover(props: SidePopoverProps) {
  const { title, isOpen, onToggle, firstField, testId } = props
  const panel = useLentFocus(isOpen, firstField)
  useEffect(() => () => onToggle(false), [onToggle])
  return (
    <Popover
      opened={isOpen}
      onChange={onToggle}
      position="left-start"
      width={props.width}
      withRoles={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      radius={8}
      shadow="md"
      transitionProps={{ duration: 0 }}
      middlewares={{ shift: { padding: 8 }, flip: true }}
    >
      <Popover.Target>
        <span className="popover-place">
          <ToolButton
            label={props.buttonLabel ?? title}
            icon={props.icon}
            isFilled
            isActive={isOpen}
            isDisabled={props.isDisabled ?? false}
            hint={props.hint}
            keys={props.keys}
            isKeyInTip={props.isKeyInTip ?? false}
            onClick={() => onToggle(!isOpen)}
            testId={testId}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown
        ref={panel}
        role="dialog"
        aria-label={title}
        className={`bar-popover ${props.className ?? ''}`}
        data-testid={`${testId}-panel`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // The press is used up: it must not also clear the selection.
          event.stopPropagation()
          onToggle(false)
        }}
      >
        <PopoverHead title={title} onClose={() => onToggle(false)} />
        {props.children}
      </Popover.Dropdown>
    </Popover>
  )
}
