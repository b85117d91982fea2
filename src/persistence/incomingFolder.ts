import { removeIfThere } from './opfsFolder'

/** A file under a name of its own that nobody else removes until `end`. */
export interface IncomingFile {
  readonly file: FileSystemFileHandle
  /** Removes what is left of it under this name and gives its lock back; whoever wrote it has closed it before. */
  end(): Promise<void>
}

/**
 * Files that are being written. A tab that is killed leaves its own behind. Whoever writes one holds a Web Lock of its name,
 * which the browser gives back when the tab dies; the first `begin` therefore removes every file whose lock is free, and no
 * other.
 */
export class IncomingFolder {
  private swept: Promise<void> | undefined

  constructor(
    private readonly folder: () => Promise<FileSystemDirectoryHandle>,
    private readonly locks: LockManager,
  ) {}

  async begin(): Promise<IncomingFile> {
    const folder = await this.folder()
    // Leftovers that cannot be removed now are in nobody's way.
    this.swept ??= this.sweep(folder).catch(() => undefined)
    await this.swept
    const name = crypto.randomUUID()
    const unlock = await this.hold(name)
    try {
      const file = await folder.getFileHandle(name, { create: true })
      return {
        file,
        async end() {
          try {
            await removeIfThere(folder, name)
          } finally {
            unlock()
          }
        },
      }
    } catch (error) {
      unlock()
      throw error
    }
  }

  private async sweep(folder: FileSystemDirectoryHandle): Promise<void> {
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    for (const name of names) {
      await this.locks.request(lockName(name), { ifAvailable: true }, async (lock) => {
        if (lock) await removeIfThere(folder, name)
      })
    }
  }

  /** Holds the lock of a file. @returns what gives it back */
  private hold(name: string): Promise<() => void> {
    return new Promise((resolve, reject) => {
      // The lock is held for as long as the promise that its callback returns is open.
      this.locks.request(lockName(name), () => new Promise<void>((done) => resolve(done))).catch(reject)
    })
  }
}

function lockName(incoming: string): string {
  return `framebench:incoming:${incoming}`
}
