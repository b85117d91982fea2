import { changedId } from '../domain/edits/apply'
import type { Change } from '../domain/edits/edit'
import type { RecordId } from '../domain/records/ids'
import type { RecordIndex } from './recordIndex'

/**
 * What else changes where `changes` take away what somebody has commented on: the comment stays, at its frame. Nobody's draft is
 * held by what others say of it, and nothing that was said goes with it.
 */
export function looseComments(index: RecordIndex, changes: readonly Change[]): Change[] {
  const touched = new Set<RecordId>(changes.map(changedId))
  const gone = new Set<RecordId>(changes.flatMap(({ before, after }) => (before && !after ? [before.id] : [])))
  const about = new Map([...index.referrersOf(gone)].map((record) => [record.id, record]))
  return [...about.values()].flatMap((before): Change[] => {
    if (before.type !== 'comment' || touched.has(before.id)) return []
    const aboutIds = before.aboutIds.filter((id) => !gone.has(id))
    return aboutIds.length === before.aboutIds.length ? [] : [{ before, after: { ...before, aboutIds } }]
  })
}
