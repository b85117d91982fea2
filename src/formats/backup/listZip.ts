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
import { isBackupEntry, MANIFEST } from './backupEntries'
import type { BackupProblem } from './backupProblem'
import { MOST_CLIPS } from './manifest'

const MOST_ENTRIES = MOST_CLIPS + 4
const LOCAL_HEADER_BYTES = 30
/** `PK\3\4`: a zip begins with its first entry. */
const MAGIC = [0x50, 0x4b, 0x03, 0x04]
/** What the reader says where the end of the file is not the end of a zip. */
const CUT_SHORT = new Set([ERR_EOCDR_NOT_FOUND, ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, ERR_CENTRAL_DIRECTORY_NOT_FOUND])

/** Where the bytes of an entry stand in the file; not compared with the rest of the zip yet. */
export interface ListedEntry {
  readonly name: string
  readonly at: number
  readonly sizeBytes: number
}

/** Lists the entries of a backup by the directory at its end; nothing else of the file is read. */
export async function listZip(file: Blob): Promise<Result<readonly ListedEntry[], BackupProblem>> {
  const magic = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer())
  if (!MAGIC.every((byte, at) => magic[at] === byte)) return fail({ code: 'notBackup', value: '' })
  const listed = new Map<string, ListedEntry>()
  let foreign: string | undefined
  try {
    // A policy without blob workers, and no entry that needs inflating: nothing here may start one.
    const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false })
    for await (const entry of reader.getEntriesGenerator()) {
      if (listed.size >= MOST_ENTRIES) return fail({ code: 'entryUnexpected', value: entry.filename })
      if (listed.has(entry.filename) || !isPlain(entry) || !isBackupEntry(entry.filename)) foreign ??= entry.filename
      const at = entry.offset + LOCAL_HEADER_BYTES + entry.rawFilename.length
      listed.set(entry.filename, { name: entry.filename, at, sizeBytes: entry.uncompressedSize })
    }
  } catch (error) {
    // The browser cannot read the file: that says nothing of what is in it.
    if (error instanceof DOMException || !(error instanceof Error)) throw error
    // A path that leads out of the file, as `../x`.
    if (error.message === ERR_UNSAFE_FILENAME) return fail({ code: 'entryUnexpected', value: '' })
    // The directory stands at the end: where it is missing the end is, and where it does not read a byte is wrong.
    return fail({ code: CUT_SHORT.has(error.message) ? 'cutShort' : 'damaged', value: '' })
  }
  if (!listed.has(MANIFEST)) return fail({ code: 'notBackup', value: '' })
  return foreign === undefined
    ? ok([...listed.values()])
    : fail({ code: 'entryUnexpected', value: foreign.slice(0, 100) })
}

/** Stored as it is: a backup has nothing to inflate, so that no few bytes become many. */
function isPlain(entry: EntryMetaData & { readonly directory: boolean }): boolean {
  const isStored = entry.compressionMethod === 0 && entry.compressedSize === entry.uncompressedSize
  return isStored && !entry.encrypted && !entry.directory
}
