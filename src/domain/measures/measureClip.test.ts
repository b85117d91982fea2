import { describe, expect, it, test } from 'vitest'
import {
  ANA,
  BEN,
  CONTEXT,
  evidence,
  frameTag,
  is,
  isNot,
  keyframe,
  looked,
  measure,
  range,
  tableOf,
  track,
} from '../../../tests/support/measuredClip'
import { NOW } from '../../../tests/support/sampleRecords'
import { adjudicationRecord } from '../records/adjudication'
import { trackId } from '../records/ids'
import type { Column } from './clipCodes'
import type { ClipEvidence } from './clipEvidence'
import { measureClip, PARTS, type Parts } from './measureClip'
import { spansOf, totalsOf } from './measureWhole'

/** Milliseconds of each part that is not empty; the tables of these tests have a tick a millisecond. */
function numbers(parts: Parts | undefined): Record<string, number> {
  return Object.fromEntries(PARTS.flatMap((part) => (parts?.[part].ticks ? [[part, parts[part].ticks]] : [])))
}

function counted(clip: ClipEvidence, over: Record<string, unknown> = {}, columns: readonly Column[] = [ANA]) {
  const result = measureClip(measure(over), clip, CONTEXT, columns)
  return {
    result,
    ana: numbers(result.columns.get(ANA)),
    ben: numbers(result.columns.get(BEN)),
    both: numbers(result.together),
    holds: result.columns.get(columns[0] ?? ANA)?.holds.spans.map(({ start, end }) => [start, end]),
  }
}

describe('one coder', () => {
  it('parts what was looked at into what holds, what does not, what cannot be said and what was not coded', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 80])],
      segments: [
        range('posture.no_cover', 0, 30),
        range('posture.in_cover', 30, 40),
        range('posture.not_assessable', 45, 50),
        range('posture.no_cover', 60, 70),
      ],
    })
    // 8 s looked at: 3 + 1 s hold, 1 s does not, 0.5 s not assessable; frames 40 to 44, 50 to 59 and 70 to 79 have no code.
    expect(counted(clip).ana).toEqual({
      holds: 4000,
      holdsNot: 1000,
      notAssessable: 500,
      notCoded: 2500,
      assessable: 7500,
      examined: 8000,
    })
    expect(counted(clip).holds).toEqual([
      [0, 30],
      [60, 70],
    ])
  })

  it('takes durations from the table where the rate is variable', () => {
    const table = tableOf([0, 40, 80, 500, 2000, 2040], 2100)
    const clip = evidence({ table, coverage: [looked(ANA, [0, 6])], segments: [range('posture.no_cover', 2, 5)] })
    // Frames 2, 3 and 4: 420 + 1500 + 40 ms.
    expect(counted(clip).ana).toEqual({ holds: 1960, notCoded: 140, assessable: 2100, examined: 2100 })
  })

  it('counts a range with a cut inside as two stretches of the same length together', () => {
    const clip = evidence({
      cuts: [25, 60],
      coverage: [looked(ANA, [0, 100])],
      segments: [range('posture.no_cover', 10, 40)],
    })
    const { ana, holds, result } = counted(clip)
    expect(ana['holds']).toBe(3000)
    expect(holds).toEqual([
      [10, 25],
      [25, 40],
    ])
    const totals = totalsOf(measure(), [result], ANA)
    expect([totals.events, totals.longest?.start, totals.longest?.end]).toEqual([2, 10, 25])
    expect(spansOf([result], ANA, 'notCoded').map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [40, 60],
      [60, 100],
    ])
  })

  it('counts overlapping ranges of one tag once, and ranges that touch as one stretch', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 100])],
      segments: [
        range('posture.no_cover', 10, 30),
        range('posture.no_cover', 20, 40),
        range('posture.no_cover', 40, 50),
      ],
    })
    expect(counted(clip).holds).toEqual([[10, 50]])
  })

  it('takes “not assessable” in the middle out of a range, whether as a flag or as a tag', () => {
    for (const said of [
      range('posture.no_cover', 20, 25, ANA, { notAssessable: true }),
      range('posture.in_cover', 20, 25, ANA, { notAssessable: true }),
      range('posture.not_assessable', 20, 25),
    ]) {
      const clip = evidence({ coverage: [looked(ANA, [0, 40])], segments: [range('posture.no_cover', 10, 40), said] })
      const { ana, holds } = counted(clip)
      expect(ana).toEqual({ holds: 2500, notAssessable: 500, notCoded: 1000, assessable: 3500, examined: 4000 })
      expect(holds).toEqual([
        [10, 20],
        [25, 40],
      ])
    }
  })

  it('takes what was coded and never noted as examined as looked at, says how much it is, and computes no share of it alone', () => {
    const coded = evidence({ segments: [range('posture.no_cover', 10, 40)] })
    expect(counted(coded).ana).toEqual({ holds: 3000, assessable: 3000, unnoted: 3000 })
    expect(totalsOf(measure(), [counted(coded).result], ANA).share).toBeUndefined()
    const both = evidence({ coverage: [looked(ANA, [30, 50])], segments: [range('posture.no_cover', 10, 40)] })
    expect(counted(both).ana).toEqual({ holds: 3000, notCoded: 1000, assessable: 4000, examined: 2000, unnoted: 2000 })
    expect(totalsOf(measure(), [counted(both).result], ANA).share).toBe(0.75)
  })

  it('finds nothing and computes no share where nothing was looked at', () => {
    const { result, ana } = counted(evidence())
    expect(ana).toEqual({})
    expect(totalsOf(measure(), [result], ANA)).toMatchObject({ share: undefined, whole: 0, events: 0 })
  })

  it('leaves open ranges out and counts them', () => {
    const clip = evidence({ coverage: [looked(ANA, [0, 50])], segments: [range('posture.no_cover', 10, undefined)] })
    expect(counted(clip).ana).toEqual({ notCoded: 5000, assessable: 5000, examined: 5000 })
    expect(counted(clip).result.openCount).toBe(1)
  })

  it('leaves open what is less sure than asked, and does not take it for the contrary', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 40])],
      segments: [
        range('casual', 0, 10),
        range('casual', 10, 20, ANA, { certainty: 'probable' }),
        range('casual', 20, 30, ANA, { certainty: 'unclear' }),
      ],
    })
    const anyOf = [[is('casual')]]
    const of = (certainty: string) => counted(clip, { anyOf, certainty }).ana
    expect(of('any')).toMatchObject({ holds: 3000, holdsNot: 1000 })
    expect(of('probable')).toMatchObject({ holds: 2000, notCoded: 1000, holdsNot: 1000 })
    expect(of('certain')).toMatchObject({ holds: 1000, notCoded: 2000, holdsNot: 1000 })
    expect(counted(clip, { anyOf: [[isNot('casual')]], certainty: 'certain' }).ana).toMatchObject({
      holds: 1000,
      notCoded: 2000,
      holdsNot: 1000,
    })
  })

  it('counts frame tags and boxes for as long as their frame is shown', () => {
    const box = { x: 0, y: 0, w: 1, h: 1 }
    const clip = evidence({
      coverage: [looked(ANA, [0, 10])],
      annotations: [
        frameTag('rifle', 3, ANA, { box }),
        frameTag('rifle', 4, ANA, { box }),
        frameTag('tank', 8, ANA, { box }),
      ],
    })
    // A frame without a box has no such object in view, and one of another kind says nothing of it.
    expect(counted(clip, { anyOf: [[is('rifle')]] }).ana).toMatchObject({ holds: 200, holdsNot: 800 })
    expect(counted(clip, { anyOf: [[is('rifle')]] }).holds).toEqual([[3, 5]])
  })

  it('says of and, or, not what follows, and no more where a part is not coded', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 50])],
      segments: [range('posture.no_cover', 0, 20), range('posture.in_cover', 20, 30), range('casual', 10, 40)],
    })
    const of = (anyOf: object) => counted(clip, { anyOf }).ana
    expect(of([[is('posture.no_cover'), isNot('casual')]])).toMatchObject({
      holds: 1000,
      holdsNot: 3000,
      notCoded: 1000,
    })
    expect(of([[is('posture.no_cover')], [is('casual')]])).toMatchObject({ holds: 4000, notCoded: 1000 })
    expect(of([[isNot('posture.no_cover')]])).toMatchObject({ holds: 1000, holdsNot: 2000, notCoded: 2000 })
  })
})

describe('only within other time', () => {
  it('looks only where every wanted tag stands, or none that is not wanted', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 100])],
      segments: [range('posture.no_cover', 0, 50), range('casual', 20, 80)],
    })
    expect(counted(clip, { within: [is('casual')] }).ana).toEqual({
      holds: 3000,
      notCoded: 3000,
      assessable: 6000,
      examined: 6000,
    })
    expect(counted(clip, { within: [isNot('casual')] }).ana).toMatchObject({ holds: 2000, assessable: 4000 })
  })

  it('leaves time without usable sound out of what was not heard, whether or not it is asked to', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 100])],
      segments: [range('gunfire', 10, 20), range('audio.no_location_sound', 15, 60)],
    })
    // Not heard in 1 + 4 of 5.5 s; in the 4.5 s from frame 15 to 59 nothing can be said.
    expect(counted(clip, { anyOf: [[isNot('gunfire')]] }).ana).toEqual({
      holds: 5000,
      holdsNot: 500,
      notAssessable: 4500,
      assessable: 5500,
      examined: 10_000,
    })
    // What is seen does not depend on it.
    expect(counted(clip, { anyOf: [[isNot('casual')]] }).ana).toMatchObject({ holds: 10_000 })
  })
})

test('two coders: what both say, where they differ, and what either could not say', () => {
  const clip = evidence({
    coverage: [looked(ANA, [0, 60]), looked(BEN, [10, 80])],
    segments: [
      range('posture.no_cover', 0, 30),
      range('posture.in_cover', 30, 40),
      range('posture.no_cover', 40, 60),
      range('posture.no_cover', 10, 25, BEN),
      range('posture.in_cover', 25, 40, BEN),
      range('posture.not_assessable', 50, 55, BEN),
    ],
  })
  const { ana, ben, both } = counted(clip, {}, [ANA, BEN])
  expect(ana).toMatchObject({ holds: 5000, holdsNot: 1000, assessable: 6000 })
  expect(ben).toMatchObject({ holds: 1500, holdsNot: 1500, notAssessable: 500, notCoded: 3500, assessable: 6500 })
  // Both looked at frames 10 to 59. No cover 10 to 24; in cover 30 to 39; they differ on 25 to 29; Ben has no code on 40 to
  // 49 and 55 to 59, and could not say on 50 to 54.
  expect(both).toEqual({
    holds: 1500,
    holdsNot: 1000,
    differ: 500,
    notCoded: 1500,
    notAssessable: 500,
    assessable: 4500,
    examined: 5000,
  })
})

describe('tracked objects', () => {
  const clip = evidence({
    coverage: [looked(ANA, [0, 50])],
    tracks: [track('P1', 'rifle'), track('P2', 'rifle'), track('T1', 'tank')],
    keyframes: [
      [keyframe('P1', 10), keyframe('P1', 40, { outside: true })],
      // Held after frame 24, which is no statement, as is what a program made and nobody confirmed.
      [keyframe('P2', 20), keyframe('P2', 24), keyframe('P2', 48, { auto: { confidence: 0.9 } })],
      [keyframe('T1', 0), keyframe('T1', 50, { outside: true })],
    ],
    segments: [
      range('posture.no_cover', 10, 30, ANA, { trackIds: ['P1', 'P2'] }),
      range('posture.in_cover', 30, 35, ANA, { trackIds: ['P1'] }),
      range('posture.not_assessable', 0, 12),
    ],
  })

  it('are counted one by one while they are there or coded, and added up', () => {
    const { ana, result } = counted(clip, { subject: 'track', subjectTagId: 'rifle' })
    // P1, frames 10 to 39: not assessable 2, no cover 18, in cover 5, no code 5. P2, frames 10 to 29: not assessable 2, no cover 18.
    expect(ana).toEqual({
      holds: 3600,
      holdsNot: 500,
      notAssessable: 400,
      notCoded: 500,
      assessable: 4600,
      examined: 5000,
    })
    expect(result.objects).toBe(2)
    expect(result.columns.get(ANA)?.holds.spans).toEqual([
      { start: 12, end: 30, trackId: trackId.parse('P1') },
      { start: 12, end: 30, trackId: trackId.parse('P2') },
    ])
  })

  it('are not told apart where the clip as a whole is counted', () => {
    expect(counted(clip).ana).toMatchObject({ holds: 1800, notAssessable: 1200 })
  })

  it('carry their own tags while they are there', () => {
    expect(counted(clip, { anyOf: [[is('rifle')]] }).ana).toMatchObject({ holds: 3000, holdsNot: 2000 })
  })
})

describe('adjudicated codes', () => {
  const kept = range('posture.no_cover', 0, 20)
  const wrong = range('posture.no_cover', 20, 40)
  const changed = range('posture.in_cover', 20, 40)
  const unclear = range('posture.no_cover', 40, 50)
  const verdict = (aboutId: string, over: object) =>
    adjudicationRecord.parse({
      type: 'adjudication',
      id: `about-${aboutId}`,
      clipId: 'clip-a',
      aboutIds: [aboutId],
      verdict: 'kept',
      reason: 'r',
      adjudicatorId: 'judge',
      decidedAt: NOW,
      ...over,
    })

  it('are what was kept and what took the place of what was changed; what is unresolved says nothing', () => {
    const clip = evidence({
      coverage: [looked(ANA, [0, 60])],
      segments: [kept, wrong, changed, unclear],
      adjudications: [
        verdict(kept.id, {}),
        verdict(wrong.id, { verdict: 'changed', resultId: changed.id }),
        verdict(unclear.id, { verdict: 'unresolved' }),
      ],
    })
    const { result } = counted(clip, { codes: 'adjudicated' }, ['adjudicated'])
    expect(numbers(result.columns.get('adjudicated'))).toEqual({
      holds: 2000,
      holdsNot: 2000,
      notCoded: 2000,
      assessable: 6000,
      examined: 6000,
    })
  })

  it('are none where nothing was adjudicated', () => {
    const clip = evidence({ coverage: [looked(ANA, [0, 60])], segments: [kept] })
    const { result } = counted(clip, { codes: 'adjudicated' }, ['adjudicated'])
    expect(numbers(result.columns.get('adjudicated'))).toEqual({})
  })
})
