import { IncomingFolder } from './incomingFolder'

/** A file in the private file system that is written once and handed over as a download. For pages; workers write faster. */
export interface DownloadFile {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<File>
  /** Removes it; also what was only begun. */
  remove(): Promise<void>
}

/** Begins a file beside those that are being added. @throws DOMException `QuotaExceededError` while it is written */
export async function beginDownloadFile(): Promise<DownloadFile> {
  const root = await navigator.storage.getDirectory()
  const folder = () => root.getDirectoryHandle('incoming', { create: true })
  const incoming = await new IncomingFolder(folder, navigator.locks).begin()
  const writable = await incoming.file.createWritable()
  let isOpen = true
  return {
    write: (bytes) => writable.write(bytes),
    async close() {
      await writable.close()
      isOpen = false
      return incoming.file.getFile()
    },
    async remove() {
      if (isOpen) await writable.abort().catch(() => undefined)
      await incoming.end()
    },
  }
}
