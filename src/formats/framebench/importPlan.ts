import type { StatedAgreement } from '../../domain/agreement/statedAgreement'
import type { Overlap } from '../../domain/codebook/overlaps'
import type { Change } from '../../domain/edits/edit'
import type { RecordType } from '../../domain/records/workspaceRecord'
import type { ItemProblem } from '../itemProblem'

/** What an import would do with the records of one type. The four add up to what the file has of it. */
export interface ImportCounts {
  /** New here; of coverage also what brings frames that its person has not been known to have seen. */
  added: number
  /** Here already, with equal content. */
  same: number
  /** Here already with other content; mine stays as it is. */
  kept: number
  /** Cannot stand here; `problems` says why. */
  leftOut: number
}

/** What an import would do, for the preview; and the changes of the one edit that does it. */
export interface ImportPlan {
  /** Additions, whose `before` is null, and coverage joined to what is here. Empty where the file has nothing new. */
  readonly changes: readonly Change[]
  readonly counts: Readonly<Record<RecordType, Readonly<ImportCounts>>>
  readonly problems: readonly ItemProblem[]
  /** Ranges that come to overlap others though their tags exclude each other; they are taken as they are. */
  readonly overlaps: readonly Overlap[]
  /** How far the file says that its coders agree, about the clips by their ids here. */
  readonly agreement: StatedAgreement | undefined
}
