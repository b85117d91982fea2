import { fail, type Result } from '../../domain/result'
import type { FollowEnd, FollowOptions, FollowProblem, ObjectFollower } from '../../engine/ports/follow'
import { parseFollowReply, type FollowReply, type FollowRequest } from './followProtocol'

interface Pending {
  readonly onBoxes: FollowOptions['onBoxes']
  readonly settle: (result: Result<FollowEnd, FollowProblem>) => void
}

/** The following port, by a worker that is started when the first object is followed. */
export class WorkerFollower implements ObjectFollower {
  private readonly pending = new Map<number, Pending>()
  private worker: Worker | undefined
  private count = 0

  /** @param start makes a worker that runs `serveFollow`; called again after one has died */
  constructor(private readonly start: () => Worker) {}

  async follow(
    { source, stream, accessCopy }: Parameters<ObjectFollower['follow']>[0],
    { frame, box, picture, until, signal, onBoxes }: FollowOptions,
  ): Promise<Result<FollowEnd, FollowProblem>> {
    const id = this.count
    this.count += 1
    const worker = this.running()
    const cancel = () => worker.postMessage({ kind: 'cancel', id } satisfies FollowRequest)
    const result = await new Promise<Result<FollowEnd, FollowProblem>>((settle) => {
      this.pending.set(id, { onBoxes, settle })
      // A converted copy has the pictures frame by frame.
      const file = accessCopy ? { sha256: accessCopy.sha256, stream: accessCopy.stream } : { ...source, stream }
      const place = { sha256: file.sha256, stream: file.stream, frame, until, box, picture }
      const request = { kind: 'follow', id, ...place } satisfies FollowRequest
      worker.postMessage(request)
      signal.addEventListener('abort', cancel)
      if (signal.aborted) cancel()
    })
    signal.removeEventListener('abort', cancel)
    return result
  }

  private running(): Worker {
    if (this.worker) return this.worker
    const worker = this.start()
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.receive(parseFollowReply(data)))
    worker.addEventListener('error', (event) => this.die(event.message || 'The worker could not be started'))
    worker.addEventListener('messageerror', () => this.die('A message of the worker could not be read'))
    this.worker = worker
    return worker
  }

  private receive(reply: FollowReply | undefined): void {
    const pending = reply && this.pending.get(reply.id)
    if (!reply || !pending) return
    if (reply.kind === 'boxes') {
      pending.onBoxes(reply.boxes)
      return
    }
    this.pending.delete(reply.id)
    pending.settle(reply.result)
  }

  private die(message: string): void {
    this.worker?.terminate()
    this.worker = undefined
    for (const { settle } of this.pending.values()) settle(fail({ code: 'failed', message }))
    this.pending.clear()
  }
}
