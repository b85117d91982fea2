import { fail, ok, type Result } from '../../domain/result'
import { clipEntry, isBackupEntry, LOG, MANIFEST, RECORDS, SNAPSHOT, VIEWS } from './backupEntries'
import type { BackupProblem } from './backupProblem'
import { damagedEntry, type ByteCheck } from '../zip/damagedEntry'
import { laterFormat } from '../zip/laterFormat'
import { listZip, type ListedEntry, type ZipProblem } from '../zip/listZip'
import { unlikeManifest } from '../zip/unlikeManifest'
import { BACKUP_FORMAT, backupManifest, MOST_CLIPS, type BackupManifest } from './manifest'
import { valueOf } from './readJsonLines'

const LARGEST_MANIFEST_BYTES = 16 * 2 ** 20
const LARGEST_VIEWS_BYTES = 4 * 2 ** 20

/** A backup whose every byte is as it was written. What its lines say is not checked yet. */
export interface OpenBackup {
  readonly manifest: BackupManifest
  readonly records: Blob
  readonly log: Blob
  /** Undefined where nothing was erased. */
  readonly snapshot: Blob | undefined
  /** Canonical JSON. */
  readonly views: unknown
  readonly clips: ReadonlyMap<string, Blob>
}

/**
 * Checks a backup from the outside in: magic bytes, directory, allowed names, manifest, and then every byte, by hashing each
 * entry and by writing the same zip again from what was read: flips in headers pass otherwise.
 * Rejects with DOMException `AbortError`, and with what the browser says where the file cannot be read.
 */
export async function openBackup(file: Blob, options: ByteCheck): Promise<Result<OpenBackup, BackupProblem>> {
  const listed = await listZip(file, { isAllowed: isBackupEntry, mostEntries: MOST_CLIPS + 4 })
  if (!listed.ok) return fail(backupProblem(listed.problem))
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]))
  const blobOf = ({ at, sizeBytes }: ListedEntry) => file.slice(at, at + sizeBytes)
  const read = await readManifest(entries.get(MANIFEST), blobOf)
  if (!read.ok) return read
  const manifest = read.value
  const unlike = unlikeManifest(entries, {
    manifest: MANIFEST,
    entries: manifest.entries,
    wanted: [RECORDS, LOG, ...manifest.clips.map(clipEntry)],
    isOptional: ({ name, sizeBytes }) => name === SNAPSHOT || (name === VIEWS && sizeBytes <= LARGEST_VIEWS_BYTES),
  })
  if (unlike) return fail(unlike)
  const damaged = await damagedEntry(file, listed.value, manifest.entries, options)
  if (damaged !== undefined) return fail({ code: damaged === '' ? 'damaged' : 'entryDamaged', value: damaged })
  const [views, snapshot] = [entries.get(VIEWS), entries.get(SNAPSHOT)]
  const parts = { records: entries.get(RECORDS), log: entries.get(LOG) }
  if (!parts.records || !parts.log) return fail({ code: 'entryMissing', value: parts.log ? RECORDS : LOG })
  return ok({
    manifest,
    records: blobOf(parts.records),
    log: blobOf(parts.log),
    snapshot: snapshot && blobOf(snapshot),
    views: views && valueOf(new Uint8Array(await blobOf(views).arrayBuffer())),
    clips: new Map(
      manifest.clips.flatMap((sha256) => {
        const entry = entries.get(clipEntry(sha256))
        return entry ? [[sha256, blobOf(entry)] as const] : []
      }),
    ),
  })
}

async function readManifest(
  entry: ListedEntry | undefined,
  blobOf: (entry: ListedEntry) => Blob,
): Promise<Result<BackupManifest, BackupProblem>> {
  if (!entry || entry.sizeBytes > LARGEST_MANIFEST_BYTES) return fail({ code: 'notBackup', value: '' })
  const value = valueOf(new Uint8Array(await blobOf(entry).arrayBuffer()))
  if (value === undefined) return fail({ code: 'entryDamaged', value: MANIFEST })
  const later = laterFormat(value, BACKUP_FORMAT)
  if (later !== undefined) return fail({ code: 'newerVersion', value: later })
  const manifest = backupManifest.safeParse(value)
  return manifest.success ? ok(manifest.data) : fail({ code: 'entryDamaged', value: MANIFEST })
}

function backupProblem({ code, value }: ZipProblem): BackupProblem {
  switch (code) {
    case 'notZip':
      return { code: 'notBackup', value }
    case 'tooMany':
    case 'notStored':
      return { code: 'entryUnexpected', value }
    case 'cutShort':
    case 'damaged':
    case 'entryUnexpected':
      return { code, value }
    default:
      return code satisfies never
  }
}
