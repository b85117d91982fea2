import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

interface DraftAreaProps {
  readonly label: string
  readonly value: string
  readonly isReadOnly: boolean
  /** One line: Enter leaves the field. */
  readonly isLine?: boolean
  /** The direction of its language; by what is typed where nothing is said. */
  readonly dir?: 'ltr' | 'rtl' | 'auto'
  readonly lang?: string | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number
  readonly minRows?: number
  /** @returns whether it was taken; what was not stays in the field */
  readonly onValue: (value: string) => boolean
  readonly testId: string
}

/** Text that is one edit when the field is left, also by choosing something else; Escape takes back what was typed. */
export function DraftArea(props: DraftAreaProps) {
  const { value, isLine = false, onValue } = props
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const keep = useRef<() => boolean>(() => true)
  useEffect(() => {
    keep.current = () => draft === undefined || draft === value || onValue(draft)
  })
  // The field goes away when something else is chosen, and a field that goes away has no blur.
  useEffect(() => () => void keep.current(), [])
  return (
    <Textarea
      label={props.label}
      dir={props.dir ?? 'auto'}
      lang={props.lang}
      autosize
      minRows={props.minRows ?? (isLine ? 1 : 2)}
      maxRows={10}
      maxLength={props.maxLength ?? 20_000}
      placeholder={props.placeholder}
      value={draft ?? value}
      readOnly={props.isReadOnly}
      data-testid={props.testId}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (keep.current()) setDraft(undefined)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setDraft(undefined)
          event.stopPropagation()
        }
        if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
    />
  )
}
