import { fail, type Result } from '../domain/result'

interface Numbered {
  readonly id: number
}

type Cancel = Numbered & { readonly kind: 'cancel' }

/** What may come of any request, whatever it asks. */
export type WorkerProblem = { readonly code: 'cancelled' } | { readonly code: 'failed'; readonly message: string }

/**
 * The page's side of a worker that answers requests by their number. The worker is started with the first request, and
 * anew with the next one after it has died.
 */
export class WorkerClient<Request extends Numbered, Reply extends Numbered> {
  private readonly pending = new Map<number, { receive(reply: Reply): void; die(message: string): void }>()
  private worker: Worker | undefined
  private count = 0

  /**
   * @param name what the worker is for, as messages name it
   * @param start makes a worker, which belongs to this client
   * @param parse gives undefined for a message that is no reply; extensions post messages of their own
   * @param greet what a new worker has to know before its first request
   */
  constructor(
    private readonly name: string,
    private readonly start: () => Worker,
    private readonly parse: (data: unknown) => Reply | undefined,
    private readonly greet: () => readonly Request[] = () => [],
  ) {}

  /**
   * @param request the message, with the number that it is given
   * @param receive gets every reply to it; the first for which it gives a result is the last
   * @param transfer what of the request goes over to the worker in place of a copy
   */
  async ask<Value, Problem>(
    request: (id: number) => Request,
    signal: AbortSignal,
    receive: (reply: Reply) => Result<Value, Problem> | undefined,
    transfer: readonly Transferable[] = [],
  ): Promise<Result<Value, Problem | WorkerProblem>> {
    if (signal.aborted) return fail({ code: 'cancelled' })
    this.count += 1
    const id = this.count
    const cancel = () => this.post({ kind: 'cancel', id })
    const result = await new Promise<Result<Value, Problem | WorkerProblem>>((settle) => {
      this.pending.set(id, {
        receive: (reply) => {
          const last = receive(reply)
          if (!last) return
          this.pending.delete(id)
          settle(last)
        },
        die: (message) => settle(fail({ code: 'failed', message })),
      })
      this.begin()
      this.post(request(id), transfer)
      signal.addEventListener('abort', cancel)
    })
    signal.removeEventListener('abort', cancel)
    return result
  }

  /** Tells the worker something that has no answer; nothing where none is running. */
  post(request: Request | Cancel, transfer: readonly Transferable[] = []): void {
    this.worker?.postMessage(request, [...transfer])
  }

  private begin(): void {
    if (this.worker) return
    const worker = this.start()
    this.worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = this.parse(data)
      if (reply) this.pending.get(reply.id)?.receive(reply)
    })
    worker.addEventListener('error', (event) =>
      this.die(event.message || `The ${this.name} worker could not be started`),
    )
    worker.addEventListener('messageerror', () => this.die(`A message of the ${this.name} worker could not be read`))
    for (const request of this.greet()) this.post(request)
  }

  private die(message: string): void {
    this.worker?.terminate()
    this.worker = undefined
    const waiting = [...this.pending.values()]
    this.pending.clear()
    for (const each of waiting) each.die(message)
  }
}
