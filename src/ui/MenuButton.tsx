import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'

interface MenuButtonProps {
  readonly label: string
  readonly icon: ReactNode
  readonly testId: string
}

/** The icon button at which a menu opens. */
export function MenuButton({ label, icon, testId }: MenuButtonProps) {
  return (
    <Menu.Target>
      <button type="button" className="tool-button is-icon" aria-label={label} title={label} data-testid={testId}>
        {icon}
      </button>
    </Menu.Target>
  )
}
