import {
  withValue,
  type ClaimedField,
  type ClaimedValues,
  type FieldValues,
} from '../../domain/provenance/provenanceField'
import { isWebAddress } from '../../domain/provenance/webAddress'
import { provenance } from '../../domain/records/provenance'
import { excerpt } from '../excerpt'
import type { FileProblem } from '../fileProblem'

/** What another tool wrote down of one clip. */
export interface ImportedRecord {
  /** Counted as table programs count, the names of the columns being row 1; undefined in a file about one clip. */
  readonly row: number | undefined
  /** What a person knows it by: a title, an address, a number of the other tool. */
  readonly name: string
  readonly values: ClaimedValues
  /** What tells which clip it is about. */
  readonly marks: ClipMarks
}

export interface ClipMarks {
  /** In lower case. */
  readonly sha256: readonly string[]
  /** Names of files, without their folders. */
  readonly fileNames: readonly string[]
  /** Ids that a file's name may carry. */
  readonly ids: readonly string[]
  readonly urls: readonly string[]
}

/** Why a value or a row is not taken; each code names its sentence in the message catalogue. */
export interface SidecarRejection {
  readonly row: number | undefined
  /** The file's own name of the value, such as `upload timestamp`. */
  readonly name: string
  readonly code: 'wrongType' | 'noDate' | 'noUrl' | 'noPlace' | 'tooLong' | 'noLink' | 'rowTooLong'
  /** What stands there, cut short. */
  readonly value: string
}

export interface SidecarFile {
  readonly tool: 'yt-dlp' | 'auto-archiver' | 'Atlos'
  readonly records: readonly ImportedRecord[]
  readonly rejected: readonly SidecarRejection[]
}

/** Why a whole file is refused; each code names its sentence. */
export type SidecarProblem =
  | FileProblem
  | {
      readonly code: 'notInfoJson' | 'playlist' | 'notTable' | 'unknownTable' | 'pythonText' | 'noRecords'
      readonly place: string
      readonly value: string
    }

/** Collects the values of one record; what does not fit the stored form is rejected, never cut. */
export class ValueCollector {
  readonly values: { [Field in ClaimedField]?: FieldValues[Field] } = {}

  constructor(
    readonly row: number | undefined,
    readonly rejected: SidecarRejection[],
  ) {}

  /** @param at the file's own name of the value */
  set<Field extends ClaimedField>(field: Field, at: string, value: FieldValues[Field] | undefined): void {
    if (value === undefined || value === '') return
    if (provenance.safeParse(withValue({}, field, value)).success) this.values[field] = value
    else this.reject(at, 'tooLong', value)
  }

  /** An address of the web; any other scheme could run something when it is followed. */
  setUrl(field: 'sourceUrl' | 'archiveUrl', at: string, text: string): void {
    if (text === '') return
    if (isWebAddress(text)) this.set(field, at, text)
    else this.reject(at, 'noUrl', text)
  }

  reject(at: string, code: SidecarRejection['code'], value: unknown): void {
    this.rejected.push({ row: this.row, name: at, code, value: excerpt(value) })
  }
}

/** The last part of a path or of an address, as a file name. */
export function lastPart(path: string): string {
  const bare = path.split(/[?#]/)[0] ?? ''
  const name = bare.split(/[\\/]/).at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
