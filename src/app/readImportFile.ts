import type { Result } from '../domain/result'
import type { FileProblem } from '../formats/fileProblem'
import type { FramebenchFile } from '../formats/framebench/framebenchFile'
import type { readFramebench } from '../formats/framebench/read'

type Answer = ReturnType<typeof readFramebench>

/** Reads an annotation file in a worker of its own, so that a huge or hostile one does not stop the page. Rejects where it cannot be read. */
export async function readImportFile(file: File): Promise<Result<FramebenchFile, FileProblem>> {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer | string>) => {
        if (typeof data === 'string') reject(new Error(data))
        else resolve(data)
      })
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.postMessage(file)
    })
  } finally {
    worker.terminate()
  }
}
