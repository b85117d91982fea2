import type { Change, Edit } from '../../domain/edits/edit'
import { holdsUnwanted, unwantedPattern, withoutUnwanted, type UnwantedText } from '../../domain/erasing/unwantedText'
import { rewritten, writtenTexts } from '../../domain/erasing/writtenTexts'
import type { RecordId } from '../../domain/records/ids'
import { workspaceRecord } from '../../domain/records/workspaceRecord'
import { fail, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'

export type ReplaceRefusal =
  | Refusal
  /** What is put in its place does not fit where it stands, or holds the text itself. */
  | { readonly code: 'cannotReplace'; readonly recordId: RecordId; readonly place: string }

/** Puts another text in the place of one, wherever it stands in the records, in one edit. */
export function replaceText(
  workspace: Workspace,
  unwanted: UnwantedText,
  replacement: string,
): Result<Edit, ReplaceRefusal> {
  const pattern = unwantedPattern(unwanted)
  if (!pattern) return fail({ code: 'nothingToDo' })
  const updatedAt = workspace.ports.clock.now()
  const changes: Change[] = []
  for (const before of workspace.index.records.values()) {
    const held = writtenTexts(before).filter(({ text }) => holdsUnwanted(text, pattern))
    if (held.length === 0) continue
    const replaced = rewritten(before, ({ text }) => withoutUnwanted(text, pattern, replacement)) as object
    const after = workspaceRecord.safeParse('updatedAt' in before ? { ...replaced, updatedAt } : replaced)
    const rest = after.success ? writtenTexts(after.data).find(({ text }) => holdsUnwanted(text, pattern)) : held[0]
    if (!after.success || rest) return fail({ code: 'cannotReplace', recordId: before.id, place: rest?.place ?? '' })
    changes.push({ before, after: after.data })
  }
  return workspace.commit('replaceText', changes)
}
