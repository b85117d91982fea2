import { useTranslation } from 'react-i18next'
import { DraftArea } from '../../ui/DraftArea'

interface NoteFieldProps {
  readonly note: string
  readonly isReadOnly: boolean
  /** @returns whether the note was taken; what was not stays in the field */
  readonly onNote: (note: string) => boolean
}

/** A note is one edit when the field is left, also by selecting something else; Escape takes back what was typed. */
export function NoteField({ note, isReadOnly, onNote }: NoteFieldProps) {
  const { t } = useTranslation()
  return <DraftArea label={t('inspector.note')} value={note} isReadOnly={isReadOnly} onValue={onNote} testId="note" />
}
