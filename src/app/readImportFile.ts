import type { Result } from '../domain/result'
import type { FileProblem } from '../formats/fileProblem'
import type { FramebenchFile } from '../formats/framebench/framebenchFile'
import type { readFramebench } from '../formats/framebench/read'
import { askWorker } from './askWorker'

/** Reads an annotation file in a worker of its own, so that a huge or hostile one does not stop the page. Rejects where it cannot be read. */
export function readImportFile(file: File): Promise<Result<FramebenchFile, FileProblem>> {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
  return askWorker<ReturnType<typeof readFramebench>>(worker, file)
}
