import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PeakPyramid } from './peakPyramid'
import { LEVELS, samplesPerRow } from './soundShape'

const PER_PEAK = 8

const anySound = fc.record({
  left: fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 700 }),
  cuts: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 20 }),
})

test('every row at every level is what its own samples give, however the stream is cut', () => {
  fc.assert(
    fc.property(anySound, ({ left, cuts }) => {
      const channels = [Float32Array.from(left), Float32Array.from(left.toReversed())]
      const rows: [number, number, number][][] = Array.from({ length: LEVELS }, () => [])
      const pyramid = new PeakPyramid(PER_PEAK, (level, min, max, rms) => rows[level]?.push([min, max, rms]))
      let at = 0
      for (const cut of [...cuts, left.length]) {
        pyramid.push(channels.map((channel) => channel.subarray(at, at + cut)))
        at = Math.min(left.length, at + cut)
      }
      pyramid.end()
      for (const [level, found] of rows.entries()) {
        const length = samplesPerRow(PER_PEAK, level)
        expect(found).toHaveLength(Math.ceil(left.length / length))
        for (const [index, [min, max, rms]] of found.entries()) {
          const own = channels.flatMap((channel) => [...channel.subarray(index * length, (index + 1) * length)])
          expect([min, max]).toEqual([Math.min(...own), Math.max(...own)])
          expect(rms).toBeCloseTo(Math.sqrt(own.reduce((sum, value) => sum + value * value, 0) / own.length), 9)
        }
      }
      expect(pyramid.loudest).toBe(Math.max(...left.map(Math.abs)))
    }),
    { numRuns: 60 },
  )
})
