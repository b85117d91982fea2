import { beginScratchFile } from '../../persistence/scratchFile'
import type { BackupSink } from './writeProject'

interface RemovableHandle extends FileSystemFileHandle {
  /** In Chromium only. */
  remove?(): Promise<void>
}

/**
 * Writes a file that somebody has chosen: what is there stays until the last byte is written, and then goes at once. (A
 * picker that was told to replace a file has emptied it before.)
 */
export async function chosenFile(handle: FileSystemFileHandle): Promise<BackupSink> {
  const { size } = await handle.getFile()
  const writable = await handle.createWritable()
  return {
    write: (bytes) => writable.write(bytes),
    async close() {
      await writable.close()
      return (await handle.getFile()).size
    },
    async abort() {
      await writable.abort()
      // The picker has made an empty file of this name, or left one empty: nobody wants it.
      if (size === 0) await (handle as RemovableHandle).remove?.()
    },
  }
}

export interface ScratchSink extends BackupSink {
  /** What was written, once it is closed. */
  file(): File | undefined
}

/** Writes a file of the browser's own, to be handed over as a download. */
export async function scratchFile(): Promise<ScratchSink> {
  const scratch = await beginScratchFile()
  let written: File | undefined
  return {
    write(bytes) {
      scratch.write(bytes)
      return Promise.resolve()
    },
    async close() {
      written = await scratch.close()
      return written.size
    },
    abort: () => scratch.remove(),
    file: () => written,
  }
}
