import type { AnnotationRecord } from '../../domain/records/annotation'
import { annotationId, type RecordId } from '../../domain/records/ids'
import { fail, ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** Copies boxes, with their tags and notes, to another frame of the same clip. @returns the copies. */
export function copyBoxes(
  workspace: Workspace,
  view: ClipInView,
  ids: readonly RecordId[],
  frame: FrameIndex,
): Result<AnnotationRecord[], Refusal> {
  const now = workspace.ports.clock.now()
  const copies = ids.flatMap((id) => {
    const source = workspace.index.get('annotation', id)
    if (!source?.box || source.clipId !== view.clip.id) return []
    const copy: AnnotationRecord = {
      ...source,
      id: annotationId.parse(workspace.ports.ids.next()),
      frame,
      pts: ptsOf(view.table, frame),
      authorId: workspace.authorId,
      status: 'draft',
      createdAt: now,
      updatedAt: now,
    }
    return [copy]
  })
  if (copies.length === 0) return fail({ code: 'nothingToDo' })
  const made = workspace.commit(
    'copyBox',
    copies.map((after) => ({ before: null, after })),
  )
  return made.ok ? ok(copies) : made
}
