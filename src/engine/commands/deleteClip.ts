import type { Edit } from '../../domain/edits/edit'
import type { ClipId, RecordId } from '../../domain/records/ids'
import type { MeasureRecord } from '../../domain/records/measure'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** What a deletion of a clip takes along, and what stands in its way. */
export interface ClipDeletion {
  /** Everything that lies on the clip, the clip itself last. */
  readonly records: readonly WorkspaceRecord[]
  /** Measures that ask about it; they go on without it. */
  readonly measures: readonly MeasureRecord[]
  /** What names something of it and would stay: while there is any, nothing is deleted. */
  readonly heldBy: readonly WorkspaceRecord[]
}

export function clipDeletion({ index }: Workspace, id: ClipId): ClipDeletion {
  const clip = index.get('clip', id)
  if (!clip) return { records: [], measures: [], heldBy: [] }
  const onClip = [...index.records.values()].filter((record) => liesOn(record, id))
  const keyframes = index.tracksOf(id).flatMap((track) => index.keyframesOf(track.id))
  const records = [...keyframes, ...onClip, clip]
  const gone = new Set<RecordId>(records.map((record) => record.id))
  const heldBy = new Map([...index.referrersOf(gone)].map((record) => [record.id, record]))
  const staying = [...heldBy.values()].filter((record) => !gone.has(record.id))
  // A measure of this clip and others goes on with the others.
  const measures = staying.flatMap((record) => (record.type === 'measure' ? [record] : []))
  return { records, measures, heldBy: staying.filter(({ type }) => type !== 'measure') }
}

/** An offset says something of both its clips; without one of them it says nothing. */
function liesOn(record: WorkspaceRecord, id: ClipId): boolean {
  if (record.type === 'sync') return record.a.clipId === id || record.b.clipId === id
  return 'clipId' in record && record.clipId === id
}

/**
 * Deletes a clip with everything that lies on it, in one edit that can be undone; refused while a claim or the like names
 * something of it. Its bytes are not touched.
 */
export function deleteClip(workspace: Workspace, id: ClipId): Result<Edit, Refusal> {
  const { records, measures } = clipDeletion(workspace, id)
  if (records.length === 0) return fail({ code: 'nothingToDo' })
  return workspace.commit('deleteClip', [
    ...measures.map((measure) => ({
      before: measure,
      after: { ...measure, clipIds: measure.clipIds?.filter((clipId) => clipId !== id) },
    })),
    ...records.map((before) => ({ before, after: null })),
  ])
}
