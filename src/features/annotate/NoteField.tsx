import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../ui/useDraft'

interface NoteFieldProps {
  readonly note: string
  readonly isReadOnly: boolean
  /** @returns whether the note was taken; what was not stays in the field */
  readonly onNote: (note: string) => boolean
}

/** A note is one edit when the field is left, also by selecting something else; Escape takes back what was typed. */
export function NoteField({ note, isReadOnly, onNote }: NoteFieldProps) {
  const { t } = useTranslation()
  const draft = useDraft(note, (text) => (onNote(text) ? undefined : ''), true)
  return (
    <Textarea
      label={t('inspector.note')}
      dir="auto"
      rows={2}
      classNames={{ input: 'note-input' }}
      maxLength={20_000}
      value={draft.shown}
      readOnly={isReadOnly}
      data-testid="note"
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={draft.onKeyDown}
    />
  )
}
