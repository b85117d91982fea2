import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NoteFieldProps {
  readonly note: string
  readonly isReadOnly: boolean
  readonly onNote: (note: string) => void
}

/** A note is one edit when the field is left, also by selecting something else; Escape takes back what was typed. */
export function NoteField({ note, isReadOnly, onNote }: NoteFieldProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const pending = useRef<(() => void) | undefined>(undefined)
  pending.current = draft === undefined || draft === note ? undefined : () => onNote(draft)
  // The field goes away with its record's selection, and a field that goes away has no blur.
  useEffect(() => () => pending.current?.(), [])
  return (
    <Textarea
      label={t('inspector.note')}
      dir="auto"
      autosize
      minRows={2}
      maxRows={8}
      maxLength={20_000}
      value={draft ?? note}
      readOnly={isReadOnly}
      data-testid="note"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        pending.current?.()
        pending.current = undefined
        setDraft(undefined)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setDraft(undefined)
          pending.current = undefined
          event.stopPropagation()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur()
      }}
    />
  )
}
