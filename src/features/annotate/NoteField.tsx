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
  const keep = useRef<() => void>(() => undefined)
  useEffect(() => {
    keep.current = () => {
      if (draft !== undefined && draft !== note) onNote(draft)
    }
  })
  // The field goes away when something else is selected, and a field that goes away has no blur.
  useEffect(() => () => keep.current(), [])
  // Neither has one in a tab that is closed or put away.
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') keep.current()
    }
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [])
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
        keep.current()
        setDraft(undefined)
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
