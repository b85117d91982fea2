import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NoteFieldProps {
  readonly note: string
  readonly isReadOnly: boolean
  /** @returns whether the note was taken; what was not stays in the field */
  readonly onNote: (note: string) => boolean
}

/** A note is one edit when the field is left, also by selecting something else; Escape takes back what was typed. */
export function NoteField({ note, isReadOnly, onNote }: NoteFieldProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const keep = useRef<() => boolean>(() => true)
  useEffect(() => {
    keep.current = () => draft === undefined || draft === note || onNote(draft)
  })
  // The field goes away when something else is selected, and a field that goes away has no blur.
  useEffect(() => () => void keep.current(), [])
  return (
    <Textarea
      label={t('inspector.note')}
      dir="auto"
      rows={2}
      classNames={{ input: 'note-input' }}
      maxLength={20_000}
      value={draft ?? note}
      readOnly={isReadOnly}
      data-testid="note"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (keep.current()) setDraft(undefined)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setDraft(undefined)
          event.stopPropagation()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur()
      }}
    />
  )
}
