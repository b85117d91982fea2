import type { Change } from '../../domain/edits/edit'
import type { Box } from '../../domain/geometry/box'
import { annotationId, trackId as toTrackId, type RecordId } from '../../domain/records/ids'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { TrackRecord } from '../../domain/records/track'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { keyframeOf } from './keyframeChange'

/** Something with a box, as it was when it was copied. */
export interface CopiedObject {
  readonly record: AnnotationRecord | TrackRecord
  readonly box: Box
}

/**
 * Puts copies on a frame of the same clip, with their tags and notes: of a single box a box, of a track a new track that
 * begins there. @returns their ids
 */
export function copyObjects(
  workspace: Workspace,
  view: ClipInView,
  copied: readonly CopiedObject[],
  frame: FrameIndex,
): Result<RecordId[], Refusal> {
  const now = workspace.ports.clock.now()
  const pts = ptsOf(view.table, frame)
  const own = { authorId: workspace.authorId, status: 'draft' as const, createdAt: now, updatedAt: now }
  const changes = copied.flatMap(({ record, box }): Change[] => {
    if (record.clipId !== view.clip.id) return []
    if (record.type === 'annotation') {
      const id = annotationId.parse(workspace.ports.ids.next())
      return [{ before: null, after: { ...record, ...own, id, frame, pts, box } }]
    }
    const track = { ...record, ...own, id: toTrackId.parse(workspace.ports.ids.next()) }
    const seen = { outside: false, occluded: false, interpolation: 'linear' as const, attributes: {} }
    return [
      { before: null, after: track },
      { before: null, after: keyframeOf(workspace, track.id, { frame, pts, box, ...seen }) },
    ]
  })
  if (changes.length === 0) return fail({ code: 'nothingToDo' })
  const hasTracks = copied.some(({ record }) => record.type === 'track')
  const made = workspace.commit(hasTracks ? 'copyTrack' : 'copyBox', changes)
  if (!made.ok) return made
  return ok(changes.flatMap(({ after }) => (after && after.type !== 'keyframe' ? [after.id] : [])))
}
