import { InvariantError } from '../domain/invariantError'
import type { BlobStore, IncomingBlob } from '../engine/ports/blobStore'
import { moveFile, openForWriting, type SyncAccessHandle } from './opfsFile'

const CLIPS = 'clips'
const INCOMING = 'incoming'
/** Stands beside a file that is being copied under its hash; while it is there the file counts as missing. */
const TORN = '.torn'

/**
 * Source files in the origin private file system: `clips/<sha256>` and, while they are written, `incoming/<uuid>`.
 * A tab that is killed leaves its incoming file behind. Whoever writes one holds a Web Lock of its name, which the browser
 * gives back when the tab dies; the first `begin` therefore removes every incoming file whose lock is free, and no other.
 * Deleting anything under `clips/` destroys footage that may exist nowhere else.
 */
export class OpfsBlobStore implements BlobStore {
  private swept: Promise<void> | undefined

  /** @param root the origin's private directory; asked for at each use, so that building the store cannot fail */
  constructor(
    private readonly root: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory(),
    private readonly locks: LockManager = navigator.locks,
  ) {}

  async read(sha256: string): Promise<File | undefined> {
    const clips = await this.folder(CLIPS)
    if (await fileIn(clips, nameOf(sha256) + TORN)) return undefined
    return (await fileIn(clips, nameOf(sha256)))?.getFile()
  }

  async begin(): Promise<IncomingBlob> {
    const [clips, incoming] = [await this.folder(CLIPS), await this.folder(INCOMING)]
    // Leftovers that cannot be removed now are in nobody's way.
    this.swept ??= this.sweep(incoming).catch(() => undefined)
    await this.swept
    const name = crypto.randomUUID()
    const unlock = await this.hold(name)
    try {
      const file = await incoming.getFileHandle(name, { create: true })
      return new OpfsIncomingBlob(clips, incoming, file, await openForWriting(file), unlock)
    } catch (error) {
      unlock()
      throw error
    }
  }

  async remove(sha256: string): Promise<void> {
    const clips = await this.folder(CLIPS)
    await removeIfThere(clips, nameOf(sha256))
    await removeIfThere(clips, nameOf(sha256) + TORN)
  }

  private async folder(name: string): Promise<FileSystemDirectoryHandle> {
    return (await this.root()).getDirectoryHandle(name, { create: true })
  }

  private async sweep(incoming: FileSystemDirectoryHandle): Promise<void> {
    const names: string[] = []
    for await (const name of incoming.keys()) names.push(name)
    for (const name of names) {
      await this.locks.request(lockName(name), { ifAvailable: true }, async (lock) => {
        if (lock) await removeIfThere(incoming, name)
      })
    }
  }

  /** Holds the lock of an incoming file. @returns what gives it back */
  private hold(name: string): Promise<() => void> {
    return new Promise((resolve, reject) => {
      // The lock is held for as long as the promise that its callback returns is open.
      this.locks.request(lockName(name), () => new Promise<void>((done) => resolve(done))).catch(reject)
    })
  }
}

class OpfsIncomingBlob implements IncomingBlob {
  private position = 0

  constructor(
    private readonly clips: FileSystemDirectoryHandle,
    private readonly incoming: FileSystemDirectoryHandle,
    private readonly file: FileSystemFileHandle,
    private readonly access: SyncAccessHandle,
    private readonly unlock: () => void,
  ) {}

  write(bytes: Uint8Array<ArrayBuffer>): void {
    const written = this.access.write(bytes, { at: this.position })
    this.position += written
    // A short write is how some disks say that they are full.
    if (written < bytes.length) throw new DOMException('Only a part could be written', 'QuotaExceededError')
  }

  async keep(sha256: string): Promise<void> {
    const name = nameOf(sha256)
    this.access.flush()
    this.access.close()
    const stored = await fileIn(this.clips, name)
    const isTorn = (await fileIn(this.clips, name + TORN)) !== undefined
    if (stored && !isTorn && (await stored.getFile()).size === this.position) return this.discard()
    await moveFile(this.file, this.clips, name, TORN)
    await this.discard()
  }

  async discard(): Promise<void> {
    this.access.close()
    try {
      await removeIfThere(this.incoming, this.file.name)
    } finally {
      this.unlock()
    }
  }
}

function nameOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new InvariantError(`Not a SHA-256: ${sha256}`)
  return sha256
}

function lockName(incoming: string): string {
  return `framebench:incoming:${incoming}`
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await folder.getFileHandle(name)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
