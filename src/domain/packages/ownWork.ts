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
  const isOwn = (record: WorkspaceRecord | undefined): boolean => {
    switch (record?.type) {
      case 'annotation':
      case 'segment':
      case 'track':
        return record.authorId === coderId && clipIds.has(record.clipId) && record.status !== 'adjudicated'
      case 'coverage':
      case 'handover':
        return record.authorId === coderId && clipIds.has(record.clipId)
      case 'keyframe':
        return isOwn(records.get(record.trackId))
      default:
        return false
    }
  }
  return isOwn
}
