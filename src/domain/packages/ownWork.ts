import type { RecordMap } from '../edits/apply'
import type { AnnotatorId, ClipId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'

/**
 * Tells what one coder says of some clips: boxes, frame tags, ranges and tracks with their keyframes, what was looked at and
 * what was left to others. What came out of settling is nobody's code.
 * @param records where a keyframe's track is looked up
 */
export function ownWork(
  records: RecordMap,
  coderId: AnnotatorId,
  clipIds: ReadonlySet<ClipId>,
): (record: WorkspaceRecord) => boolean {
  const isTheirs = ({ authorId, clipId }: { readonly authorId: AnnotatorId; readonly clipId: ClipId }) =>
    authorId === coderId && clipIds.has(clipId)
  const isOwn = (record: WorkspaceRecord | undefined): boolean => {
    if (record?.type === 'keyframe') return isOwn(records.get(record.trackId))
    if (record?.type === 'coverage' || record?.type === 'handover') return isTheirs(record)
    const isCoded = record?.type === 'annotation' || record?.type === 'segment' || record?.type === 'track'
    return isCoded && isTheirs(record) && record.status !== 'adjudicated'
  }
  return isOwn
}
