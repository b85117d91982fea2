import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyframeRecord } from '../records/keyframe'
import { meanKeyframes } from './meanKeyframes'
import { shapeAt } from './trackShape'

function track(places: readonly (readonly [frame: number, x: number, outside?: boolean])[]) {
  return places.map(([frame, x, outside = false]) =>
    keyframeRecord.parse({
      type: 'keyframe',
      id: `k-${frame}`,
      trackId: 't',
      frame,
      pts: frame * 512,
      box: { x, y: 10, w: 20, h: 20 },
      outside,
    }),
  )
}

const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 500 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([frame]) => frame,
  })
  // All begin together: from then on the same coders see it on every frame.
  .map((rest) => track([[0, 50] as const, ...rest].toSorted((a, b) => a[0] - b[0])))

it('on every frame the box is the mean of the coders’ boxes', () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (tracks) => {
      const mean = meanKeyframes(tracks)
      for (let frame = 0; frame < 45; frame += 1) {
        const expected =
          tracks.reduce((sum, each) => sum + (shapeAt(each, frame)?.box.x ?? Number.NaN), 0) / tracks.length
        expect(shapeAt(mean, frame)?.box.x).toBeCloseTo(expected, 6)
      }
    }),
  )
})

it('an object is there where at least half of the coders see it', () => {
  const tracks = [
    track([[0, 0], [10, 0], [30, 0, true]]),
    track([[10, 60], [20, 60, true]]),
    track([[10, 30], [25, 30, true]]),
  ] // oxfmt-ignore
  expect(meanKeyframes(tracks).map(({ frame, box, outside }) => [frame, box.x, outside])).toEqual([
    [10, 30, false],
    [20, 15, false],
    [25, 0, true],
  ])
})

it('nothing is left where no half of them ever sees it', () => {
  expect(meanKeyframes([track([[0, 0], [5, 0, true]]), track([[10, 0], [15, 0, true]]), track([[20, 0], [25, 0, true]])])).toEqual([]) // oxfmt-ignore
})
