import { totalsOf } from '../../domain/measures/measureWhole'
import type { MeasuredProject } from '../../engine/measureProject'
import { secondsText } from './measureNumbers'
import type { Words } from './measureWords'

/** What a reader of the numbers must know: what they do not count, and on what that nobody has checked they rest. */
export function measureNotes({ t, language }: Words, found: MeasuredProject): readonly string[] {
  const { measure, columns, clips, unread } = found
  if (found.problem !== undefined) return []
  const unnoted = columns.reduce((sum, column) => sum + totalsOf(measure, clips, column).seconds.unnoted, 0)
  const open = clips.reduce((sum, { openCount }) => sum + openCount, 0)
  const suggested = clips.reduce((sum, { evidence }) => sum + evidence.cuts.suggested.length, 0)
  const unscanned = clips.filter(({ evidence }) => !evidence.cuts.isScanned).length
  return [
    ...(unnoted > 0 ? [t('measures.notes.unnoted', { count: unnoted, seconds: secondsText(unnoted, language) })] : []),
    ...(open > 0 ? [t('measures.notes.open', { count: open })] : []),
    ...(suggested > 0 ? [t('measures.notes.suggested', { count: suggested })] : []),
    ...(unscanned > 0 ? [t('measures.notes.unscanned', { count: unscanned })] : []),
    ...(unread.length > 0 ? [t('measures.notes.unread', { count: unread.length })] : []),
  ]
}
