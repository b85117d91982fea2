import type { NewFile } from '../engine/ports/newFile'
import { beginDownloadFile } from '../persistence/downloadFile'
import { canChooseFile, chooseFile } from './backup/pickers'
import { chosenFile } from './backup/sinks'
import { saveFile } from './saveFile'

/** How long a file stays in the browser once it was handed over: the browser reads it while it saves it. */
const DOWNLOAD_MS = 10 * 60_000

/**
 * Begins a file where somebody chooses, or one of the browser's own that becomes a download when it is closed. Right after a
 * press, since a browser asks then only. @returns undefined where they chose none
 */
export async function beginFile(suggestedName: string, extension: string): Promise<NewFile | undefined> {
  if (!canChooseFile()) return download(suggestedName)
  const handle = await chooseFile(suggestedName, extension)
  if (!handle) return undefined
  const sink = await chosenFile(handle)
  let written = 0
  return {
    name: handle.name,
    async write(bytes) {
      await sink.write(bytes)
      written += bytes.length
    },
    async close() {
      if ((await sink.close()) !== written) throw new Error('The file on disk is shorter than what was written')
    },
    abort: () => sink.abort(),
  }
}

async function download(name: string): Promise<NewFile> {
  const file = await beginDownloadFile()
  return {
    name,
    write: (bytes) => file.write(bytes),
    async close() {
      saveFile(name, await file.close(), DOWNLOAD_MS)
      setTimeout(() => void file.remove(), DOWNLOAD_MS)
    },
    abort: () => file.remove(),
  }
}
