/** A file opened for synchronous writing; workers only. TypeScript describes it in its worker library alone. */
export interface SyncAccessHandle {
  /** @returns the number of bytes written. @throws DOMException `QuotaExceededError` */
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number
  truncate(sizeBytes: number): void
  flush(): void
  /** Closing twice does nothing. */
  close(): void
}

interface WorkerFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccessHandle>
  /** In Chromium, Firefox and Safari, though in no specification yet (whatwg/fs pull request 10). */
  move?(folder: FileSystemDirectoryHandle, name: string): Promise<void>
}

const COPY_BYTES = 4 * 2 ** 20

/** Opens a file for writing, exclusively. */
export function openForWriting(file: FileSystemFileHandle): Promise<SyncAccessHandle> {
  return (file as WorkerFileHandle).createSyncAccessHandle()
}

/**
 * Moves a closed file to `folder/name`, over whatever is there. Where the browser cannot move it is copied piece by piece,
 * with an empty file `name + tornMark` beside it until the copy is complete; the old one then still exists.
 */
export async function moveFile(
  file: FileSystemFileHandle,
  folder: FileSystemDirectoryHandle,
  name: string,
  tornMark: string,
): Promise<void> {
  const movable = file as WorkerFileHandle
  if (movable.move) await movable.move(folder, name)
  else await copyFile(file, folder, name, tornMark)
  await removeMark(folder, name + tornMark)
}

async function copyFile(file: FileSystemFileHandle, folder: FileSystemDirectoryHandle, name: string, tornMark: string) {
  await folder.getFileHandle(name + tornMark, { create: true })
  const bytes = await file.getFile()
  const access = await openForWriting(await folder.getFileHandle(name, { create: true }))
  try {
    access.truncate(0)
    for (let at = 0; at < bytes.size; at += COPY_BYTES) {
      const chunk = new Uint8Array(await bytes.slice(at, at + COPY_BYTES).arrayBuffer())
      if (access.write(chunk, { at }) < chunk.length) {
        throw new DOMException('Only a part could be written', 'QuotaExceededError')
      }
    }
    access.flush()
  } finally {
    access.close()
  }
}

async function removeMark(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  }
}
