import type { Edit } from '../../domain/edits/edit'
import type { RecordId } from '../../domain/records/ids'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** A second person looked at what a still covers; whoever captured it cannot be that person. */
export interface SecondRefusal {
  readonly code: 'samePerson'
}

/** Ticks a still as looked at, or takes this person's own tick back. */
export function tickStill(
  workspace: Workspace,
  id: RecordId,
  isTicked: boolean,
): Result<Edit, Refusal | SecondRefusal> {
  const before = workspace.index.get('still', id)
  if (!before || isTicked === (before.secondBy !== undefined)) return fail({ code: 'nothingToDo' })
  if (!isTicked) {
    const { secondBy: _secondBy, secondAt: _secondAt, ...after } = before
    return workspace.commit('secondStill', [{ before, after }])
  }
  if (before.capturedBy === workspace.authorId) return fail({ code: 'samePerson' })
  const second = { secondBy: workspace.authorId, secondAt: workspace.ports.clock.now() }
  return workspace.commit('secondStill', [{ before, after: { ...before, ...second } }])
}

/** Sets whether stills of the project need a second person before they are published. */
export function requireSecond(workspace: Workspace, isRequired: boolean): Result<Edit, Refusal> {
  const [before] = workspace.index.all('project')
  if (!before || isRequired === (before.stillsNeedSecond ?? false)) return fail({ code: 'nothingToDo' })
  return workspace.commit('requireSecond', [{ before, after: { ...before, stillsNeedSecond: isRequired } }])
}
