import type { RecordId } from '../../domain/records/ids'
import type { StillRecord } from '../../domain/records/still'
import type { Workspace } from '../../engine/workspace'

/** A still in a state of its project. */
export interface StillInState {
  /** The project as it was then. */
  readonly workspace: Workspace
  readonly still: StillRecord
  /** Of the file that was logged then; undefined where nobody here knows of that export, and the state is the present one. */
  readonly fileSha256: string | undefined
}

/**
 * A still as it was when it was exported for the `revision`th time, by the log; as it is now where the log does not say.
 * @returns undefined where there is no such still, now or then
 */
export function stillAtExport(workspace: Workspace, id: RecordId, revision: number): StillInState | undefined {
  const at = workspace.edits.findLastIndex(
    ({ purpose, changes }) =>
      purpose === 'exportStill' &&
      changes.some(({ after }) => after?.type === 'still' && after.id === id && after.exports?.length === revision),
  )
  const then = at < 0 || !workspace.isKnown(at + 1) ? undefined : workspace.asOf(at + 1)
  const still = (then ?? workspace).index.get('still', id)
  if (!still) return undefined
  return { workspace: then ?? workspace, still, fileSha256: then && still.exports?.at(-1)?.sha256 }
}
