import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { AddProgress } from '../../engine/ports/media'
import { addFile } from './addFile'
import { storeFile } from './storeFile'

const CLIPS = join(import.meta.dirname, '../../../samples/clips')
const clipBytes = new Uint8Array(readFileSync(join(CLIPS, 'rate-25.mp4')))
const clipHash = createHash('sha256').update(clipBytes).digest('hex')

/** A store in memory that counts what is still open. */
class MemoryStore implements BlobStore {
  readonly files = new Map<string, number>()
  open = 0
  freeBytes = Number.POSITIVE_INFINITY
  /** What the true quota leaves. */
  reservableBytes = Number.POSITIVE_INFINITY
  /** What a browser's estimate says, which may be wrong. */
  saidFreeBytes = Number.POSITIVE_INFINITY

  async read(sha256: string) {
    return this.files.has(sha256) ? new File([], sha256) : undefined
  }
  async hasRoomFor(sizeBytes: number) {
    return sizeBytes <= this.saidFreeBytes
  }
  async begin() {
    this.open += 1
    let size = 0
    return {
      reserve: async (sizeBytes: number) => {
        if (sizeBytes > this.reservableBytes) throw new DOMException('', 'QuotaExceededError')
      },
      copy: async (file: Blob, onPiece: (bytes: Uint8Array<ArrayBuffer>) => void, signal: AbortSignal) => {
        for (let at = 0; at < file.size; at += 8192) {
          signal.throwIfAborted()
          const bytes = new Uint8Array(await file.slice(at, at + 8192).arrayBuffer())
          size += bytes.length
          if (size > this.freeBytes) throw new DOMException('', 'QuotaExceededError')
          onPiece(bytes)
        }
        signal.throwIfAborted()
      },
      keep: async (sha256: string) => {
        this.open -= 1
        this.files.set(sha256, size)
      },
      discard: async () => void (this.open -= 1),
    }
  }
  async remove(sha256: string) {
    this.files.delete(sha256)
  }
}

let store: MemoryStore
let progress: AddProgress[]

beforeEach(() => {
  store = new MemoryStore()
  progress = []
})

function add(
  file: File,
  options: { signal?: AbortSignal; expectedSha256?: string; size?: { width: number; height: number } } = {},
) {
  const { signal = new AbortController().signal, size = { width: 640, height: 180 } } = options
  const decode = async () => ('size' in options && !options.size ? undefined : size)
  const expected = options.expectedSha256 === undefined ? {} : { expectedSha256: options.expectedSha256 }
  return addFile(file, store, decode, { signal, onProgress: (step) => progress.push(step), ...expected })
}

const good = () => new File([clipBytes], 'a clip.mp4')

test('a good file is stored under its hash, and the display size is that of its decoded picture', async () => {
  const result = await add(good())
  expect(result).toMatchObject({
    ok: true,
    value: {
      fileName: 'a clip.mp4',
      sizeBytes: clipBytes.length,
      sha256: clipHash,
      streams: [{ display: { width: 640 } }],
    },
  })
  expect([...store.files]).toEqual([[clipHash, clipBytes.length]])
  expect(progress.at(-1)).toEqual({ doneBytes: clipBytes.length, totalBytes: clipBytes.length })
})

describe('what is not taken leaves the store as it was', () => {
  test.each([
    ['empty', () => add(new File([], 'x.mp4')), { code: 'empty' }],
    ['no video', () => add(new File(['letter'.repeat(500)], 'x.mp4')), { code: 'notVideo' }],
    ['cut off', () => add(new File([clipBytes.slice(0, 20_000)], 'x.mp4')), { code: 'cutOff', readable: 0, listed: 0 }],
    [
      'not decodable here',
      () => addFile(good(), store, async () => undefined, quiet()),
      { code: 'cannotDecode', codec: 'h264', timebase: { num: 1, den: 12_800 } },
    ],
    ['cancelled', () => add(good(), { signal: AbortSignal.abort() }), { code: 'cancelled' }],
    ['another file', () => add(good(), { expectedSha256: 'f'.repeat(64) }), { code: 'otherFile', sha256: clipHash }],
  ])('%s', async (_, run, problem) => {
    expect(await run()).toEqual({ ok: false, problem })
    expect([store.files.size, store.open]).toEqual([0, 0])
  })

  test('a file that the browser has no room for is refused before a byte of it is read', async () => {
    store.saidFreeBytes = clipBytes.length - 1
    const file = good()
    file.slice = () => {
      throw new Error('It was read')
    }
    const problem = { code: 'noRoom', sizeBytes: clipBytes.length }
    expect(await addFile(file, store, async () => undefined, quiet())).toEqual({ ok: false, problem })
    expect([store.files.size, store.open]).toEqual([0, 0])
  })

  test('a file that the quota has no room for is refused before a byte of it is copied', async () => {
    store.reservableBytes = clipBytes.length - 1
    expect(await add(good())).toEqual({ ok: false, problem: { code: 'noRoom', sizeBytes: clipBytes.length } })
    expect([store.files.size, store.open, progress.length]).toEqual([0, 0, 0])
  })

  test('a full disk', async () => {
    store.freeBytes = 10_000
    expect(await add(good())).toEqual({ ok: false, problem: { code: 'storageFull' } })
    expect([store.files.size, store.open]).toEqual([0, 0])
  })

  test('a file that vanishes while it is read', async () => {
    const file = new File([new Uint8Array(9 * 2 ** 20)], 'x.mp4')
    const slice = file.slice.bind(file)
    file.slice = (start = 0, end) => {
      const part = slice(start, end)
      if (start > 0) part.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
      return part
    }
    expect(await storeFile(file, store, quiet())).toEqual({ ok: false, problem: { code: 'unreadable' } })
    expect([store.files.size, store.open]).toEqual([0, 0])
  })

  test('cancelled between two pieces', async () => {
    const controller = new AbortController()
    const file = new File([new Uint8Array(9 * 2 ** 20)], 'x.mp4')
    const options = { signal: controller.signal, onProgress: () => controller.abort() }
    expect(await storeFile(file, store, options)).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect([store.files.size, store.open]).toEqual([0, 0])
  })
})

function quiet() {
  return { signal: new AbortController().signal, onProgress: () => {} }
}
