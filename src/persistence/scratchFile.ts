import { IncomingFolder } from './incomingFolder'
import { openForWriting } from './opfsFile'

/** A file in the private file system that is written once, handed over, and removed. Workers only. */
export interface ScratchFile {
  write(bytes: Uint8Array<ArrayBuffer>): void
  /** Flushes it. @returns what was written */
  close(): Promise<File>
  /** What a killed tab leaves behind is removed at the next start. */
  remove(): Promise<void>
}

/** Begins a file beside those that are being added. @throws DOMException `QuotaExceededError` while it is written */
export async function beginScratchFile(): Promise<ScratchFile> {
  const root = () => navigator.storage.getDirectory()
  const folder = async () => (await root()).getDirectoryHandle('incoming', { create: true })
  const incoming = await new IncomingFolder(folder, navigator.locks).begin()
  const access = await openForWriting(incoming.file)
  let at = 0
  return {
    write(bytes) {
      // A short write is how some disks say that they are full.
      if (access.write(bytes, { at }) < bytes.length) {
        throw new DOMException('Only a part could be written', 'QuotaExceededError')
      }
      at += bytes.length
    },
    async close() {
      access.flush()
      access.close()
      return incoming.file.getFile()
    },
    async remove() {
      access.close()
      await incoming.end()
    },
  }
}
