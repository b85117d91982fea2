import { canonicalJson } from '../../domain/canonicalJson'
import { clipEntry, LOG, MANIFEST, RECORDS, SNAPSHOT, VIEWS } from './backupEntries'
import type { CreateHash } from '../zip/byteHash'
import type { LinesFile } from './jsonLines'
import { BACKUP_FORMAT, backupManifest, type BackupManifest } from './manifest'
import { byName } from '../zip/byName'
import { tapped } from '../zip/tapped'
import { zipSize, zipStream, type ZipPart } from '../zip/zipBytes'

/** All that goes into a backup. */
export interface BackupContents extends Pick<BackupManifest, 'made' | 'program' | 'project' | 'log' | 'hasClips'> {
  readonly records: LinesFile
  readonly entries: LinesFile
  /** The records that replaying starts from; without a line where nothing was erased. */
  readonly snapshot: LinesFile
  /** Canonical JSON; undefined where nothing is kept. */
  readonly views: string | undefined
  readonly clips: readonly { readonly sha256: string; readonly file: Blob }[]
  readonly missing: readonly string[]
}

/** The stored bytes of a clip are not those that it was added with. */
export class ClipDamagedError extends Error {
  override readonly name = 'ClipDamagedError'
  constructor(readonly sha256: string) {
    super(`The stored bytes of ${sha256} are damaged`)
  }
}

/** A backup that is about to be written. */
export interface BackupBytes {
  readonly manifest: BackupManifest
  readonly sizeBytes: number
  /** Fails with ClipDamagedError after the last byte of a clip that is not what its hash says. */
  readonly stream: ReadableStream<Uint8Array>
}

/** Writes `framebench-backup/1`: nothing is held in memory but the manifest. Clips are hashed on their way. */
export async function writeBackup(contents: BackupContents, createHash: CreateHash): Promise<BackupBytes> {
  const { records, entries, snapshot, views, missing, clips, ...head } = contents
  const blobs = new Map<string, { readonly blob: Blob; readonly sha256: string }>([
    [RECORDS, { blob: records.blob, sha256: records.sha256 }],
    [LOG, { blob: entries.blob, sha256: entries.sha256 }],
    ...clips.map(({ sha256, file }) => [clipEntry(sha256), { blob: file, sha256 }] as const),
  ])
  if (snapshot.count > 0) blobs.set(SNAPSHOT, snapshot)
  if (views !== undefined) {
    const blob = new Blob([views])
    blobs.set(VIEWS, { blob, sha256: await hashOf(blob, createHash) })
  }
  const manifest = backupManifest.parse({
    ...head,
    format: BACKUP_FORMAT,
    recordCount: records.count,
    clips: clips.map(({ sha256 }) => sha256).toSorted(byName),
    missing: missing.toSorted(byName),
    entries: [...blobs]
      .map(([name, { blob, sha256 }]) => ({ name, sizeBytes: blob.size, sha256 }))
      .toSorted((a, b) => byName(a.name, b.name)),
  })
  // A hash object takes long to make compared with its use: one for each clip is ready before the first byte.
  const hashes = new Map(await Promise.all(clips.map(async ({ sha256 }) => [sha256, await createHash()] as const)))
  const parts: ZipPart[] = [...blobs].map(([name, { blob, sha256 }]) => {
    const hash = name === clipEntry(sha256) ? hashes.get(sha256) : undefined
    const checked = () => {
      if (hash && hash.digest() !== sha256) throw new ClipDamagedError(sha256)
    }
    return { name, sizeBytes: blob.size, bytes: () => tapped(blob, (bytes) => hash?.update(bytes), checked) }
  })
  const text = new Blob([canonicalJson(manifest)])
  parts.push({ name: MANIFEST, sizeBytes: text.size, bytes: () => text.stream() })
  parts.sort((a, b) => byName(a.name, b.name))
  return { manifest, sizeBytes: zipSize(parts), stream: zipStream(parts) }
}

async function hashOf(blob: Blob, createHash: CreateHash): Promise<string> {
  const hash = await createHash()
  hash.update(new Uint8Array(await blob.arrayBuffer()))
  return hash.digest()
}
