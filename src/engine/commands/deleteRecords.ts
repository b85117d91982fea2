import type { Change, Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import type { Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { RangeLinks } from './rangeLinks'

/**
 * Deletes boxes, frame tags, ranges and tracks in one edit that can be undone. A track's keyframes go with it; what is
 * linked to a deleted record and stays is linked to it no more; where ranges would come to exclude each other by that, it is
 * refused. Other ids are passed over.
 */
export function deleteRecords(workspace: Workspace, ids: readonly RecordId[]): Result<Edit, ExclusionRefusal> {
  const { index } = workspace
  const wanted = ids.filter((id) => index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id))
  const gone = new Set<RecordId>([...wanted, ...wanted.flatMap((id) => index.keyframesOf(id).map((each) => each.id))])
  const links = new RangeLinks(workspace)
  for (const id of wanted) links.replace(id)
  const ranges = links.changes().filter(({ before }) => before && !gone.has(before.id))
  const boxes = [...index.referrersOf(wanted)].flatMap((before): Change[] => {
    if (before.type !== 'annotation' || gone.has(before.id)) return []
    const { segmentId: _segmentId, ...rest } = before
    return [{ before, after: rest }]
  })
  const deleted = [...gone].toReversed().flatMap((id): Change[] => {
    const before = index.records.get(id)
    return before ? [{ before, after: null }] : []
  })
  return commitExclusive(workspace, 'delete', [...ranges, ...boxes, ...deleted])
}
