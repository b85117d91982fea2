import type { Edit } from '../../domain/edits/edit'
import { pseudonym as pseudonymSchema } from '../../domain/records/annotator'
import { fail, type Result } from '../../domain/result'
import { hasSubmitted } from '../reviewsOf'
import type { Refusal, Workspace } from '../workspace'

export type PseudonymRefusal =
  | Refusal
  /** It stands in packages that may have left this machine. */
  | { readonly code: 'pseudonymIsSubmitted' }
  /** Somebody else is called so here: nobody could tell the two apart. */
  | { readonly code: 'pseudonymTaken'; readonly pseudonym: string }

/** Lets this coder be called otherwise in the project, until they have submitted something. The id stays, and all that names it. */
export function changePseudonym(workspace: Workspace, wanted: string): Result<Edit, PseudonymRefusal> {
  const { index, authorId } = workspace
  const before = index.get('annotator', authorId)
  const read = pseudonymSchema.safeParse(wanted)
  if (!before || !read.success || read.data === before.pseudonym) return fail({ code: 'nothingToDo' })
  if (hasSubmitted(index, authorId)) return fail({ code: 'pseudonymIsSubmitted' })
  const isTaken = index
    .all('annotator')
    .some(({ id, pseudonym }) => id !== authorId && isSameName(pseudonym, read.data))
  if (isTaken) return fail({ code: 'pseudonymTaken', pseudonym: read.data })
  return workspace.commit('changePseudonym', [{ before, after: { ...before, pseudonym: read.data } }])
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
