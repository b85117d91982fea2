import { beforeEach, describe, expect, test } from 'vitest'
import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { DerivedStore } from '../../engine/ports/derivedStore'
import { PEAK_VALUES, SPECTRUM_BANDS, type SoundProblem } from '../../engine/ports/soundAnalysis'
import { openSoundFile } from './soundReader'
import type { SoundChunk, SoundSource } from './soundSource'
import { storeSound, type SoundStores } from './storeSound'

const RATE = 48_000
const HASH = 'a'.repeat(64)

/** Derived files in memory; `open` counts those that are neither kept nor discarded. */
class MemoryDerived implements DerivedStore {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  open = 0
  largestWrite = 0
  freeBytes = Number.POSITIVE_INFINITY

  async read(name: string) {
    const bytes = this.files.get(name)
    return bytes && new File([bytes], name)
  }
  async begin(name: string) {
    this.open += 1
    let held = new Uint8Array(1024)
    let length = 0
    return {
      write: (bytes: Uint8Array<ArrayBuffer>, at: number) => {
        if (at + bytes.length > this.freeBytes) throw new DOMException('full', 'QuotaExceededError')
        this.largestWrite = Math.max(this.largestWrite, bytes.length)
        length = Math.max(length, at + bytes.length)
        if (length > held.length) {
          const grown = new Uint8Array(length * 2)
          grown.set(held)
          held = grown
        }
        held.set(bytes, at)
      },
      keep: async () => {
        this.open -= 1
        this.files.set(name, held.slice(0, length))
      },
      discard: async () => {
        this.open -= 1
      },
    }
  }
  async remove(name: string) {
    this.files.delete(name)
  }
  async list() {
    return []
  }
}

const blobs: BlobStore = {
  hasRoomFor: async () => true,
  read: async (sha256) => (sha256 === HASH ? new File(['footage'], 'clip') : undefined),
  begin: () => Promise.reject(new Error('not written here')),
  remove: async () => undefined,
}

let derived: MemoryDerived
let opened: number
let closed: number

beforeEach(() => {
  derived = new MemoryDerived()
  opened = 0
  closed = 0
})

function stores(chunks: () => AsyncIterable<SoundChunk>): SoundStores {
  const source: SoundSource = { chunks, close: () => void (closed += 1) }
  const open = async (): Promise<Result<SoundSource, SoundProblem>> => {
    opened += 1
    return ok(source)
  }
  return { blobs, derived, open }
}

/** One channel of `seconds`, a second at a time, that begins at `start`; `sampleAt` gives a sample by its time. */
async function* sound(
  seconds: number,
  start: number,
  sampleAt: (second: number) => number,
): AsyncGenerator<SoundChunk> {
  for (let done = 0; done < seconds; done += 1) {
    const channel = Float32Array.from({ length: RATE }, (_, at) => sampleAt(start + done + at / RATE))
    yield { seconds: start + done, sampleRate: RATE, channels: [channel] }
  }
}

const options = (over: object = {}) => ({
  endSeconds: 10,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...over,
})

async function analysed(chunks: () => AsyncIterable<SoundChunk>, over: object = {}) {
  const result = await storeSound(HASH, stores(chunks), options(over))
  if (!result.ok) throw new Error(result.problem.code)
  const reader = await openSoundFile(result.value)
  if (!reader) throw new Error('does not read')
  return { reader, sizeBytes: result.value.size }
}

test('a window is read at its own time: sound that starts late stays late', async () => {
  // A step from quiet to loud at 6.5 s, in sound that begins at 3.2 s.
  const { reader } = await analysed(() => sound(5, 3.2, (second) => (second < 6.5 ? 0.1 : 0.8)))
  const rows = await reader.peaks({ start: 6, end: 7 }, 0.01)
  expect(rows.secondsPerRow).toBeCloseTo(256 / RATE, 9)
  const step = Array.from({ length: rows.values.length / PEAK_VALUES }, (_, row) => rows.values[row * PEAK_VALUES + 1])
  const loud = step.findIndex((max) => (max ?? 0) > 20_000)
  expect(Math.abs(rows.startSeconds + loud * rows.secondsPerRow - 6.5)).toBeLessThanOrEqual(rows.secondsPerRow)
  expect(rows.startSeconds).toBeLessThanOrEqual(6)
  expect(rows.startSeconds + step.length * rows.secondsPerRow).toBeGreaterThanOrEqual(7)
  expect(reader.loudest).toBeCloseTo(0.8, 4)
  expect((await reader.peaks({ start: 0, end: 3 }, 0.01)).values).toHaveLength(0)
})

test('rows on both sides of a tile’s end are each their own', async () => {
  const { reader } = await analysed(() => sound(10, 0, (second) => second / 10))
  // Tiles of both pyramids end at 262,144 samples.
  const window = { start: 5.3, end: 5.6 }
  const peaks = await reader.peaks(window, 0)
  const rows = peaks.values.length / PEAK_VALUES
  expect(rows).toBeGreaterThanOrEqual((0.3 * RATE) / 64)
  for (let row = 0; row < rows; row += 1) {
    const last = peaks.startSeconds + (row + 1) * peaks.secondsPerRow - 1 / RATE
    const max = peaks.values[row * PEAK_VALUES + 1] ?? 0
    expect(Math.abs(max - (last / 10) * 32_767)).toBeLessThan(1)
  }
  const spectrum = await reader.spectrum(window, 0)
  expect(spectrum.values.length / SPECTRUM_BANDS).toBe(Math.ceil((5.6 * RATE) / 1024) - Math.floor((5.3 * RATE) / 1024))
})

test('what was computed before is read and not computed again; a torn file is', async () => {
  const chunks = () => sound(2, 0, () => 0.5)
  await analysed(chunks)
  await analysed(chunks)
  expect(opened).toBe(1)
  const [[name, bytes] = ['', new Uint8Array()]] = derived.files
  derived.files.set(name, bytes.slice(0, -3))
  await analysed(chunks)
  expect([opened, closed, derived.open]).toEqual([2, 2, 0])
})

describe('what does not end well leaves nothing behind', () => {
  const nothingLeft = () => [derived.files.size, derived.open, opened - closed]

  test('cancelled', async () => {
    const controller = new AbortController()
    const endless = async function* () {
      for (let at = 0; ; at += 1) {
        if (at === 5) controller.abort()
        yield* sound(1, at, () => 0.5)
      }
    }
    const result = await storeSound(HASH, stores(endless), options({ signal: controller.signal }))
    expect(result).toEqual(fail({ code: 'cancelled' }))
    expect(nothingLeft()).toEqual([0, 0, 0])
  })

  test('a full disk', async () => {
    derived.freeBytes = 30_000
    const result = await storeSound(
      HASH,
      stores(() => sound(60, 0, () => 0.5)),
      options(),
    )
    expect(result).toEqual(fail({ code: 'storageFull' }))
    expect(nothingLeft()).toEqual([0, 0, 0])
  })

  test('a decoder that fails', async () => {
    const failing = async function* () {
      yield* sound(1, 0, () => 0.5)
      throw new Error('Decoding error')
    }
    const result = await storeSound(HASH, stores(failing), options())
    expect(result).toEqual(fail({ code: 'failed', message: 'Decoding error' }))
    expect(nothingLeft()).toEqual([0, 0, 0])
  })

  test('a track without a sample, and footage that is not here', async () => {
    const empty = async function* (): AsyncGenerator<SoundChunk> {}
    expect(await storeSound(HASH, stores(empty), options())).toEqual(fail({ code: 'noSound' }))
    expect(await storeSound('b'.repeat(64), stores(empty), options())).toEqual(fail({ code: 'missing' }))
    expect(nothingLeft()).toEqual([0, 0, 0])
  })
})

test('a long clip takes pieces of 25 kB to write, 20 MB for 20 minutes, and a few rows a pixel to draw', async () => {
  // One second over and over; at telephone rate, so that the test does not take long itself.
  const rate = 8000
  const second = Float32Array.from({ length: rate }, (_, at) => Math.sin(at * at * 0.37) * 0.5)
  const long = async function* () {
    for (let at = 0; at < 1200; at += 1) yield { seconds: at, sampleRate: rate, channels: [second] }
  }
  const fractions: number[] = []
  const previewRows: number[] = []
  const { reader, sizeBytes } = await analysed(long, {
    endSeconds: 1200,
    onProgress: ({ fraction, soFar }: { fraction: number; soFar: { peaks: { values: Int16Array } } }) => {
      fractions.push(fraction)
      previewRows.push(soFar.peaks.values.length / PEAK_VALUES)
    },
  })
  expect(derived.largestWrite).toBeLessThan(40_000)
  expect(sizeBytes).toBeLessThan(20e6)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(previewRows.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(4097)
  for (const [start, end] of [
    [0, 1200],
    [300, 500],
    [600, 601],
    [600, 600.2],
  ] as const) {
    const window = { start, end }
    const peaks = await reader.peaks(window, (end - start) / 1200)
    const spectrum = await reader.spectrum(window, (end - start) / 1200)
    expect(peaks.values.length / PEAK_VALUES).toBeLessThan(4 * 1200 + 2)
    expect(spectrum.values.length / SPECTRUM_BANDS).toBeLessThan(4 * 1200 + 2)
    expect(peaks.values.length).toBeGreaterThan(0)
    expect(spectrum.values.length).toBeGreaterThan(0)
  }
})
