import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { InvariantError } from '../invariantError'
import { frameIndex } from '../time/frameIndex'
import { presentationTimestamp } from '../time/ticks'
import { caseCode, clipCode, STILL_FILE_NAME, STILL_KINDS, stillFileName } from './stillFileName'

const NAME = {
  caseCode: 'SMP',
  clipCode: 'C01',
  pts: presentationTimestamp(1_204_224),
  timebase: { num: 1, den: 12_800 },
  frame: frameIndex(2352),
  sha256: `9c41d2aa${'0'.repeat(56)}`,
  kind: 'RED',
  revision: 1,
  encoding: 'png',
} as const

describe('the name of a still', () => {
  it('says case, clip, media time, frame, source and kind', () => {
    expect(stillFileName(NAME)).toBe('SMP_C01_00-01-34.080_f2352_9c41d2aa_RED1.png')
    expect(stillFileName({ ...NAME, encoding: 'jpeg', kind: 'SHT', revision: 12 })).toMatch(/_SHT12\.jpg$/)
  })

  it('sorts as the clip runs, and fits every file system', () => {
    const tick = fc.integer({ min: 0, max: 99 * 3600 * 1000 - 1 })
    fc.assert(
      fc.property(tick, tick, fc.constantFrom(...STILL_KINDS), (one, other, kind) => {
        const names = [one, other].map((ms) =>
          stillFileName({
            ...NAME,
            kind,
            pts: presentationTimestamp(ms),
            timebase: { num: 1, den: 1000 },
            frame: frameIndex(ms),
          }),
        )
        for (const name of names) expect(name).toMatch(STILL_FILE_NAME)
        expect(names.toSorted()).toEqual(one <= other ? names : names.toReversed())
      }),
    )
  })

  it('takes no code with other characters', () => {
    for (const code of ['', '../x', 'a_b', 'عين', 'a b', 'x'.repeat(25)]) {
      expect(() => stillFileName({ ...NAME, caseCode: code })).toThrow(InvariantError)
      expect(() => stillFileName({ ...NAME, clipCode: code })).toThrow(InvariantError)
    }
    expect(() => stillFileName({ ...NAME, revision: 0 })).toThrow(InvariantError)
  })
})

test.each([
  ['Sample project', 'SMP'],
  ['Killing of Jane Doe', 'KLL'],
  ['مشروع', 'PRJ'],
  ['', 'PRJ'],
  ['2025', '202'],
  ['Ae', 'PRJ'],
  ['Éa io', 'PRJ'],
])('the code of %j is %s', (name, code) => expect(caseCode(name)).toBe(code))

test('a clip has its number', () => expect([clipCode(0), clipCode(9), clipCode(120)]).toEqual(['C01', 'C10', 'C121']))
