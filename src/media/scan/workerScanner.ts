import { ok, type Result } from '../../domain/result'
import type { PictureScan, PictureScanner, ScanOptions, ScanProblem } from '../../engine/ports/pictureScan'
import { WorkerClient } from '../workerClient'
import { parseScanReply, type ScanReply, type ScanRequest } from './scanProtocol'

/** The page's side of the scan worker, which is started with the first scan and begun anew where it died. */
export class WorkerScanner implements PictureScanner {
  private readonly client: WorkerClient<ScanRequest, ScanReply>
  private isResting = false

  /** @param start makes a worker that runs `serveScan`; it belongs to this scanner */
  constructor(start: () => Worker) {
    this.client = new WorkerClient('scan', start, parseScanReply, () => [this.restRequest()])
  }

  scan(
    { source, stream }: Parameters<PictureScanner['scan']>[0],
    { signal, onProgress }: ScanOptions,
  ): Promise<Result<PictureScan, ScanProblem>> {
    return this.client.ask(
      (id) => ({ kind: 'scan', id, sha256: source.sha256, stream }),
      signal,
      (reply) => {
        if (reply.kind === 'progress') onProgress(reply.progress)
        return reply.kind === 'scanned' ? reply.result : undefined
      },
    )
  }

  async kept({ source, stream }: Parameters<PictureScanner['kept']>[0]): Promise<PictureScan | undefined> {
    const found = await this.client.ask(
      (id) => ({ kind: 'kept', id, sha256: source.sha256, stream }),
      new AbortController().signal,
      (reply) => (reply.kind === 'kept' ? ok(reply.scan) : undefined),
    )
    return found.ok ? found.value : undefined
  }

  rest(isResting: boolean): void {
    if (isResting === this.isResting) return
    this.isResting = isResting
    this.client.post(this.restRequest())
  }

  private restRequest(): ScanRequest {
    return { kind: 'rest', id: 0, isResting: this.isResting }
  }
}
