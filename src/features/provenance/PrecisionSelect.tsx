import { Select } from '@mantine/core'
import { useState } from 'react'

interface PrecisionSelectProps {
  readonly label: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly isDisabled: boolean
  /** @returns what is wrong with it */
  readonly onValue: (value: string) => string | undefined
  readonly testId: string
}

/** How closely a time is known; a choice that cannot be says why and changes nothing. */
export function PrecisionSelect({ label, data, value, isDisabled, onValue, testId }: PrecisionSelectProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined)
  return (
    <Select
      label={label}
      data={[...data]}
      value={value}
      allowDeselect={false}
      disabled={isDisabled}
      error={problem}
      comboboxProps={{ transitionProps: { duration: 80 } }}
      data-testid={testId}
      onChange={(next) => {
        if (next !== null) setProblem(onValue(next))
      }}
      onBlur={() => setProblem(undefined)}
    />
  )
}
