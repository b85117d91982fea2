import { expect, test } from 'vitest'
import { compositionShift } from './compositionShift'
import { blobBytes } from './mediaBytes'
import { readMovieLayout } from './movieLayout'

function box(type: string, ...content: (number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const body = content.flatMap((part) => [...part])
  return new Uint8Array([...u32(body.length + 8), ...new TextEncoder().encode(type), ...body])
}
function u32(...values: number[]): number[] {
  return values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
}

interface Shape {
  samples: number
  edit?: [duration: number, mediaTime: number][]
  offsets?: number[]
  trunVersion?: number
}

/** A movie of one track with id 7, 1000 movie ticks a second. */
async function layoutOf({ samples, edit, offsets, trunVersion = 1 }: Shape) {
  const stsd = box('stsd', u32(0, 1), box('avc1', u32(0)))
  const stbl = box('stbl', stsd, box('stsz', u32(0, 0, samples)))
  const elst = edit ? [box('edts', box('elst', u32(0, edit.length, ...edit.flatMap(([d, t]) => [d, t, 0x10000]))))] : []
  const trak = box('trak', box('tkhd', u32(0, 0, 0, 7)), ...elst, box('mdia', box('minf', stbl)))
  const moov = box('moov', box('mvhd', u32(0, 0, 0, 1000)), trak)
  const trun =
    offsets &&
    box('trun', u32(trunVersion * 2 ** 24 + 0xa01, offsets.length, 0), u32(...offsets.flatMap((o) => [50, o])))
  const moof = trun ? [box('moof', box('traf', box('tfhd', u32(0, 7)), trun))] : []
  const file = new Blob([box('ftyp', u32(0)), moov, ...moof, box('mdat', u32(1, 2, 3))])
  return readMovieLayout(blobBytes(file))
}

test('reads ids, counts, edits and offsets, and where the file ends', async () => {
  const layout = await layoutOf({ samples: 0, edit: [[0, 11]], offsets: [0, 1536, -1024] })
  expect(layout.tracks).toEqual([
    {
      id: 7,
      encrypted: false,
      isSound: true,
      emptyEditDuration: 0,
      indexedSamples: 0,
      fragmentSamples: 3,
      smallestFragmentOffset: -1024,
    },
  ])
  expect(layout).toMatchObject({ fragmented: true, hasIndex: true, timescale: 1000, cutBox: undefined })
})

test('negative offsets in fragments move everything later, as in ffprobe and in browsers', async () => {
  // rotate-buck-bunny.mp4: the demuxer begins at 0, ffprobe and <video> two frames later.
  const layout = await layoutOf({ samples: 0, offsets: [0, 2400, -4800, 0] })
  expect(compositionShift(layout, 7, [0, 2400], 57_600)).toBe(4800)
})

test('offsets of version 0 are unsigned', async () => {
  const layout = await layoutOf({ samples: 0, offsets: [-1], trunVersion: 0 })
  expect(compositionShift(layout, 7, [0], 1000)).toBe(0)
})

test('an edit that begins between two frames moves the first one shown to its start', async () => {
  const layout = await layoutOf({ samples: 3, edit: [[3100, 12_544]] })
  expect(compositionShift(layout, 7, [-768, -256, 256, 768], 12_800)).toBe(-256)
  expect(compositionShift(layout, 7, [-512, 0, 512], 12_800)).toBe(0)
})

test('empty time before the edit belongs to the clip', async () => {
  const layout = await layoutOf({
    samples: 3,
    edit: [
      [1100, -1],
      [4000, 1024],
    ],
  })
  expect(compositionShift(layout, 7, [14_080, 14_592], 12_800)).toBe(0)
})

test('no edit list, no shift; an unknown track neither', async () => {
  const layout = await layoutOf({ samples: 3 })
  expect(compositionShift(layout, 7, [1024, 1536], 12_800)).toBe(0)
  expect(compositionShift(layout, 8, [1024, 1536], 12_800)).toBe(0)
})

test('a box that ends behind the file is named', async () => {
  const layout = await readMovieLayout(
    blobBytes(new Blob([box('ftyp', u32(0)), box('moov', u32(1, 2, 3)).slice(0, 12)])),
  )
  expect(layout).toMatchObject({ hasIndex: false, cutBox: 'moov', declaredEnd: 32 })
})
