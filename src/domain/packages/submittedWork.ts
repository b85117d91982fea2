import type { RecordMap } from '../edits/apply'
import { referencesOf } from '../edits/references'
import type { AnnotatorId, ClipId, RecordId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { ownWork } from './ownWork'

/**
 * What a package of one coder holds: their own work on the clips, the project, every codebook, and whatever these lean on, so
 * that nothing in it dangles.
 */
export function submittedWork(
  records: RecordMap,
  coderId: AnnotatorId,
  clipIds: ReadonlySet<ClipId>,
): ReadonlyMap<RecordId, WorkspaceRecord> {
  const isOwn = ownWork(records, coderId, clipIds)
  const found = new Map<RecordId, WorkspaceRecord>()
  const take = (record: WorkspaceRecord | undefined) => {
    if (!record || found.has(record.id)) return
    found.set(record.id, record)
    for (const { id } of referencesOf(record)) take(records.get(id))
  }
  take(records.get(coderId))
  for (const id of clipIds) take(records.get(id))
  for (const record of records.values()) {
    if (record.type === 'project' || record.type === 'codebook' || isOwn(record)) take(record)
  }
  // A track of somebody else that is leaned on is nowhere without its keyframes.
  for (const record of records.values()) if (record.type === 'keyframe' && found.has(record.trackId)) take(record)
  return found
}
