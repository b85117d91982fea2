import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { AGREEMENT, boxAt, codedBy, review, tracked } from '../../../tests/support/codedClips'
import { ANA, BEN, frameTag, looked, range, tableOf, tenthsTable } from '../../../tests/support/measuredClip'
import { codebookRecord } from '../records/codebook'
import { annotatorId, clipId } from '../records/ids'
import { reviewRules, type ReviewRules } from '../records/reviewRules'
import { agreementContext, type AgreementContext } from './agreementContext'
import { agreementOf } from './agreementOf'
import type { AgreementStatistics, VariableAgreement } from './agreementStatistics'
import type { CodedClip } from './codedClip'

const CEM = annotatorId.parse('cem')
const [OPEN, COVER, UNSEEN] = ['posture.no_cover', 'posture.in_cover', 'posture.not_assessable']

/** Bins of one second: ten frames. */
const RULES = reviewRules.parse({ binMs: 1000, replicates: 200 })

function compared(clip: CodedClip, rules: ReviewRules = RULES, context: AgreementContext = AGREEMENT) {
  return agreementOf([clip], rules, context)
}

function variable(found: AgreementStatistics, id: string): VariableAgreement {
  const one = found.variables.find((each) => each.variable.id === id)
  if (!one) throw new Error(`Nothing of ${id}`)
  return one
}

const STATE = 'choice book state'
/** Names of the categories. */
function names({ categories }: VariableAgreement): string[] {
  return categories.map((each) =>
    each.kind === 'tag' ? each.tagId : each.kind === 'value' ? String(each.value) : each.kind,
  )
}

describe('time bins', () => {
  it('have the longest of tags that exclude each other, nothing below a half, and no value where two are as long', () => {
    const clip = codedBy({
      table: tenthsTable(40),
      segments: [
        // 4 and 3 of ten; 2 of ten; 5 and 5; 5 of ten.
        range(OPEN, 0, 4, ANA),
        range(COVER, 4, 7, ANA),
        range(OPEN, 10, 12, ANA),
        range(OPEN, 20, 25, ANA),
        range(COVER, 25, 30, ANA),
        range(OPEN, 30, 35, ANA),
        range(OPEN, 0, 40, BEN),
      ],
    })
    const found = variable(compared(clip), STATE)
    expect(names(found)).toEqual([OPEN, 'nothing'])
    expect(found.pairs[0]?.confusion).toEqual([
      [2, 0],
      [1, 0],
    ])
    expect([found.units, found.values, found.ties]).toEqual([3, 6, 1])
    expect(found.differing).toEqual([{ clipId: 'clip-a', spans: [{ start: 10, end: 20 }] }])
  })

  it('hold "not assessable" as a value, and judge the rest of the bin by what can be assessed', () => {
    const clip = codedBy({
      table: tenthsTable(30),
      segments: [
        range(UNSEEN, 0, 6, ANA),
        range(UNSEEN, 10, 15, ANA),
        range(OPEN, 15, 18, ANA),
        range(OPEN, 20, 30, ANA, { notAssessable: true }),
        range(OPEN, 0, 30, BEN),
      ],
    })
    const found = variable(compared(clip), STATE)
    expect(names(found)).toEqual([OPEN, 'notAssessable'])
    expect(found.pairs[0]?.confusion).toEqual([
      [1, 0],
      [2, 0],
    ])
  })

  it('are missing where a coder did not look, or left the frames to somebody else', () => {
    const segments = [range('gunfire', 0, 40, ANA), range('gunfire', 0, 5, BEN)]
    const clip = codedBy({ table: tenthsTable(40), segments, coverage: [looked(BEN, [0, 24])] }, [[BEN, 10, 20]])
    const found = compared(clip)
    // The first bin, and not the second, that was handed over; of the third only four tenths were looked at.
    expect(variable(found, 'tag gunfire').units).toBe(1)
    expect(found.withoutCoverage).toEqual([ANA])
  })

  it('of a tag that excludes no other say yes or no', () => {
    const clip = codedBy({
      table: tenthsTable(30),
      segments: [
        range('casual', 0, 5, ANA),
        range('casual', 0, 4, BEN),
        range('casual', 20, 30, ANA),
        range('casual', 20, 30, BEN),
      ],
    })
    const found = variable(compared(clip), 'tag casual')
    expect(names(found)).toEqual(['yes', 'no'])
    expect(found.pairs[0]?.confusion).toEqual([
      [1, 1],
      [0, 1],
    ])
    expect(found.withoutNothing).toBeUndefined()
  })

  it('are longer where frames are: a bin is cut by time, not by frames', () => {
    const table = tableOf([0, 100, 1900, 2000], 4000)
    const rules = reviewRules.parse({ binMs: 2000, replicates: 0 })
    const clip = codedBy({ table, segments: [range('casual', 1, 2, ANA), range('casual', 0, 1, BEN)] })
    expect(variable(compared(clip, rules), 'tag casual').pairs[0]?.confusion).toEqual([
      [0, 1],
      [0, 1],
    ])
  })

  it('of people are those of matched tracks, while both have them', () => {
    const [a, b] = [tracked('track-a', ANA, 30, { 0: 0, 29: 0 }), tracked('track-b', BEN, 40, { 10: 0, 39: 0 })]
    const alone = tracked('track-c', BEN, 40, { 0: 80, 39: 80 })
    const clip = codedBy({
      tracks: [a.track, b.track, alone.track],
      keyframes: [a.keyframes, b.keyframes, alone.keyframes],
      segments: [
        range(OPEN, 0, 30, ANA, { trackIds: ['track-a'] }),
        range(OPEN, 10, 20, BEN, { trackIds: ['track-b'] }),
        range(COVER, 20, 40, BEN, { trackIds: ['track-b'] }),
        range(COVER, 0, 40, BEN, { trackIds: ['track-c'] }),
      ],
    })
    const found = variable(compared(clip), STATE)
    expect(found.units).toBe(2)
    expect(found.pairs[0]?.confusion).toEqual([
      [1, 1],
      [0, 0],
    ])
  })
})

it('says "not computable" without variance, never 1', () => {
  const clip = codedBy({ segments: [range('casual', 0, 100, ANA), range('casual', 0, 100, BEN)] })
  const { all, variables } = compared(clip)
  for (const { alpha, percent } of [all, ...variables]) {
    expect(alpha).toEqual({ value: undefined, interval: undefined, replicates: 0, verdict: 'notComputable' })
    expect(percent).toBe(1)
  }
  expect(variables[0]?.kappa.value).toBeUndefined()
})

it('reads tags that exclude each other in two ways: nothing set as a value, and as nothing said', () => {
  const segments = [
    range(OPEN, 0, 50, ANA),
    range(COVER, 50, 80, ANA),
    range(OPEN, 0, 30, BEN),
    range(COVER, 50, 80, BEN),
  ]
  const found = variable(compared(codedBy({ segments })), STATE)
  expect([found.units, found.percent]).toEqual([10, 0.8])
  expect([found.withoutNothing?.units, found.withoutNothing?.percent, found.withoutNothing?.alpha.value]).toEqual([
    6, 1, 1,
  ])
  expect(found.kappa.name).toBe('cohen')
})

it('takes numbers for an interval scale, and other attributes for names', () => {
  const book = codebookRecord.parse({
    type: 'codebook',
    id: 'book',
    version: '1',
    titles: {},
    groups: [{ id: 'group', labels: {}, shape: 'square' }],
    tags: [
      {
        id: 'crowd',
        groupId: 'group',
        kind: 'range',
        labels: {},
        colour: 'orange',
        attributes: [
          { id: 'people', labels: {}, kind: 'number' },
          { id: 'mood', labels: {}, kind: 'choice', options: ['calm', 'angry'].map((id) => ({ id, labels: {} })) },
        ],
      },
    ],
  })
  const crowd = (start: number, people: number, mood: string, coder: string) =>
    range('crowd', start, start + 10, coder, { attributes: { people, mood } })
  const segments = [
    ...[10, 20, 30].map((people, at) => crowd(at * 10, people, 'angry', ANA)),
    ...[11, 20, 29].map((people, at) => crowd(at * 10, people, at === 0 ? 'calm' : 'angry', BEN)),
  ]
  const found = compared(codedBy({ segments }), RULES, agreementContext([book]))
  const people = variable(found, 'attribute crowd people')
  expect([people.variable.level, names(people)]).toEqual(['interval', ['10', '11', '20', '29', '30']])
  // 1 - 5 · (2 · (1 + 1)) / Σ over pairs: worked out by hand from six values.
  const values = [10, 11, 20, 20, 30, 29]
  const expected = values.reduce((sum, one) => sum + values.reduce((inner, other) => inner + (one - other) ** 2, 0), 0)
  expect(people.alpha.value).toBeCloseTo(1 - (5 * 4) / expected, 12)
  expect(names(variable(found, 'attribute crowd mood'))).toEqual(['calm', 'angry'])
})

describe('events', () => {
  it('are matched, missed and extra, with how far their ends are apart in exact time', () => {
    const segments = [
      range('gunfire', 0, 10, ANA),
      range('gunfire', 1, 12, BEN),
      range('gunfire', 40, 50, ANA),
      range('gunfire', 60, 70, BEN),
      // Below the threshold: missed by one, extra by the other.
      range('gunfire', 80, 90, ANA),
      range('gunfire', 86, 96, BEN),
      range('gunfire', 98, undefined, BEN),
    ]
    const { ranges } = compared(codedBy({ segments }))
    expect(ranges.all).toEqual({
      matched: 1,
      sameTags: 1,
      missed: 2,
      extra: 2,
      f1: 2 / 6,
      start: { meanAbsolute: '0.100', greatestAbsolute: '0.100', mean: '+0.100' },
      end: { meanAbsolute: '0.200', greatestAbsolute: '0.200', mean: '+0.200' },
    })
    expect(ranges.variables.map(({ variableId, counts }) => [variableId, counts.matched])).toEqual([['tag gunfire', 1]])
    expect(ranges.open).toBe(1)
  })

  it('of another word match by place, and the word is counted by itself', () => {
    const { ranges } = compared(codedBy({ segments: [range(OPEN, 0, 10, ANA), range(COVER, 0, 10, BEN)] }))
    expect([ranges.all.matched, ranges.all.sameTags, ranges.all.f1]).toEqual([1, 0, 1])
  })

  it('are not asked of who left them to somebody else', () => {
    const segments = [range('gunfire', 0, 10, ANA)]
    const { ranges } = compared(
      codedBy({ segments, reviews: [review(BEN, []), review(ANA, [segments[0]?.id ?? ''])] }, [[BEN, 0, 20]]),
    )
    expect([ranges.all.missed, ranges.all.f1]).toEqual([0, undefined])
  })

  it('on single frames are the same within the tolerance', () => {
    const annotations = [frameTag('casual', 10, ANA), frameTag('casual', 13, BEN), frameTag('casual', 50, ANA)]
    const { frameTags } = compared(codedBy({ annotations }))
    expect([frameTags.all.matched, frameTags.all.missed, frameTags.all.extra]).toEqual([1, 1, 0])
  })
})

it('gives both readings of boxes: what one lacks as a value, and dropped', () => {
  const annotations = [
    boxAt(1, 0, ANA, 'rifle'),
    boxAt(1, 0, BEN, 'rifle'),
    boxAt(2, 0, ANA, 'tank'),
    boxAt(2, 2, BEN, 'tank'),
    boxAt(3, 0, ANA, 'rifle'),
    boxAt(4, 0, ANA, 'rifle'),
    boxAt(4, 8, BEN, 'rifle'),
  ]
  const { all } = compared(codedBy({ annotations })).boxes
  expect([all.matched, all.onlyFirst, all.onlySecond, all.f1]).toEqual([2, 2, 1, 4 / 7])
  expect(all.meanIou).toBeCloseTo((1 + 8 / 12) / 2, 12)
  expect([all.missingDropped.units, all.missingDropped.percent, all.missingDropped.alpha]).toEqual([2, 1, 1])
  expect([all.missingCounted.units, all.missingCounted.percent]).toEqual([5, 0.4])
  expect(all.missingCounted.alpha).toBeLessThan(0.2)
})

const anySegments = fc.array(
  fc.record({
    coder: fc.constantFrom('ana', 'ben', 'cem'),
    tag: fc.constantFrom(OPEN, COVER, UNSEEN, 'gunfire', 'casual'),
    start: fc.nat(80),
    length: fc.integer({ min: 5, max: 19 }),
  }),
  { minLength: 1, maxLength: 20 },
)

test('the order of coders, records and clips, and what coders are called, change no number', () => {
  fc.assert(
    fc.property(anySegments, (codes) => {
      const clip = codedBy({
        segments: codes.map(({ coder, tag, start, length }, at) =>
          range(tag, start, start + length, coder, { id: `r-${at}` }),
        ),
      })
      const turned = {
        ...clip,
        coders: clip.coders.toReversed().map((each) => ({ ...each, segments: each.segments.toReversed() })),
      }
      expect(compared(turned)).toEqual(compared(clip))
      const renamed = {
        ...clip,
        coders: clip.coders.map((each) => ({
          ...each,
          coderId: annotatorId.parse(`z-${9 - each.coderId.length}-${each.coderId.split('').toReversed().join('')}`),
        })),
      }
      const alphas = (found: AgreementStatistics) => found.variables.map(({ alpha }) => alpha)
      expect(alphas(compared(renamed))).toEqual(alphas(compared(clip)))
    }),
    { numRuns: 40 },
  )
})

test('coders who say the same agree wherever anything can be computed', () => {
  fc.assert(
    fc.property(anySegments, (codes) => {
      const segments = codes.flatMap(({ tag, start, length }, at) =>
        ['ana', 'ben', 'cem'].map((coder) => range(tag, start, start + length, coder, { id: `r-${at}-${coder}` })),
      )
      const { all, variables, ranges } = compared(codedBy({ segments }))
      for (const { alpha, percent, differing } of [all, ...variables]) {
        expect([undefined, 1]).toContain(alpha.value)
        expect([undefined, 1]).toContain(percent)
        expect(differing).toEqual([])
      }
      expect(ranges.all.f1).toBe(1)
    }),
    { numRuns: 40 },
  )
})

describe('the interval', () => {
  const segments = [
    ...[0, 20, 40, 60, 80].map((start) => range('casual', start, start + 10, ANA)),
    ...[0, 20, 50, 60, 80].map((start) => range('casual', start, start + 10, BEN)),
    ...[0, 20, 40, 60].map((start) => range('casual', start, start + 10, CEM)),
  ]
  const intervalOf = (over: Partial<ReviewRules>) =>
    compared(codedBy({ segments }), { ...RULES, ...over }).variables[0]?.alpha.interval

  it('is the same for the same seed, another for another, and holds alpha', () => {
    expect(intervalOf({ seed: 5 })).toEqual(intervalOf({ seed: 5 }))
    expect(intervalOf({ seed: 5 })).not.toEqual(intervalOf({ seed: 6 }))
    const { alpha, kappa } = variable(compared(codedBy({ segments })), 'tag casual')
    expect(alpha.interval?.low).toBeLessThan(alpha.value ?? 0)
    expect(alpha.interval?.high).toBeGreaterThan(alpha.value ?? 1)
    expect([kappa.name, kappa.raters, kappa.units]).toEqual(['fleiss', 3, 10])
  })

  it('of a variable does not depend on what else was coded', () => {
    const more = [...segments, range(OPEN, 0, 33, ANA), range(COVER, 10, 70, BEN)]
    const other = variable(compared(codedBy({ segments: more })), 'tag casual').alpha
    expect(other).toEqual(variable(compared(codedBy({ segments })), 'tag casual').alpha)
  })

  it('is the same whatever ids the clips have, since bins are drawn in the order of what the clips are', () => {
    const later = segments.map((each) => range('casual', each.start + 5, (each.end ?? 0) + 9, each.authorId))
    const clips = (ids: readonly string[]) =>
      [segments, later].map((codes, at) => ({
        ...codedBy({ segments: codes, clipId: clipId.parse(ids[at]) }),
        identity: `${at}`,
      }))
    const interval = (ids: readonly string[]) => agreementOf(clips(ids), RULES, AGREEMENT).variables[0]?.alpha.interval
    expect(interval(['a', 'b'])).toBeDefined()
    expect(interval(['b', 'a'])).toEqual(interval(['a', 'b']))
  })

  it('is not given without replicates', () => {
    expect(intervalOf({ replicates: 0 })).toBeUndefined()
  })
})
