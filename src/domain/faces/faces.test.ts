import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { facesInTile, MODEL_SIDE } from './facesInTile'
import { faceTiles } from './faceTiles'
import { mergedFaces } from './mergedFaces'

const PLACES = 896
/** What the model gives where it is sure of one place only. */
function scoresAt(place: number, values: readonly number[], score = 4) {
  const scores = new Float32Array(PLACES).fill(-9)
  scores[place] = score
  const boxes = new Float32Array(PLACES * 16)
  boxes.set(values, place * 16)
  return { scores, boxes }
}

test.each([
  // The first cell of the fine grid has its middle at 8; the second place of it is the same.
  ['the first place', 0, { x: 8, y: 8 }],
  ['the second place of the cell', 1, { x: 8, y: 8 }],
  ['the next cell', 2, { x: 24, y: 8 }],
  ['the next row', 32, { x: 8, y: 24 }],
  ['the first place of the coarse grid', 512, { x: 16, y: 16 }],
  ['the last place', 895, { x: 240, y: 240 }],
])('finds %s in the picture', (_what, place, middle) => {
  const tile = { x: 100, y: 50, side: 2 * MODEL_SIDE }
  const [face, second] = facesInTile(scoresAt(place, [1, -1, 10, 20]), tile, 0.5)
  expect(second).toBeUndefined()
  expect(face?.confidence).toBeCloseTo(1 / (1 + Math.exp(-4)))
  // Twice as large as the model sees it, square, and 1.4 times what it boxes.
  expect(face?.box.w).toBeCloseTo(20 * 2 * 1.4)
  expect(face?.box.h).toBeCloseTo(20 * 2 * 1.4)
  expect((face?.box.x ?? 0) + (face?.box.w ?? 0) / 2).toBeCloseTo(100 + (middle.x + 1) * 2)
  expect((face?.box.y ?? 0) + (face?.box.h ?? 0) / 2).toBeCloseTo(50 + (middle.y - 1) * 2)
})

it('leaves out what it is not sure enough of', () => {
  expect(facesInTile(scoresAt(0, [0, 0, 9, 9], 0), { x: 0, y: 0, side: 256 }, 0.51)).toEqual([])
})

it('looks at every pixel of any picture, at the whole and closer', () => {
  const size = fc.integer({ min: 16, max: 8192 })
  fc.assert(
    fc.property(
      size,
      size,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (width, height, u, v) => {
        const [x, y] = [u * width, v * height]
        const tiles = faceTiles({ width, height })
        const sides = new Set(
          tiles.filter((t) => t.x <= x && x <= t.x + t.side && t.y <= y && y <= t.y + t.side).map(({ side }) => side),
        )
        expect(sides.size).toBe(new Set(tiles.map(({ side }) => side)).size)
        expect(sides.has(Math.max(width, height))).toBe(true)
        expect(tiles.length).toBeLessThan(60 * Math.max(1, Math.max(width, height) / Math.min(width, height)))
      },
    ),
  )
})

it('keeps the surest of several boxes of one face, inside the picture', () => {
  const faces = [
    { box: { x: 12, y: 12, w: 20, h: 20 }, confidence: 0.6 },
    { box: { x: 10, y: 10, w: 20, h: 20 }, confidence: 0.9 },
    { box: { x: 80.5, y: -5, w: 30, h: 30 }, confidence: 0.7 },
    { box: { x: 200, y: 200, w: 30, h: 30 }, confidence: 0.8 },
  ]
  expect(mergedFaces(faces, { width: 100, height: 100 })).toEqual([
    { box: { x: 10, y: 10, w: 20, h: 20 }, confidence: 0.9 },
    { box: { x: 80, y: 0, w: 20, h: 25 }, confidence: 0.7 },
  ])
})
