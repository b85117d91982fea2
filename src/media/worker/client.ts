import type { AddProgress } from '../../engine/ports/media'
import { parseReply, type MediaReply, type MediaRequest } from './protocol'

/** A request without the id that the client gives it. */
export type NewRequest = MediaRequest extends infer Each
  ? Each extends MediaRequest
    ? Omit<Each, 'id'>
    : never
  : never

type FinalReply = Exclude<MediaReply, { kind: 'progress' }>

interface Pending {
  readonly settle: (reply: FinalReply) => void
  readonly onProgress: ((progress: AddProgress) => void) | undefined
}

export interface RequestOptions {
  /** Tells the worker to give the request up; the reply still comes, as the worker's answer to that. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: AddProgress) => void
}

/** The page's side of the media worker: numbers requests and finds the reply of each. */
export class MediaClient {
  private readonly pending = new Map<number, Pending>()
  private count = 0
  private death: string | undefined

  /** @param worker runs `serveMedia`; it belongs to this client from now on */
  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.receive(data))
    worker.addEventListener('error', (event) => this.die(event.message || 'The media worker could not be started'))
    worker.addEventListener('messageerror', () => this.die('A message of the media worker could not be read'))
  }

  /** Resolves with the worker's final reply; with `failed` where the worker dies. Never rejects. */
  request(request: NewRequest, options: RequestOptions = {}): Promise<FinalReply> {
    const id = this.count
    this.count += 1
    if (this.death !== undefined) return Promise.resolve({ kind: 'failed', id, message: this.death })
    return new Promise((resolve) => {
      const cancel = () => this.worker.postMessage({ kind: 'cancel', id } satisfies MediaRequest, [])
      const settle = (reply: FinalReply) => {
        options.signal?.removeEventListener('abort', cancel)
        resolve(reply)
      }
      this.pending.set(id, { settle, onProgress: options.onProgress })
      this.worker.postMessage({ ...request, id }, [])
      options.signal?.addEventListener('abort', cancel)
      if (options.signal?.aborted) cancel()
    })
  }

  /** Ends the worker; everything that is asked now or later is answered `failed`. */
  dispose(): void {
    this.worker.terminate()
    this.die('The media worker was ended')
  }

  private receive(data: unknown): void {
    const reply = parseReply(data)
    const pending = reply && this.pending.get(reply.id)
    if (!reply || !pending) return
    if (reply.kind === 'progress') {
      pending.onProgress?.(reply.progress)
      return
    }
    this.pending.delete(reply.id)
    pending.settle(reply)
  }

  private die(message: string): void {
    this.death = message
    for (const [id, { settle }] of this.pending) settle({ kind: 'failed', id, message })
    this.pending.clear()
  }
}
