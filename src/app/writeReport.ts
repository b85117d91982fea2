import { fail, ok } from '../domain/result'
import type { WriteReport } from '../engine/ports/reports'
import type { ReportRequest } from './report.worker'

/** Has a report written by a worker of its own, which is ended with it. */
export const writeReport: WriteReport = (kind, report, pictures, signal) => {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module', name: 'report' })
  return new Promise<Awaited<ReturnType<WriteReport>>>((resolve) => {
    const cancelled = () => resolve(fail({ code: 'cancelled', message: '' }))
    if (signal.aborted) cancelled()
    signal.addEventListener('abort', cancelled, { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | string>) => {
      resolve(typeof data === 'string' ? fail({ code: 'failed', message: data }) : ok(data))
    })
    worker.addEventListener('error', ({ message }) => resolve(fail({ code: 'failed', message })))
    const request: ReportRequest = { kind, report, pictures }
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
