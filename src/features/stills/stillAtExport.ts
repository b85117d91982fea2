import type { RecordId } from '../../domain/records/ids'
import type { StillExport, StillRecord } from '../../domain/records/still'
import type { Workspace } from '../../engine/workspace'

/** A still in a state of its project. */
export interface StillInState {
  /** The project as it was then. */
  readonly workspace: Workspace
  readonly still: StillRecord
  /** What was logged then; undefined where nobody here knows of that export, and the state is the present one. */
  readonly exported: StillExport | undefined
  /** Whether the very bytes of the file were logged. */
  readonly isKnownFile: boolean
}

/**
 * A still as it was when a file was exported of it, by the log: the file with these bytes, else the `revision`th one. As it
 * is now where the log does not say.
 * @returns undefined where there is no such still, now or then
 */
export function stillAtExport(
  workspace: Workspace,
  id: RecordId,
  fileSha256: string,
  revision: number,
): StillInState | undefined {
  const lastWith = (isIt: (exports: readonly StillExport[]) => boolean) =>
    workspace.edits.findLastIndex(
      ({ purpose, changes }) =>
        purpose === 'exportStill' &&
        changes.some(({ after }) => after?.type === 'still' && after.id === id && isIt(after.exports ?? [])),
    )
  const same = lastWith((exports) => exports.at(-1)?.sha256 === fileSha256)
  const at = same < 0 ? lastWith((exports) => exports.length === revision) : same
  const then = at < 0 || !workspace.isKnown(at + 1) ? undefined : workspace.asOf(at + 1)
  const still = (then ?? workspace).index.get('still', id)
  if (!still) return undefined
  return { workspace: then ?? workspace, still, exported: then && still.exports?.at(-1), isKnownFile: same >= 0 }
}
