import type { IntegrityProblem } from '../domain/edits/integrity'
import type { RecordId } from '../domain/records/ids'

/** What is wrong with one item of a file; each code names its sentence in the message catalogue. */
export type ItemProblemCode =
  | IntegrityProblem['code']
  | 'schema'
  | 'unknownField'
  | 'duplicateId'
  | 'timeMismatch'
  | 'idTaken'
  | 'clipDiffers'
  | 'clipDetailsDiffer'
  | 'codebookDiffers'

/** One item, or a part of one, that is not taken as the file has it. */
export interface ItemProblem {
  /** Where in the file, as `annotations[3].frame`. */
  readonly place: string
  readonly code: ItemProblemCode
  /** What the file says there, cut short; with `schema` the schema's own message, in English. */
  readonly value: string
  /** What would have been right, where one value would. */
  readonly expected?: string
  /** The id that the file gives the record, where that is an id. */
  readonly recordId?: RecordId
}
