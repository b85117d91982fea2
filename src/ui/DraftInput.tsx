import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft } from './useDraft'

interface DraftInputProps {
  /** Above the field; a field that stands in a row of its own is named by `ariaLabel` alone. */
  readonly label?: ReactNode
  readonly ariaLabel?: string
  readonly id?: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly maxLength: number
  readonly isNumber?: boolean
  /** Runs left to right in any language: numbers, dates, addresses. */
  readonly isLtr?: boolean
  /** More than one line; Shift+Enter begins the next. */
  readonly isLong?: boolean
  readonly placeholder?: string
  /** @returns what is wrong with it, or an empty text where that is said elsewhere; what was not taken stays in the field */
  readonly onValue: (value: string) => string | undefined
  readonly testId: string
}

/** Text or a number that is one edit when the field is left, also by selecting something else; Escape takes it back. */
export function DraftInput(props: DraftInputProps) {
  const { value, isReadOnly, isNumber = false, isLong = false, onValue } = props
  const draft = useDraft(value, onValue)
  const shared = {
    label: props.label,
    'aria-label': props.ariaLabel,
    value: draft.shown,
    dir: isNumber || props.isLtr ? 'ltr' : 'auto',
    maxLength: props.maxLength,
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    readOnly: isReadOnly,
    error: draft.problem,
    'data-testid': props.testId,
    onBlur: draft.leave,
    onKeyDown: draft.onKeyDown,
  } as const
  if (isLong) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={1}
        maxRows={8}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      inputMode={isNumber ? 'decimal' : 'text'}
      onChange={(event) => draft.type(event.currentTarget.value)}
    />
  )
}
