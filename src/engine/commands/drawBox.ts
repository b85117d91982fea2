import type { Box } from '../../domain/geometry/box'
import { annotationId, type TagId } from '../../domain/records/ids'
import type { AnnotationRecord } from '../../domain/records/annotation'
import { ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { codedDefaults } from './codedDefaults'

/** Adds a box with a tag on one frame. `box` is in display pixels. */
export function drawBox(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  tagId: TagId,
  box: Box,
): Result<AnnotationRecord, Refusal> {
  const after: AnnotationRecord = {
    type: 'annotation',
    id: annotationId.parse(workspace.ports.ids.next()),
    frame,
    pts: ptsOf(view.table, frame),
    box,
    ...codedDefaults(workspace, view, tagId),
  }
  const made = workspace.commit('drawBox', [{ before: null, after }])
  return made.ok ? ok(after) : made
}
