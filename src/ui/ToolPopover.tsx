import { Popover, type FloatingPosition } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ToolButton } from './ToolButton'

interface ToolPopoverProps {
  /** Names the button and what it opens. */
  readonly label: string
  readonly icon: ReactNode
  /** Whether the button is lit while it is closed, too. */
  readonly isMarked?: boolean
  readonly isDisabled?: boolean
  readonly position: FloatingPosition
  readonly width: number
  readonly className?: string
  readonly testId: string
  readonly children: (close: () => void) => ReactNode
}

/** A small form at an icon button. It holds the focus while it is open, and its keys are its own. */
export function ToolPopover(props: ToolPopoverProps) {
  const { label, position, width, isDisabled = false } = props
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      withRoles={false}
      opened={isOpen}
      onChange={setIsOpen}
      position={position}
      width={width}
      trapFocus
      shadow="md"
      radius={8}
    >
      <Popover.Target>
        <span className="popover-place">
          <ToolButton
            label={label}
            icon={props.icon}
            isIconOnly
            isActive={isOpen || (props.isMarked ?? false)}
            isDisabled={isDisabled}
            onClick={() => setIsOpen(!isOpen)}
            testId={props.testId}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        className={props.className ?? ''}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {props.children(() => setIsOpen(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
