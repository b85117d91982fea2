import type { Edit } from '../domain/edits/edit'
import { holdsUnwanted, unwantedPattern, type UnwantedText } from '../domain/erasing/unwantedText'
import { writtenTexts, type WrittenText } from '../domain/erasing/writtenTexts'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { Workspace } from './workspace'

/** A place of the records as they are now that holds the text. */
export interface StandingText extends WrittenText {
  readonly record: WorkspaceRecord
}

/** Where a text is that is to be erased. */
export interface ErasePlan {
  /** The numbers of the entries whose payload holds it. */
  readonly seqs: readonly number[]
  /** Before the erasing it must stand in none. */
  readonly standing: readonly StandingText[]
}

/** Looks through the whole log and all records. @returns undefined where the text is too short to be looked for */
export function erasePlan({ index, edits }: Workspace, unwanted: UnwantedText): ErasePlan | undefined {
  const pattern = unwantedPattern(unwanted)
  if (!pattern) return undefined
  // Entries share the records that stand unchanged between them: each is looked through once.
  const known = new Map<object, boolean>()
  const holds = (value: object): boolean => {
    const found = known.get(value) ?? writtenTexts(value).some(({ text }) => holdsUnwanted(text, pattern))
    known.set(value, found)
    return found
  }
  const seqs = edits.flatMap((edit, seq) => (partsOf(edit).some(holds) ? [seq] : []))
  const standing = [...index.records.values()].flatMap((record) =>
    holds(record)
      ? writtenTexts(record)
          .filter(({ text }) => holdsUnwanted(text, pattern))
          .map((place) => ({ ...place, record }))
      : [],
  )
  return { seqs, standing }
}

/** Everything of an edit that may hold a text. */
function partsOf({ changes, received, erasure }: Edit): object[] {
  const parts: (object | null | undefined)[] = changes.flatMap(({ before, after }) => [before, after])
  return [...parts, received, erasure && { reason: erasure.reason }].filter(
    (part) => part !== null && part !== undefined,
  )
}
