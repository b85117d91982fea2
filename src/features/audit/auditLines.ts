import type { Edit } from '../../domain/edits/edit'
import { historyTest, type HistoryFilter } from '../../domain/edits/historyRows'

/** An entry of the log that is listed. */
export interface AuditLine {
  readonly seq: number
  readonly edit: Edit
}

export interface AuditFilter extends HistoryFilter {
  /** As `dayOf` writes it. */
  readonly day?: string | undefined
  readonly text: string
}

/**
 * The entries that a filter wants, newest first, each on a line of its own.
 * @param wordsOf what stands on an entry's line; the text of the filter may be there or in what the entry changed
 */
export function auditLines(
  edits: readonly Edit[],
  { day, text, ...rest }: AuditFilter,
  wordsOf: (edit: Edit) => string,
): AuditLine[] {
  const isIn = historyTest(edits, rest)
  const wanted = text.trim().toLowerCase()
  const hasText = (edit: Edit) =>
    wanted === '' || `${wordsOf(edit)}\n${JSON.stringify(edit)}`.toLowerCase().includes(wanted)
  return edits
    .map((edit, seq) => ({ edit, seq }))
    .filter(({ edit }) => (day === undefined || dayOf(edit.at) === day) && isIn(edit) && hasText(edit))
    .toReversed()
}

/** The day of an instant where this machine is, as `2026-11-22`. */
export function dayOf(at: string): string {
  const date = new Date(at)
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`
}
