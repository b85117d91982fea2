import { InvariantError } from '../domain/invariantError'
import type { BlobStore, IncomingBlob } from '../engine/ports/blobStore'
import { copyPieces } from './copyPieces'
import type { Copier } from './copyWorker'
import { IncomingFolder, type IncomingFile } from './incomingFolder'
import { moveFile, openForWriting } from './opfsFile'
import { fileIn, removeIfThere } from './opfsFolder'

const CLIPS = 'clips'
const INCOMING = 'incoming'
/** Chromium never says that more is left than this, so that sites cannot tell disks apart: then writing has to tell. */
const MOST_REPORTED_BYTES = 10 * 2 ** 30
/** Stands beside a file that is being copied under its hash; while it is there the file counts as missing. */
const TORN = '.torn'

export interface BlobStoreParts {
  readonly root?: () => Promise<FileSystemDirectoryHandle>
  readonly locks?: LockManager
  readonly estimate?: () => Promise<StorageEstimate>
  /** Where the copying is done; in this thread where nothing is given. */
  readonly copy?: Copier
}

/**
 * Source files in the origin private file system: `clips/<sha256>` and, while they are written, `incoming/<uuid>`.
 * Deleting anything under `clips/` destroys footage that may exist nowhere else.
 */
export class OpfsBlobStore implements BlobStore {
  private readonly incoming: IncomingFolder
  private readonly root: () => Promise<FileSystemDirectoryHandle>
  private readonly copier: Copier
  private readonly estimate: () => Promise<StorageEstimate>

  /** The private directory is asked for at each use, so that building the store cannot fail. */
  constructor(parts: BlobStoreParts = {}) {
    this.root = parts.root ?? (() => navigator.storage.getDirectory())
    this.copier = parts.copy ?? copyPieces
    this.estimate = parts.estimate ?? (() => navigator.storage.estimate())
    this.incoming = new IncomingFolder(() => this.folder(INCOMING), parts.locks ?? navigator.locks)
  }

  async read(sha256: string): Promise<File | undefined> {
    const clips = await this.folder(CLIPS)
    if (await fileIn(clips, nameOf(sha256) + TORN)) return undefined
    return (await fileIn(clips, nameOf(sha256)))?.getFile()
  }

  async hasRoomFor(sizeBytes: number): Promise<boolean> {
    try {
      const { quota, usage } = await this.estimate()
      if (quota === undefined || usage === undefined) return true
      const left = quota - usage
      return left >= MOST_REPORTED_BYTES || sizeBytes <= left
    } catch {
      // A browser that refuses to say may still have room: writing will tell.
      return true
    }
  }

  async begin(): Promise<IncomingBlob> {
    return new OpfsIncomingBlob(await this.folder(CLIPS), await this.incoming.begin(), this.copier)
  }

  async remove(sha256: string): Promise<void> {
    const clips = await this.folder(CLIPS)
    await removeIfThere(clips, nameOf(sha256))
    await removeIfThere(clips, nameOf(sha256) + TORN)
  }

  private async folder(name: string): Promise<FileSystemDirectoryHandle> {
    return (await this.root()).getDirectoryHandle(name, { create: true })
  }
}

class OpfsIncomingBlob implements IncomingBlob {
  private sizeBytes = 0

  constructor(
    private readonly clips: FileSystemDirectoryHandle,
    private readonly incoming: IncomingFile,
    private readonly copier: Copier,
  ) {}

  async reserve(sizeBytes: number): Promise<void> {
    const access = await openForWriting(this.incoming.file)
    try {
      // A browser holds this against its true quota, which it does not tell; the file is sparse until it is written.
      access.truncate(sizeBytes)
    } finally {
      access.close()
    }
  }

  async copy(file: Blob, onPiece: (bytes: Uint8Array<ArrayBuffer>) => void, signal: AbortSignal): Promise<void> {
    this.sizeBytes = await this.copier(file, this.incoming.file, onPiece, signal)
  }

  async keep(sha256: string): Promise<void> {
    const name = nameOf(sha256)
    const stored = await fileIn(this.clips, name)
    const isTorn = (await fileIn(this.clips, name + TORN)) !== undefined
    if (stored && !isTorn && (await stored.getFile()).size === this.sizeBytes) return this.discard()
    await moveFile(this.incoming.file, this.clips, name, TORN)
    await this.discard()
  }

  discard(): Promise<void> {
    return this.incoming.end()
  }
}

function nameOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new InvariantError(`Not a SHA-256: ${sha256}`)
  return sha256
}
