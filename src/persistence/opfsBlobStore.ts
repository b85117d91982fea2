import { InvariantError } from '../domain/invariantError'
import type { BlobStore, IncomingBlob } from '../engine/ports/blobStore'
import { IncomingFolder, type IncomingFile } from './incomingFolder'
import { moveFile } from './opfsFile'
import { fileIn, removeIfThere } from './opfsFolder'

const CLIPS = 'clips'
const INCOMING = 'incoming'
/** Chromium never says that more is left than this, so that sites cannot tell disks apart: then writing has to tell. */
const MOST_REPORTED_BYTES = 10 * 2 ** 30
/** Stands beside a file that is being copied under its hash; while it is there the file counts as missing. */
const TORN = '.torn'

/**
 * Source files in the origin private file system: `clips/<sha256>` and, while they are written, `incoming/<uuid>`.
 * Deleting anything under `clips/` destroys footage that may exist nowhere else.
 */
export class OpfsBlobStore implements BlobStore {
  private readonly incoming: IncomingFolder

  /** @param root the origin's private directory; asked for at each use, so that building the store cannot fail */
  constructor(
    private readonly root: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory(),
    locks: LockManager = navigator.locks,
    private readonly estimate: () => Promise<StorageEstimate> = () => navigator.storage.estimate(),
  ) {
    this.incoming = new IncomingFolder(() => this.folder(INCOMING), locks)
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
    return new OpfsIncomingBlob(await this.folder(CLIPS), await this.incoming.begin())
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
  private position = 0

  constructor(
    private readonly clips: FileSystemDirectoryHandle,
    private readonly incoming: IncomingFile,
  ) {}

  reserve(sizeBytes: number): void {
    // A browser holds this against its true quota, which it does not tell; the file is sparse until it is written.
    this.incoming.access.truncate(sizeBytes)
  }

  write(bytes: Uint8Array<ArrayBuffer>): void {
    const written = this.incoming.access.write(bytes, { at: this.position })
    this.position += written
    // A short write is how some disks say that they are full.
    if (written < bytes.length) throw new DOMException('Only a part could be written', 'QuotaExceededError')
  }

  async keep(sha256: string): Promise<void> {
    const name = nameOf(sha256)
    this.incoming.access.flush()
    this.incoming.access.close()
    const stored = await fileIn(this.clips, name)
    const isTorn = (await fileIn(this.clips, name + TORN)) !== undefined
    if (stored && !isTorn && (await stored.getFile()).size === this.position) return this.discard()
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
