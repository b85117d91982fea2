/** @returns undefined where no file has this name */
export async function fileIn(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemFileHandle | undefined> {
  try {
    return await folder.getFileHandle(name)
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

export async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
