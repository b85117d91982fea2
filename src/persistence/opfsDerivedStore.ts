import { InvariantError } from '../domain/invariantError'
import type { DerivedFile, DerivedStore } from '../engine/ports/derivedStore'
import { IncomingFolder, type IncomingFile } from './incomingFolder'
import { moveFile } from './opfsFile'
import { fileIn, removeIfThere } from './opfsFolder'

const DERIVED = 'derived'
const INCOMING = 'incoming'
const TORN = '.torn'

/** Derived files in the origin private file system, under `derived/`. */
export class OpfsDerivedStore implements DerivedStore {
  private readonly incoming: IncomingFolder

  /** @param root the origin's private directory; asked for at each use, so that building the store cannot fail */
  constructor(
    private readonly root: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory(),
    locks: LockManager = navigator.locks,
  ) {
    this.incoming = new IncomingFolder(() => this.folder(INCOMING), locks)
  }

  async read(name: string): Promise<File | undefined> {
    const folder = await this.folder(DERIVED)
    if (await fileIn(folder, checked(name) + TORN)) return undefined
    return (await fileIn(folder, name))?.getFile()
  }

  async begin(name: string): Promise<DerivedFile> {
    checked(name)
    return new OpfsDerivedFile(name, await this.folder(DERIVED), await this.incoming.begin())
  }

  async remove(name: string): Promise<void> {
    const folder = await this.folder(DERIVED)
    await removeIfThere(folder, checked(name))
    await removeIfThere(folder, name + TORN)
  }

  async list(): Promise<readonly { readonly name: string; readonly sizeBytes: number }[]> {
    const found: { name: string; sizeBytes: number }[] = []
    for await (const handle of (await this.folder(DERIVED)).values()) {
      if (handle.kind !== 'file' || handle.name.endsWith(TORN)) continue
      found.push({ name: handle.name, sizeBytes: (await handle.getFile()).size })
    }
    return found
  }

  private async folder(name: string): Promise<FileSystemDirectoryHandle> {
    return (await this.root()).getDirectoryHandle(name, { create: true })
  }
}

class OpfsDerivedFile implements DerivedFile {
  constructor(
    private readonly name: string,
    private readonly folder: FileSystemDirectoryHandle,
    private readonly incoming: IncomingFile,
  ) {}

  write(bytes: Uint8Array<ArrayBuffer>, at: number): void {
    // A short write is how some disks say that they are full.
    if (this.incoming.access.write(bytes, { at }) < bytes.length) {
      throw new DOMException('Only a part could be written', 'QuotaExceededError')
    }
  }

  async keep(): Promise<void> {
    this.incoming.access.flush()
    this.incoming.access.close()
    await moveFile(this.incoming.file, this.folder, this.name, TORN)
    await this.incoming.end()
  }

  discard(): Promise<void> {
    return this.incoming.end()
  }
}

function checked(name: string): string {
  if (!/^[\w.-]{1,200}$/.test(name)) throw new InvariantError(`Not the name of a derived file: ${name}`)
  return name
}
