import type { Edit } from '../../domain/edits/edit'
import type { AnnotationRecord } from '../../domain/records/annotation'
import { annotationId, type TagId } from '../../domain/records/ids'
import type { Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { codedDefaults } from './codedDefaults'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'

/** Tags a frame, or takes the same tag of the same coder off it again. */
export function tagFrame(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  tagId: TagId,
): Result<Edit, ExclusionRefusal> {
  const existing = workspace.index
    .annotationsAt(view.clip.id, frame)
    .find((record) => record.box === undefined && record.authorId === workspace.authorId && record.tagIds[0] === tagId)
  if (existing) return workspace.commit('untagFrame', [{ before: existing, after: null }])
  const after: AnnotationRecord = {
    type: 'annotation',
    id: annotationId.parse(workspace.ports.ids.next()),
    frame,
    pts: ptsOf(view.table, frame),
    ...codedDefaults(workspace, view, tagId),
  }
  return commitExclusive(workspace, 'tagFrame', [{ before: null, after }])
}
