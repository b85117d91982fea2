import { describe, expect, it } from 'vitest'
import { fail, ok } from '../domain/result'
import { WorkerClient } from './workerClient'

type Request =
  | { readonly kind: 'add'; readonly id: number; readonly n: number }
  | { readonly kind: 'cancel'; readonly id: number }

interface Reply {
  readonly id: number
  readonly sum?: number
}

/** A worker that answers only when the test says so. */
class SilentWorker extends EventTarget {
  readonly posted: unknown[] = []
  isTerminated = false

  postMessage(message: unknown): void {
    this.posted.push(message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  reply(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
}

function begun() {
  const workers: SilentWorker[] = []
  const client = new WorkerClient<Request, Reply>(
    'sum',
    () => {
      const worker = new SilentWorker()
      workers.push(worker)
      return worker as unknown as Worker
    },
    (data) => (typeof data === 'object' && data !== null && 'id' in data ? (data as Reply) : undefined),
    () => [{ kind: 'add', id: 0, n: 0 }],
  )
  const seen: Reply[] = []
  const add = (n: number, signal = new AbortController().signal) =>
    client.ask(
      (id) => ({ kind: 'add', id, n }),
      signal,
      (reply) => {
        seen.push(reply)
        return reply.sum === undefined ? undefined : ok(reply.sum)
      },
    )
  return { workers, add, seen }
}

describe('the client of a worker', () => {
  it('starts it once, greets it, and gives each reply to the request of its number', async () => {
    const { workers, add, seen } = begun()
    const [first, second] = [add(1), add(2)]
    expect(workers).toHaveLength(1)
    expect(workers[0]?.posted).toEqual([
      { kind: 'add', id: 0, n: 0 },
      { kind: 'add', id: 1, n: 1 },
      { kind: 'add', id: 2, n: 2 },
    ])
    workers[0]?.reply('of an extension')
    workers[0]?.reply({ id: 9, sum: 9 })
    workers[0]?.reply({ id: 2 })
    workers[0]?.reply({ id: 2, sum: 20 })
    workers[0]?.reply({ id: 1, sum: 10 })
    workers[0]?.reply({ id: 1, sum: 11 })
    expect(await Promise.all([first, second])).toEqual([ok(10), ok(20)])
    expect(seen).toEqual([{ id: 2 }, { id: 2, sum: 20 }, { id: 1, sum: 10 }])
  })

  it('cancels by the number, and asks nothing where it was cancelled before', async () => {
    const { workers, add } = begun()
    const controller = new AbortController()
    const asked = add(1, controller.signal)
    controller.abort()
    expect(workers[0]?.posted.at(-1)).toEqual({ kind: 'cancel', id: 1 })
    workers[0]?.reply({ id: 1, sum: 1 })
    expect(await asked).toEqual(ok(1))
    expect(await add(2, controller.signal)).toEqual(fail({ code: 'cancelled' }))
    expect(workers[0]?.posted).toHaveLength(3)
  })

  it('tells all that wait that the worker died, and starts another with the next request', async () => {
    const { workers, add } = begun()
    const waiting = [add(1), add(2)]
    workers[0]?.fail('')
    expect(await Promise.all(waiting)).toEqual([
      fail({ code: 'failed', message: 'The sum worker could not be started' }),
      fail({ code: 'failed', message: 'The sum worker could not be started' }),
    ])
    expect(workers[0]?.isTerminated).toBe(true)
    const next = add(3)
    workers[1]?.reply({ id: 3, sum: 3 })
    expect(await next).toEqual(ok(3))
  })
})
