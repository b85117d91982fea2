import { fail, type Result } from '../../domain/result'
import type {
  PictureScan,
  PictureScanner,
  ScanOptions,
  ScanProblem,
  ScanProgress,
} from '../../engine/ports/pictureScan'
import { parseScanReply, type ScanRequest } from './scanProtocol'

interface Pending {
  readonly settle: (result: Result<PictureScan, ScanProblem>) => void
  readonly onProgress: (progress: ScanProgress) => void
}

/** The page's side of the scan worker, which is started with the first scan and begun anew where it died. */
export class WorkerScanner implements PictureScanner {
  private readonly pending = new Map<number, Pending>()
  private readonly asked = new Map<number, (scan: PictureScan | undefined) => void>()
  private worker: Worker | undefined
  private isResting = false
  private count = 0

  /** @param start makes a worker that runs `serveScan`; it belongs to this scanner */
  constructor(private readonly start: () => Worker) {}

  scan(
    { source, stream }: Parameters<PictureScanner['scan']>[0],
    { signal, onProgress }: ScanOptions,
  ): Promise<Result<PictureScan, ScanProblem>> {
    if (signal.aborted) return Promise.resolve(fail({ code: 'cancelled' }))
    this.count += 1
    const id = this.count
    return new Promise((resolve) => {
      const cancel = () => this.post({ kind: 'cancel', id })
      const settle = (result: Result<PictureScan, ScanProblem>) => {
        signal.removeEventListener('abort', cancel)
        resolve(result)
      }
      this.pending.set(id, { settle, onProgress })
      this.begin()
      this.post({ kind: 'scan', id, sha256: source.sha256, stream })
      signal.addEventListener('abort', cancel)
    })
  }

  kept({ source, stream }: Parameters<PictureScanner['kept']>[0]): Promise<PictureScan | undefined> {
    this.count += 1
    const id = this.count
    return new Promise((resolve) => {
      this.asked.set(id, resolve)
      this.begin()
      this.post({ kind: 'kept', id, sha256: source.sha256, stream })
    })
  }

  rest(isResting: boolean): void {
    if (isResting === this.isResting) return
    this.isResting = isResting
    this.post({ kind: 'rest', id: 0, isResting })
  }

  private begin(): void {
    if (this.worker) return
    const worker = this.start()
    this.worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.receive(data))
    worker.addEventListener('error', (event) => this.die(event.message || 'The scan worker could not be started'))
    worker.addEventListener('messageerror', () => this.die('A message of the scan worker could not be read'))
    this.post({ kind: 'rest', id: 0, isResting: this.isResting })
  }

  private post(request: ScanRequest): void {
    this.worker?.postMessage(request, [])
  }

  private receive(data: unknown): void {
    const reply = parseScanReply(data)
    if (reply?.kind === 'kept') {
      this.asked.get(reply.id)?.(reply.scan)
      this.asked.delete(reply.id)
    }
    const pending = reply && this.pending.get(reply.id)
    if (!pending) return
    if (reply.kind === 'progress') pending.onProgress(reply.progress)
    if (reply.kind !== 'scanned') return
    this.pending.delete(reply.id)
    pending.settle(reply.result)
  }

  private die(message: string): void {
    this.worker?.terminate()
    this.worker = undefined
    for (const { settle } of this.pending.values()) settle(fail({ code: 'failed', message }))
    this.pending.clear()
    for (const answer of this.asked.values()) answer(undefined)
    this.asked.clear()
  }
}
