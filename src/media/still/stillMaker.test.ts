import { expect, test, vi } from 'vitest'
import { sampleClip, steadyTable } from '../../../tests/support/sampleRecords'
import { fail, ok } from '../../domain/result'
import { frameIndex } from '../../domain/time/frameIndex'
import type { Media, OpenClip } from '../../engine/ports/media'
import { isDrawable } from './canvasOf'
import { CanvasStillMaker } from './stillMaker'
import type { StillEncoder } from './workerEncoder'

const clip = sampleClip('c')

const NO_ENCODER: StillEncoder = {
  encode: () => Promise.reject(new Error('Nothing is encoded here')),
  check: () => Promise.reject(new Error('Nothing is encoded here')),
}

function makerOf(open: () => unknown): CanvasStillMaker {
  return new CanvasStillMaker({ open: () => Promise.resolve(open()) } as unknown as Media, NO_ENCODER)
}

test('says that the bytes of a clip are missing, and asks for them again the next time', async () => {
  let opened = 0
  const maker = makerOf(() => {
    opened += 1
    return fail({ code: 'missing' })
  })
  const missing = { ok: false, problem: { code: 'missing', clip: clip.name } }
  expect(await maker.pixels(clip, frameIndex(3))).toEqual(missing)
  expect(await maker.table(clip)).toEqual(missing)
  expect(opened).toBe(2)
})

test.each([
  ['a frame that does not decode', fail({ code: 'undecodable' }), 'undecodable'],
  ['another frame than the one asked for', ok({ frame: 7, close: () => undefined }), 'undecodable'],
  ['a request that was given up', fail({ code: 'cancelled' }), 'cancelled'],
])('makes no still of %s', async (_what, decoded, code) => {
  const maker = makerOf(() =>
    ok({ table: steadyTable(), frame: () => Promise.resolve(decoded) } as unknown as OpenClip),
  )
  const made = await maker.pixels(clip, frameIndex(3))
  expect(made).toMatchObject({ ok: false, problem: { code } })
})

test('takes the frame on screen from whoever shows it, and any other from a clip of its own', async () => {
  const asked: string[] = []
  const openClip = (name: string, problem: unknown) =>
    ({
      table: steadyTable(),
      frame: (frame: number) => {
        asked.push(`${name} ${frame}`)
        return Promise.resolve(fail(problem))
      },
    }) as unknown as OpenClip
  const own = openClip('own', { code: 'undecodable' })
  let shown = openClip('shown', { code: 'undecodable' })
  const maker = new CanvasStillMaker({ open: () => Promise.resolve(ok(own)) } as unknown as Media, NO_ENCODER, () => ({
    source: shown,
    shown: frameIndex(3),
  }))
  expect(await maker.table(clip)).toEqual(ok(shown.table))
  await maker.pixels(clip, frameIndex(4))
  expect(asked).toEqual(['own 4'])
  // Left meanwhile: it answers that it was closed.
  shown = openClip('shown', { code: 'cancelled' })
  expect(await maker.pixels(clip, frameIndex(3))).toMatchObject({ problem: { code: 'undecodable' } })
  expect(asked).toEqual(['own 4', 'shown 3', 'own 3'])
})

test('says why there is no still where its letters cannot be loaded', async () => {
  const load = () => Promise.reject(new DOMException('A network error occurred.', 'NetworkError'))
  vi.stubGlobal('document', { fonts: { load } })
  const legend = [{ sign: '1', text: 'Pylon' }]
  const plan = { width: 10, height: 10, cells: [], legend, direction: 'ltr' } as const
  const options = { signal: new AbortController().signal, onProgress: () => undefined }
  expect(await makerOf(() => fail({ code: 'missing' })).render(plan, options)).toEqual({
    ok: false,
    problem: { code: 'failed', message: 'A network error occurred.' },
  })
  vi.unstubAllGlobals()
})

test.each([
  ['8K beside 8K', 2 * 7680 + 8, 4320, true],
  ['12K beside 12K', 2 * 12_288 + 8, 6480, false],
  ['16K, more pixels than a canvas has', 16_384, 16_385, false],
  ['nothing', 0, 100, false],
])('knows what a browser can draw: %s', (_what, width, height, can) => {
  expect(isDrawable(width, height)).toBe(can)
})
