import { BACKUP_EXTENSION } from '../../formats/backup/backupEntries'

interface SaveFilePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
  }): Promise<FileSystemFileHandle>
}

/** As the browsers have it that have file handles; TypeScript does not know it yet. */
interface AskableHandle extends FileSystemFileHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>
}

export function canChooseFile(): boolean {
  return (globalThis as SaveFilePicker).showSaveFilePicker !== undefined
}

/** Lets somebody choose where a backup, or another zip, goes. @returns undefined where they chose none */
export async function chooseFile(
  suggestedName: string,
  extension: string = BACKUP_EXTENSION,
): Promise<FileSystemFileHandle | undefined> {
  try {
    return await (globalThis as SaveFilePicker).showSaveFilePicker?.({
      suggestedName,
      types: [{ accept: { 'application/zip': [extension] } }],
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return (await (handle as AskableHandle).queryPermission?.({ mode: 'readwrite' })) === 'granted'
}

/** Asks the person; only right after a press. */
export async function askToWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return (await (handle as AskableHandle).requestPermission?.({ mode: 'readwrite' })) === 'granted'
}
