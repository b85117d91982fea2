import { expect, test } from 'vitest'
import { CUT_THRESHOLD, CutScores } from './cutScores'

const flat = (level: number) => new Uint8Array(16).fill(level)

function scoresOf(levels: readonly (number | 'gap')[]): number[] {
  const cuts = new CutScores()
  return levels.flatMap((level) => {
    if (level !== 'gap') return [cuts.next(flat(level))]
    cuts.interrupt()
    return []
  })
}

const percent = (levels: number) => (levels * 100) / 256

test.each([
  { what: 'a still picture', levels: [90, 90, 90], scores: [0, 0, 0] },
  { what: 'a cut stands alone', levels: [90, 90, 190, 190], scores: [0, 0, percent(100), 0] },
  {
    what: 'steady change is no cut after its first picture',
    levels: [10, 40, 70, 100],
    scores: [0, percent(30), 0, 0],
  },
  { what: 'a cut inside steady change', levels: [10, 20, 30, 200], scores: [0, percent(10), 0, percent(160)] },
  { what: 'nothing is claimed across a gap', levels: [90, 'gap', 190, 190], scores: [0, 0, 0] },
] as const)('$what', ({ levels, scores }) => {
  expect(scoresOf(levels)).toEqual(scores)
})

test('the least and the largest difference', () => {
  expect(scoresOf([0, 255])[1]).toBeCloseTo(99.6, 1)
  expect(scoresOf([0, 255])[1]).toBeGreaterThan(CUT_THRESHOLD)
})
