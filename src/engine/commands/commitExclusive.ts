import { exclusionAfter, exclusiveVariables, type Exclusion } from '../../domain/codebook/exclusion'
import type { Change, Edit, EditPurpose } from '../../domain/edits/edit'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Why coded records cannot be as a command wants them: two tags of which only one can hold. Nothing has changed then. */
export type ExclusionRefusal = Refusal | ({ readonly code: 'excluded' } & Exclusion)

/** Makes the edit, unless tags of it would exclude each other. Every command that changes tags or ranges ends here. */
export function commitExclusive(
  workspace: Workspace,
  purpose: EditPurpose,
  changes: readonly Change[],
): Result<Edit, ExclusionRefusal> {
  const variables = exclusiveVariables(workspace.index.all('codebook'))
  const excluded = exclusionAfter(changes, variables, {
    segmentsOf: (clipId) => workspace.index.segmentsOf(clipId),
    annotationsAt: (clipId, frame) => workspace.index.annotationsAt(clipId, frame),
  })
  // Who may write nothing is told that first.
  if (excluded && !workspace.isReadOnly) return fail({ code: 'excluded', ...excluded })
  return workspace.commit(purpose, changes)
}
