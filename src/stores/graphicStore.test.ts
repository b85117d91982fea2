import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { clipId } from '../domain/records/ids'
import { sensitivityMarks } from '../domain/sensitivity/sensitivityMarks'
import type { Sensitivity } from '../domain/sensitivity/sensitivity'
import { frameIndex } from '../domain/time/frameIndex'
import {
  beginVisit,
  changeMarks,
  coverAll,
  graphicStore,
  hearWarning,
  sightOf,
  toggleSoft,
  uncover,
  warnOf,
} from './graphicStore'

const CLIP = clipId.parse('clip')
const marksWith = (clip: Sensitivity, ...spans: (readonly [number, number])[]) =>
  sensitivityMarks({
    clip: { sensitivity: clip, frameCount: 100 },
    segments: spans.map(([start, end]) => ({ sensitivity: 'graphic', start: frameIndex(start), end })),
    annotations: [],
    tracks: [],
  })
const sight = (frame: number) => sightOf(graphicStore.getState(), frame)

beforeEach(() => beginVisit(CLIP, marksWith('none', [10, 20], [40, 50])))

describe('what is graphic', () => {
  it('is covered until somebody chooses, each span by itself, and begins softened', () => {
    expect([9, 10, 19, 20, 45].map(sight)).toEqual(['plain', 'covered', 'covered', 'plain', 'covered'])
    toggleSoft()
    uncover(15)
    expect([9, 10, 19, 45].map(sight)).toEqual(['plain', 'soft', 'soft', 'covered'])
    toggleSoft()
    expect(sight(15)).toBe('clear')
    coverAll()
    expect(sight(15)).toBe('covered')
  })

  it('is covered again in another visit', () => {
    uncover(15)
    beginVisit(CLIP, marksWith('none', [10, 20]))
    expect(sight(15)).toBe('covered')
  })

  it('of a graphic clip opens with the clip, except for what is marked in it besides', () => {
    beginVisit(CLIP, marksWith('graphic', [40, 50]))
    expect([0, 45].map(sight)).toEqual(['covered', 'covered'])
    uncover(0)
    expect([0, 45].map(sight)).toEqual(['soft', 'covered'])
    uncover(45)
    expect(sight(45)).toBe('soft')
  })

  it('stays in sight for who marks what they look at, and for nobody else', () => {
    changeMarks(marksWith('none', [10, 20], [60, 100]), 70)
    expect([70, 99, 15].map(sight)).toEqual(['soft', 'soft', 'covered'])
    changeMarks(marksWith('none', [10, 20], [60, 100], [30, 35]), undefined)
    expect(sight(32)).toBe('covered')
  })

  it('is covered where it is marked another time, though an open range had reached over it', () => {
    changeMarks(marksWith('none', [60, 100]), 70)
    changeMarks(marksWith('none', [60, 75]), 74)
    changeMarks(marksWith('none', [60, 75], [80, 90]), 74)
    expect([74, 85].map(sight)).toEqual(['soft', 'covered'])
  })

  it('is never in sight without a choice, whatever is marked and unmarked', () => {
    const span = fc
      .tuple(fc.nat(98), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => [start, Math.min(100, start + length)] as const)
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rounds) => {
        beginVisit(CLIP, marksWith('none'))
        for (const spans of rounds) {
          changeMarks(marksWith('none', ...spans), undefined)
          for (const [start, end] of spans) {
            expect(sight(start)).toBe('covered')
            expect(sight(end - 1)).toBe('covered')
          }
        }
      }),
    )
  })
})

describe('the warning', () => {
  it('that was put away does not come again for the same span', () => {
    warnOf({ start: 10, end: 20 })
    expect(graphicStore.getState().ahead).toEqual({ start: 10, end: 20 })
    hearWarning()
    warnOf({ start: 10, end: 20 })
    expect(graphicStore.getState().ahead).toBeUndefined()
    warnOf({ start: 40, end: 50 })
    expect(graphicStore.getState().ahead).toEqual({ start: 40, end: 50 })
  })
})
