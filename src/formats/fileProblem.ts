/** Why a whole file is refused; each code names its sentence in the message catalogue. */
export type FileProblemCode =
  | 'tooLarge'
  | 'byteOrderMark'
  | 'notUtf8'
  | 'notJson'
  | 'tooDeep'
  | 'duplicateKey'
  | 'forbiddenKey'
  | 'loneSurrogate'
  | 'notFramebench'
  | 'newerVersion'

/** A file of which nothing is taken. */
export interface FileProblem {
  /** Where in the data, as `annotations[3].frame`; empty where the fault is the file's as a whole. */
  readonly place: string
  readonly code: FileProblemCode
  /** What was found there, cut short; empty where there is nothing to quote. */
  readonly value: string
  /** Where in the text, both from 1; only with faults of the text. Columns count UTF-16 units, as editors do. */
  readonly line?: number
  readonly column?: number
}
