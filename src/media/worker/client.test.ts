import { expect, test } from 'vitest'
import { MediaClient } from './client'
import { parseReply, parseRequest, type MediaRequest } from './protocol'

/** A worker that does what the test says. */
class FakeWorker extends EventTarget {
  readonly requests: MediaRequest[] = []
  isTerminated = false
  postMessage(message: MediaRequest) {
    this.requests.push(message)
  }
  terminate() {
    this.isTerminated = true
  }
  answer(reply: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }
}

function setUp() {
  const worker = new FakeWorker()
  return { worker, client: new MediaClient(worker as unknown as Worker) }
}

const sha256 = 'a'.repeat(64)

test('replies find their requests, whatever their order', async () => {
  const { worker, client } = setUp()
  const [first, second] = [client.request({ kind: 'has', sha256 }), client.request({ kind: 'has', sha256 })]
  const ids = worker.requests.map(({ id }) => id)
  worker.answer({ kind: 'has', id: ids[1], has: true })
  worker.answer('something that an extension posted')
  worker.answer({ kind: 'has', id: 77, has: false })
  worker.answer({ kind: 'has', id: ids[0], has: false })
  expect([await first, await second]).toMatchObject([{ has: false }, { has: true }])
})

test('progress is passed on and cancelling asks the worker, which still answers', async () => {
  const { worker, client } = setUp()
  const controller = new AbortController()
  const steps: number[] = []
  const onProgress = ({ doneBytes }: { doneBytes: number }) => void steps.push(doneBytes)
  const added = client.request({ kind: 'add', file: new File([], 'x') }, { signal: controller.signal, onProgress })
  const id = worker.requests[0]?.id ?? -1
  worker.answer({ kind: 'progress', id, progress: { doneBytes: 4, totalBytes: 8 } })
  controller.abort()
  expect(worker.requests.at(-1)).toEqual({ kind: 'cancel', id })
  worker.answer({ kind: 'added', id, result: { ok: false, problem: { code: 'cancelled' } } })
  expect(await added).toMatchObject({ kind: 'added' })
  expect(steps).toEqual([4])
})

test('a worker that dies leaves no request waiting', async () => {
  const { worker, client } = setUp()
  const waiting = client.request({ kind: 'has', sha256 })
  worker.dispatchEvent(new Event('error'))
  expect((await waiting).kind).toBe('failed')
  expect((await client.request({ kind: 'has', sha256 })).kind).toBe('failed')
  client.dispose()
  expect(worker.isTerminated).toBe(true)
})

test.each([
  [{ kind: 'frame', id: 1, clip: 0, frame: -1 }],
  [{ kind: 'frame', id: 1, clip: 0 }],
  [{ kind: 'has', id: 1, sha256: '../../etc' }],
  [{ kind: 'add', id: 1, file: {} }],
  [{ kind: 'open', id: 1.5, sha256, stream: 0, budgetBytes: 1 }],
  [{ kind: 'open', id: 1, sha256, stream: 0, budgetBytes: 1, copy: { sha256: '..', stream: 0 } }],
  [{ kind: 'addConverted', id: 1, file: {}, copy: {} }],
  [{ kind: 'remux', id: 1, clip: -1 }],
  [{ kind: 'unknown', id: 1 }],
  [null],
])('no request: %j', (data) => {
  expect(parseRequest(data)).toBeUndefined()
})

test('requests come through with only what belongs to them', () => {
  expect(parseRequest({ kind: 'frame', id: 1, clip: 2, frame: 3, more: 4 })).toEqual({
    kind: 'frame',
    id: 1,
    clip: 2,
    frame: 3,
    inBackground: false,
  })
  const open = { kind: 'open', id: 0, sha256, stream: 3, budgetBytes: 5, copy: { sha256, stream: 1 } }
  expect(parseRequest({ ...open, extra: 1 })).toEqual(open)
  expect(parseReply({ kind: 'has', id: 1, has: true })).toBeDefined()
  expect(parseReply({ kind: 'hat', id: 1 })).toBeUndefined()
})
