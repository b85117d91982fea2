import type { LogHead } from '../../domain/edits/logEntry'
import type { RecordId } from '../../domain/records/ids'
import type { ProjectRecord } from '../../domain/records/project'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import type { ItemProblem } from '../itemProblem'
import type { StatedAgreement } from '../../domain/agreement/statedAgreement'
import type { SettledSet } from './settledSet'

/** What a `framebench/1` file holds, after all checks: `records` are consistent with each other and nothing dangles. */
export interface FramebenchFile {
  /** Undefined where the file's project is itself broken. It is in `records` too. */
  readonly project: ProjectRecord | undefined
  /** What is accepted, in the order of the file. */
  readonly records: readonly WorkspaceRecord[]
  /** Where each accepted record stands in the file. */
  readonly places: ReadonlyMap<RecordId, string>
  /** Why items are left out: first malformed ones, then wrong times, then what cannot stand; one item may have several lines. */
  readonly rejected: readonly ItemProblem[]
  /** How many items are left out. */
  readonly rejectedCount: number
  /** Fields that this version does not know, of items that are accepted without them. */
  readonly unknown: readonly ItemProblem[]
  /** The end of the log that the file was exported from; undefined where the file's own is broken. */
  readonly logHead: LogHead | undefined
  /** How far its coders agree, by the program that wrote it; undefined where it says nothing of it that can be read. */
  readonly agreement: StatedAgreement | undefined
  /** Where its records were taken from, of a file that holds only what was settled. */
  readonly settled: SettledSet | undefined
}
