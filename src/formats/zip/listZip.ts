import {
  BlobReader,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ERR_UNSAFE_FILENAME,
  ZipReader,
  type EntryMetaData,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { fail, ok, type Result } from '../../domain/result'

const LOCAL_HEADER_BYTES = 30
/** `PK\3\4`: a zip begins with its first entry. */
const MAGIC = [0x50, 0x4b, 0x03, 0x04]
/** `PK\5\6`: it ends with the record of its directory, as long as this where no comment follows, and none of ours has one. */
const END_MAGIC = [0x50, 0x4b, 0x05, 0x06]
const END_BYTES = 22
/** What the reader says where the end of the file is not the end of a zip. */
const CUT_SHORT = new Set([ERR_EOCDR_NOT_FOUND, ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, ERR_CENTRAL_DIRECTORY_NOT_FOUND])

/** Where the bytes of an entry stand in the file; not compared with the rest of the zip yet. */
export interface ListedEntry {
  readonly name: string
  readonly at: number
  readonly sizeBytes: number
}

/** Why a file is none of our zips; `value` is the name of the entry, where one is to blame. */
export interface ZipProblem {
  readonly code:
    | 'notZip'
    | 'cutShort'
    | 'damaged'
    | 'entryUnexpected'
    /** More entries than there can be. */
    | 'tooMany'
    /** An entry that has to be inflated: few bytes could become many. */
    | 'notStored'
  readonly value: string
}

interface ListOptions {
  readonly isAllowed: (name: string) => boolean
  readonly mostEntries: number
}

/** Lists the entries of a zip by the directory at its end; nothing else of the file is read. */
export async function listZip(
  file: Blob,
  { isAllowed, mostEntries }: ListOptions,
): Promise<Result<readonly ListedEntry[], ZipProblem>> {
  if (!(await hasAt(file, 0, MAGIC))) return fail({ code: 'notZip', value: '' })
  const hasEnd = await hasAt(file, file.size - END_BYTES, END_MAGIC)
  const listed = new Map<string, ListedEntry>()
  let foreign: ZipProblem | undefined
  let isWhole = false
  try {
    // A policy without blob workers, and no entry that needs inflating: nothing here may start one.
    const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false })
    for await (const entry of reader.getEntriesGenerator()) {
      const value = entry.filename.slice(0, 100)
      isWhole ||= entry.offset === 0
      if (listed.size >= mostEntries) return fail({ code: 'tooMany', value })
      if (listed.has(entry.filename) || entry.directory || !isAllowed(entry.filename)) {
        foreign ??= { code: 'entryUnexpected', value }
      } else if (!isStored(entry)) foreign ??= { code: 'notStored', value }
      const at = entry.offset + LOCAL_HEADER_BYTES + entry.rawFilename.length
      listed.set(entry.filename, { name: entry.filename, at, sizeBytes: entry.uncompressedSize })
    }
  } catch (error) {
    // The browser cannot read the file: that says nothing of what is in it.
    if (error instanceof DOMException || !(error instanceof Error)) throw error
    // A path that leads out of the file, as `../x`.
    if (error.message === ERR_UNSAFE_FILENAME) return fail({ code: 'entryUnexpected', value: '' })
    // The directory stands at the end: where it is missing the end is, and where it does not read a byte is wrong.
    return fail({ code: !hasEnd || CUT_SHORT.has(error.message) ? 'cutShort' : 'damaged', value: '' })
  }
  // In a zip that is cut short the reader finds the end of another one that is stored in it, and lists that.
  if (!hasEnd && !isWhole) return fail({ code: 'cutShort', value: '' })
  if (foreign) return fail(foreign)
  return ok([...listed.values()])
}

async function hasAt(file: Blob, at: number, wanted: readonly number[]): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(Math.max(0, at), Math.max(0, at) + wanted.length).arrayBuffer())
  return wanted.every((byte, index) => bytes[index] === byte)
}

function isStored({ compressionMethod, compressedSize, uncompressedSize, encrypted }: EntryMetaData): boolean {
  return compressionMethod === 0 && compressedSize === uncompressedSize && !encrypted
}
