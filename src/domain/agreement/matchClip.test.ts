import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { AGREEMENT, boxAt, codedBy, review, tracked } from '../../../tests/support/codedClips'
import { ANA, BEN, frameTag, looked, range } from '../../../tests/support/measuredClip'
import type { ClipEvidence } from '../measures/clipEvidence'
import { annotatorId } from '../records/ids'
import { USUAL_RULES } from '../records/reviewRules'
import type { CodedClip } from './codedClip'
import type { MatchedClip } from './codeGroup'
import { matchClip } from './matchClip'

const CEM = annotatorId.parse('cem')
const COVER = 'posture.no_cover'

function matched(
  over: Partial<Omit<ClipEvidence, 'cuts'>>,
  handovers: Parameters<typeof codedBy>[1] = [],
): MatchedClip {
  return matchClip(codedBy(over, handovers), USUAL_RULES, AGREEMENT)
}

/** Each group by kind, coders, those who lack it, and the frame to look at. */
function groups({ agreements, disagreements }: MatchedClip) {
  return [
    ...agreements.map((each) => [
      'agreement',
      each.members.map(({ coderId }) => coderId).join(),
      each.absent.join(),
      each.frame,
    ]),
    ...disagreements.map((each) => [
      each.kinds.join(' '),
      each.members.map(({ coderId }) => coderId).join(),
      each.absent.join(),
      each.frame,
    ]),
  ]
}

describe('ranges', () => {
  it('that overlap are one event; where they end apart by more than the tolerance, a boundary', () => {
    const near = matched({ segments: [range(COVER, 10, 50, ANA), range(COVER, 13, 47, BEN)] })
    expect(groups(near)).toEqual([['agreement', 'ana,ben', '', 10]])
    const apart = matched({ segments: [range(COVER, 10, 50, ANA), range(COVER, 13, 46, BEN)] })
    expect(groups(apart)).toEqual([['boundary', 'ana,ben', '', 46]])
    expect(apart.disagreements[0]?.overlap).toBeCloseTo(33 / 40, 12)
  })

  it('of one variable with other words are one disagreement about the word, not two that are missing', () => {
    const found = matched({ segments: [range(COVER, 10, 50, ANA), range('posture.in_cover', 10, 50, BEN)] })
    expect(groups(found)).toEqual([['label', 'ana,ben', '', 10]])
  })

  it('of tags that do not exclude each other are never one event', () => {
    const found = matched({ segments: [range('gunfire', 10, 50, ANA), range('casual', 10, 50, BEN)] })
    expect(groups(found).map(([kind]) => kind)).toEqual(['missing', 'missing'])
  })

  it('take the same word before a better place with another', () => {
    const found = matched({
      segments: [
        range(COVER, 10, 50, ANA, { id: 'word' }),
        range('posture.in_cover', 12, 50, ANA, { id: 'place' }),
        range(COVER, 12, 50, BEN, { id: 'theirs' }),
      ],
    })
    expect(found.agreements[0]?.members.map(({ recordId }) => recordId)).toEqual(['word', 'theirs'])
  })

  it('about two people are two things; about one person, tracked by each, one', () => {
    const [a, b] = [tracked('track-a', ANA, 60, { 0: 0 }), tracked('track-b', BEN, 60, { 0: 1 })]
    const other = tracked('track-c', BEN, 60, { 0: 80 })
    const about = (trackId: string) =>
      matched({
        tracks: [a.track, b.track, other.track],
        keyframes: [a.keyframes, b.keyframes, other.keyframes],
        segments: [
          range(COVER, 10, 50, ANA, { trackIds: ['track-a'] }),
          range(COVER, 10, 50, BEN, { trackIds: [trackId] }),
        ],
      })
    const ofRanges = (found: MatchedClip) =>
      [...found.agreements, ...found.disagreements].filter(({ subject }) => subject === 'range').length
    expect(ofRanges(about('track-b'))).toBe(1)
    expect(ofRanges(about('track-c'))).toBe(2)
  })

  it('are asked of nobody who left the frames to others, or has not had half of them on screen', () => {
    const segments = [range(COVER, 10, 50, ANA)]
    const reviews = [
      review(BEN, []),
      review(CEM, []),
      review(
        ANA,
        segments.map(({ id }) => id),
      ),
    ]
    const coverage = [looked(CEM, [0, 29])]
    expect(groups(matched({ segments, reviews, coverage }, [[BEN, 0, 60]]))).toEqual([['agreement', 'ana', '', 10]])
    expect(groups(matched({ segments, reviews, coverage: [looked(CEM, [0, 30])] }))).toEqual([
      ['extra', 'ana', 'ben,cem', 10],
    ])
  })
})

describe('boxes', () => {
  it('on one frame match by intersection over union; badly drawn ones stand beside each other', () => {
    // 8 of 12 pixels, then 3 of 17.
    expect(groups(matched({ annotations: [boxAt(5, 0, ANA), boxAt(5, 2, BEN)] }))).toEqual([
      ['agreement', 'ana,ben', '', 5],
    ])
    const bad = matched({ annotations: [boxAt(5, 0, ANA), boxAt(5, 7, BEN)] })
    expect(groups(bad)).toEqual([['box', 'ana,ben', '', 5]])
    expect(bad.disagreements[0]?.overlap).toBeCloseTo(3 / 17, 12)
  })

  it('far from each other, or on two frames, are missing twice', () => {
    const far = matched({ annotations: [boxAt(5, 0, ANA), boxAt(5, 9.5, BEN)] })
    const later = matched({ annotations: [boxAt(5, 0, ANA), boxAt(6, 0, BEN)] })
    for (const found of [far, later]) expect(groups(found).map(([kind]) => kind)).toEqual(['missing', 'missing'])
  })

  it('of one range show the same, wherever they were drawn', () => {
    const found = matched({
      segments: [range('casual', 0, 20, ANA, { id: 'range-a' }), range('casual', 0, 20, BEN, { id: 'range-b' })],
      annotations: [
        boxAt(5, 0, ANA, 'rifle', { segmentId: 'range-a' }),
        boxAt(5, 50, BEN, 'rifle', { segmentId: 'range-b' }),
      ],
    })
    expect(found.disagreements.map(({ kinds }) => kinds)).toEqual([['box']])
  })

  it('that say other attributes, or another certainty, differ in these', () => {
    const one = boxAt(5, 0, ANA, 'rifle', { attributes: { side: ['left', 'right'] } })
    const same = boxAt(5, 0, BEN, 'rifle', { attributes: { side: ['right', 'left'], note: '' } })
    const other = boxAt(5, 0, BEN, 'rifle', { attributes: { side: ['left'] } })
    expect(groups(matched({ annotations: [one, same] }))[0]?.[0]).toBe('agreement')
    expect(groups(matched({ annotations: [one, other] }))[0]?.[0]).toBe('attribute')
    const unsure = boxAt(5, 0, BEN, 'rifle', { certainty: 'unclear' })
    expect(groups(matched({ annotations: [boxAt(5, 0, ANA), unsure] }))[0]?.[0]).toBe('attribute')
  })
})

describe('frame tags', () => {
  it.each([
    [3, ['agreement']],
    [4, ['missing', 'missing']],
  ] as const)('%i frames apart', (apart, kinds) => {
    const found = matched({ annotations: [frameTag(COVER, 20, ANA), frameTag(COVER, 20 + apart, BEN)] })
    expect(groups(found).map(([kind]) => kind)).toEqual(kinds)
  })
})

describe('tracks', () => {
  it('match by their mean over shared frames; one frame below the threshold is what to look at', () => {
    const a = tracked('track-a', ANA, 40, { 0: 0, 20: 0, 21: 0 })
    const b = tracked('track-b', BEN, 40, { 0: 0, 20: 0, 21: 6, 22: 0 })
    const found = matched({ tracks: [a.track, b.track], keyframes: [a.keyframes, b.keyframes] })
    expect(groups(found)).toEqual([['box', 'ana,ben', '', 21]])
    expect(found.disagreements[0]?.overlap).toBeCloseTo((39 + 4 / 16) / 40, 12)
  })

  it('of which one goes on for longer differ in their boundary', () => {
    const [a, b] = [tracked('track-a', ANA, 40, { 0: 0 }), tracked('track-b', BEN, 44, { 0: 0, 43: 0 })]
    const found = matched({ tracks: [a.track, b.track], keyframes: [a.keyframes, b.keyframes] })
    expect(groups(found)).toEqual([['boundary', 'ana,ben', '', 40]])
  })
})

describe('three coders and more', () => {
  it('what two have and one lacks is missing, what one has and two lack is extra', () => {
    const segments = [range(COVER, 10, 50, ANA), range(COVER, 10, 50, BEN), range('gunfire', 70, 90, CEM)]
    expect(groups(matched({ segments })).map((each) => each.slice(0, 3))).toEqual([
      ['missing', 'ana,ben', 'cem'],
      ['extra', 'cem', 'ana,ben'],
    ])
  })

  it('no group has two codes of one coder, though each of them is near the third', () => {
    const found = matched({
      segments: [
        range(COVER, 0, 40, ANA, { id: 'a' }),
        range(COVER, 0, 38, BEN, { id: 'b1' }),
        range(COVER, 4, 44, BEN, { id: 'b2' }),
        range(COVER, 2, 42, CEM, { id: 'c' }),
      ],
    })
    for (const { members } of [...found.agreements, ...found.disagreements]) {
      expect(new Set(members.map(({ coderId }) => coderId)).size).toBe(members.length)
    }
  })
})

/** Anything that up to five coders say. */
const anyCoded = fc
  .array(
    fc.record({
      coder: fc.constantFrom('ana', 'ben', 'cem', 'dua', 'eli'),
      kind: fc.constantFrom('range', 'box', 'frameTag', 'track'),
      tag: fc.constantFrom(COVER, 'posture.in_cover', 'gunfire', 'rifle', 'tank'),
      start: fc.nat(80),
      length: fc.integer({ min: 1, max: 19 }),
      left: fc.nat(20),
    }),
    { maxLength: 25 },
  )
  .map((codes) => {
    const tracks = codes.flatMap(({ kind, coder, tag, start, length, left }, at) =>
      kind === 'track' ? [tracked(`track-${at}`, coder, start + length, { [start]: left }, tag)] : [],
    )
    return {
      segments: codes.flatMap(({ kind, coder, tag, start, length }, at) =>
        kind === 'range' ? [range(tag, start, start + length, coder, { id: `range-${at}` })] : [],
      ),
      annotations: codes.flatMap(({ kind, coder, tag, start, left }, at) => {
        if (kind === 'box') return [boxAt(start, left, coder, tag, { id: `box-${at}` })]
        return kind === 'frameTag' ? [frameTag(tag, start, coder, { id: `tag-${at}` })] : []
      }),
      tracks: tracks.map(({ track }) => track),
      keyframes: tracks.map(({ keyframes }) => keyframes),
    }
  })

function idsOf({ agreements, disagreements }: MatchedClip): string[] {
  return [...agreements, ...disagreements].flatMap(({ members }) => members.map(({ recordId }) => recordId)).toSorted()
}

test('each code is in exactly one group, of at most one of each coder, in the order of the coders', () => {
  fc.assert(
    fc.property(anyCoded, (over) => {
      const found = matched(over)
      const given = [...over.segments, ...over.annotations, ...over.tracks].map(({ id }) => id)
      expect(idsOf(found)).toEqual(given.toSorted())
      for (const { members, absent, span, frame } of [...found.agreements, ...found.disagreements]) {
        const coders = members.map(({ coderId }) => coderId)
        expect(coders).toEqual([...new Set(coders)].toSorted())
        expect(absent.filter((id) => coders.includes(id))).toEqual([])
        expect(frame).toBeGreaterThanOrEqual(span.start)
        expect(frame).toBeLessThanOrEqual(span.end)
      }
      for (const { weight } of found.disagreements) {
        expect(weight).toBeGreaterThan(0)
        expect(weight).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('the order of coders and records changes no group and no key', () => {
  fc.assert(
    fc.property(anyCoded, (over) => {
      const clip = codedBy(over)
      const other: CodedClip = {
        ...clip,
        coders: clip.coders.toReversed().map((coder) => ({
          ...coder,
          segments: coder.segments.toReversed(),
          annotations: coder.annotations.toReversed(),
          tracks: coder.tracks.toReversed(),
          keyframes: coder.keyframes.toReversed(),
        })),
      }
      const keysOf = ({ agreements, disagreements }: MatchedClip) =>
        [...agreements, ...disagreements].map(({ key }) => key).toSorted()
      expect(keysOf(matchClip(other, USUAL_RULES, AGREEMENT))).toEqual(keysOf(matchClip(clip, USUAL_RULES, AGREEMENT)))
    }),
  )
})

test('coders who say the same do not disagree', () => {
  fc.assert(
    fc.property(anyCoded, (over) => {
      const mine = codedBy({
        ...over,
        segments: over.segments.map((each) => ({ ...each, authorId: ANA })),
        annotations: over.annotations.map((each) => ({ ...each, authorId: ANA })),
        tracks: over.tracks.map((each) => ({ ...each, authorId: ANA })),
      })
      const [coder] = mine.coders
      if (!coder) return
      const again = (id: string) => `${id}-again`
      const copy = {
        ...coder,
        coderId: BEN,
        segments: coder.segments.map((each) => ({ ...each, id: again(each.id) as typeof each.id })),
        annotations: coder.annotations.map((each) => ({ ...each, id: again(each.id) as typeof each.id })),
        tracks: coder.tracks.map((each) => ({ ...each, id: again(each.id) as typeof each.id })),
      }
      expect(matchClip({ ...mine, coders: [coder, copy] }, USUAL_RULES, AGREEMENT).disagreements).toEqual([])
    }),
  )
})
