import { ForkedLogError, StorageError } from '../engine/ports/editLog'
import { appendTo, type Append } from './appendEntry'
import type { FramebenchDatabase } from './database'

interface ToAppender {
  readonly id: number
  readonly what: Parameters<Append>
}

type FromAppender = { readonly id: number } & (
  | { readonly kind: 'done'; readonly epochMs: number }
  | { readonly kind: 'forked'; readonly message: string }
  | { readonly kind: 'failed'; readonly reason: StorageError['reason']; readonly message: string }
)

interface AppendScope {
  postMessage(message: FromAppender): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToAppender>) => void): void
}

interface Waiting {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * User timing mark at the moment when the newest edit was on disk, which the page hears of a little later. There is one at a
 * time: it is for whoever measures.
 */
export const ON_DISK_MARK = 'framebench-on-disk'

/**
 * Writes in a thread of its own: a page that is busy drawing neither holds up the write nor is held up by it.
 * @param start makes the thread; asked with the first entry, and again after one has ended by itself
 */
export function appenderInWorker(start: () => Worker): Append {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let count = 0
  const end = (message: string) => {
    worker?.terminate()
    worker = undefined
    const all = [...waiting.values()]
    waiting.clear()
    // Nobody knows whether its transaction went through; if it did, writing it again finds another head and says so.
    for (const { reject } of all) reject(new StorageError('unknown', new Error(message)))
  }
  const begun = () => {
    const started = start()
    started.addEventListener('message', ({ data }: MessageEvent<FromAppender>) => {
      const asked = waiting.get(data.id)
      // Extensions post messages of their own.
      if (!asked) return
      waiting.delete(data.id)
      if (data.kind === 'done') {
        performance.clearMarks(ON_DISK_MARK)
        performance.mark(ON_DISK_MARK, { startTime: Math.max(0, data.epochMs - performance.timeOrigin) })
        asked.resolve()
      } else if (data.kind === 'forked') asked.reject(new ForkedLogError(data.message))
      else asked.reject(new StorageError(data.reason, new Error(data.message)))
    })
    started.addEventListener('error', ({ message }) => end(message || 'The thread that writes has ended'))
    return started
  }
  return (...what) =>
    new Promise((resolve, reject) => {
      worker ??= begun()
      count += 1
      waiting.set(count, { resolve, reject })
      worker.postMessage({ id: count, what } satisfies ToAppender)
    })
}

/** The worker's side of `appenderInWorker`. */
export function serveAppends(scope: AppendScope, open: () => Promise<FramebenchDatabase>): void {
  let append: Promise<Append> | undefined
  scope.addEventListener('message', ({ data: { id, what } }) => {
    append ??= open().then(appendTo)
    append
      .then((write) => write(...what))
      .then(
        () => scope.postMessage({ id, kind: 'done', epochMs: performance.timeOrigin + performance.now() }),
        (error: unknown) => scope.postMessage({ id, ...failure(error) }),
      )
  })
  const failure = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof ForkedLogError) return { kind: 'forked', message } as const
    // A database that did not open may open the next time.
    if (error instanceof StorageError && error.reason === 'blocked') append = undefined
    return { kind: 'failed', reason: error instanceof StorageError ? error.reason : 'unknown', message } as const
  }
}
