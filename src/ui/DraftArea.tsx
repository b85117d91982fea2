import { Textarea } from '@mantine/core'
import { useDraft } from './useDraft'

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
  const { isLine = false, onValue } = props
  const draft = useDraft(props.value, (text) => (onValue(text) ? undefined : ''), !isLine)
  const rows = props.minRows ?? (isLine ? 1 : 2)
  return (
    <Textarea
      label={props.label}
      dir={props.dir ?? 'auto'}
      lang={props.lang}
      rows={rows}
      classNames={{ input: 'draft-area' }}
      styles={{ input: { '--rows': rows } }}
      maxLength={props.maxLength ?? 20_000}
      placeholder={props.placeholder}
      value={draft.shown}
      readOnly={props.isReadOnly}
      data-testid={props.testId}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={draft.onKeyDown}
    />
  )
}
