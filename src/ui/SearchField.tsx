import type { ReactNode } from 'react'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly icon?: ReactNode
  /** The key that leads here. */
  readonly keys?: string | undefined
  readonly testId?: string
  readonly onValue: (value: string) => void
}

/** Narrows the list below it while something is typed. */
export function SearchField({ label, value, icon, keys, testId, onValue }: SearchFieldProps) {
  return (
    <label className="search-field">
      {icon}
      <input
        type="search"
        dir="auto"
        value={value}
        placeholder={label}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {keys === undefined ? null : <kbd dir="ltr">{keys}</kbd>}
    </label>
  )
}
