import type { VideoSample } from 'mediabunny'
import { expect, test } from 'vitest'
import { createFrameTable } from '../../domain/time/frameTable'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { scanPictures } from './scanPictures'
import { readScanFile, scanFileName, writeScanFile } from './scanFile'

const FRAMES = 20
const table = createFrameTable({
  timebase: { num: 1, den: 1000 },
  pts: Float64Array.from({ length: FRAMES }, (_, index) => index * 40),
  sync: Uint8Array.from({ length: FRAMES }, (_, index) => (index === 0 ? 1 : 0)),
  endPts: FRAMES * 40,
})

/** A clip with a cut at frame 8, whose frames 12 to 13 are lost; one thumbnail per 6 frames. */
async function scan(skip: readonly number[] = [12, 13]) {
  const frames: FrameIndex[] = []
  const source = {
    async *samples() {
      for (let frame = 0; frame < FRAMES; frame += 1) {
        if (!skip.includes(frame)) yield { timestamp: frame * 0.04, close() {} } as unknown as VideoSample
      }
    },
    getSample: () => Promise.resolve(null),
  }
  // Behind the gap the picture is another one: that must not be taken for a cut.
  const levelOf = (frame: number) => (frame < 8 ? 20 : frame < 13 ? 180 : 90)
  return scanPictures({
    source,
    table,
    shift: 0,
    thumbnailEvery: 6,
    reducer: {
      luma: (sample) => new Uint8Array(4).fill(levelOf(Math.round(sample.timestamp * 25))),
      addThumbnail: (frame) => void frames.push(frame),
      sheet: () => {
        const image = new Blob(['picture'], { type: 'image/jpeg' })
        return Promise.resolve({ image, columns: 24, width: 96, height: 54, rowHeight: 64, frames })
      },
    },
    turn: () => Promise.resolve(),
    onProgress: () => {},
  })
}

test('cuts, lost frames and thumbnails, and the same again from what is kept', async () => {
  const kept = await readScanFile(writeScanFile(await scan()))
  expect(kept).toMatchObject({ frameCount: 20, cuts: [8], undecodable: [{ start: 12, end: 14 }] })
  expect(kept?.thumbnails).toMatchObject({ columns: 24, width: 96, height: 54, rowHeight: 64, frames: [0, 6, 14, 18] })
  expect(kept?.thumbnails?.image.type).toBe('image/jpeg')
  expect(await kept?.thumbnails?.image.text()).toBe('picture')
})

test('a clip without a picture is kept as such', async () => {
  const scores = new Float32Array(3)
  const kept = await readScanFile(writeScanFile({ scores, decoded: new Uint8Array(3), thumbnails: undefined }))
  expect(kept).toEqual({ frameCount: 3, cuts: [], undecodable: [{ start: 0, end: 3 }], thumbnails: undefined })
})

test.each([0, 3, 40, 150, 230])('a file that is torn after %i bytes is none', async (bytes) => {
  const whole = writeScanFile(await scan())
  expect(whole.size).toBeGreaterThan(230)
  expect(await readScanFile(whole.slice(0, bytes))).toBeUndefined()
})

test('a file of something else is none', async () => {
  expect(await readScanFile(new Blob([new Uint8Array(4000).fill(200)]))).toBeUndefined()
  expect(await readScanFile(new Blob(['\u0002\u0000\u0000\u0000{}']))).toBeUndefined()
})

test('the name tells bytes, stream and version', () => {
  expect(scanFileName('ab', 2)).toBe('scan-ab-2-v1')
})
