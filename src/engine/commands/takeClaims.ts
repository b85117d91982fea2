import type { Edit } from '../../domain/edits/edit'
import type { ClaimRecord } from '../../domain/records/claim'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

/** Takes in claims that came with a codebook, in one edit. Those that are here stay as they are; tags unknown here are left out. */
export function takeClaims(workspace: Workspace, claims: readonly ClaimRecord[]): Result<Edit, Refusal> {
  const { index } = workspace
  const added = claims.filter(({ id }) => !index.records.has(id))
  if (added.length === 0) return fail({ code: 'nothingToDo' })
  return workspace.commit(
    'takeClaims',
    added.map((claim) => ({
      before: null,
      after: { ...claim, tagIds: claim.tagIds.filter((id) => index.tags.has(id)), evidence: [] },
    })),
  )
}
