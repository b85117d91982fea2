import type { Box } from '../../domain/geometry/box'
import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Gives a box another place or size, in display pixels. */
export function changeBox(
  workspace: Workspace,
  id: RecordId,
  box: Box,
  purpose: 'moveBox' | 'resizeBox',
): Result<Edit, Refusal> {
  const before = workspace.index.get('annotation', id)
  if (!before) return fail({ code: 'nothingToDo' })
  const after = { ...before, box, updatedAt: workspace.ports.clock.now() }
  if (before.box && sameBox(before.box, box)) return fail({ code: 'nothingToDo' })
  return workspace.commit(purpose, [{ before, after }])
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}
