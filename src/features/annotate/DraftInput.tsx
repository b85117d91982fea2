import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'

interface DraftInputProps {
  readonly label: ReactNode
  readonly value: string
  readonly isReadOnly: boolean
  readonly maxLength: number
  readonly isNumber?: boolean
  readonly placeholder?: string
  /** @returns what is wrong with it; what was not taken stays in the field */
  readonly onValue: (value: string) => string | undefined
  readonly testId: string
}

/** One line of text or a number: one edit when the field is left, also by selecting something else; Escape takes it back. */
export function DraftInput(props: DraftInputProps) {
  const { value, isReadOnly, isNumber = false, onValue } = props
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const keep = useRef<() => string | undefined>(() => undefined)
  useEffect(() => {
    keep.current = () => (draft === undefined || draft === value ? undefined : onValue(draft))
  })
  // The field goes away when something else is selected, and a field that goes away has no blur.
  useEffect(() => () => void keep.current(), [])
  return (
    <TextInput
      label={props.label}
      value={draft ?? value}
      dir={isNumber ? 'ltr' : 'auto'}
      inputMode={isNumber ? 'decimal' : 'text'}
      maxLength={props.maxLength}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      readOnly={isReadOnly}
      error={problem}
      data-testid={props.testId}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        const found = keep.current()
        setProblem(found)
        if (found === undefined) setDraft(undefined)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setDraft(undefined)
          setProblem(undefined)
          event.stopPropagation()
        }
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
