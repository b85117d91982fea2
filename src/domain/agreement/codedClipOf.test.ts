import { describe, expect, it } from 'vitest'
import { AGREEMENT, codedBy, review } from '../../../tests/support/codedClips'
import { ANA, BEN, evidence, keyframe, looked, range, track } from '../../../tests/support/measuredClip'
import { coderCodes } from '../measures/clipCodes'
import type { ClipEvidence } from '../measures/clipEvidence'
import { USUAL_RULES } from '../records/reviewRules'
import { agreementOf } from './agreementOf'
import { matchClip } from './matchClip'

function idsOf(over: Partial<Omit<ClipEvidence, 'cuts'>>) {
  return codedBy(over).coders.map(({ coderId, segments }) => [coderId, ...segments.map(({ id }) => id)])
}

/** Whose codes measures count, and of how many ranges. */
function counted(over: Partial<Omit<ClipEvidence, 'cuts'>>) {
  return [...coderCodes(evidence(over))].map(([column, tags]) => [column, [...tags.values()].flat().length])
}

describe('the codes of a coder', () => {
  const first = range('gunfire', 0, 10, ANA, { id: 'first', status: 'submitted' })
  const second = range('gunfire', 0, 12, ANA, { id: 'second', status: 'submitted' })
  const draft = range('gunfire', 50, 60, ANA, { id: 'draft' })
  const segments = [first, second, draft]

  it('are those that the newest revision names, whatever the order of the reviews', () => {
    const reviews = [review(ANA, ['second'], 2), review(ANA, ['first'], 1)]
    expect(idsOf({ segments, reviews })).toEqual([[ANA, 'second']])
    expect(idsOf({ segments, reviews: reviews.toReversed() })).toEqual([[ANA, 'second']])
  })

  it('are all that they have made where nothing was submitted', () => {
    expect(idsOf({ segments })).toEqual([[ANA, 'first', 'second', 'draft']])
  })

  it('are none where the clip was submitted empty: that is a statement too', () => {
    expect(idsOf({ segments: [range('gunfire', 0, 10, BEN, { id: 'theirs' })], reviews: [review(ANA, [])] })).toEqual([
      [ANA],
      [BEN, 'theirs'],
    ])
  })

  it('hold nothing that an adjudicator has made, though a matched original has been settled', () => {
    const settled = range('gunfire', 0, 11, BEN, { id: 'settled', status: 'adjudicated' })
    const kept = { ...first, status: 'adjudicated' as const }
    expect(idsOf({ segments: [kept, settled], reviews: [review(ANA, ['first'])] })).toEqual([[ANA, 'first']])
    expect(counted({ segments: [kept, settled], reviews: [review(ANA, ['first'])] })).toEqual([[ANA, 1]])
  })

  it('are counted by measures without what a newer revision superseded, and with what is not submitted yet', () => {
    const reviews = [review(ANA, ['first'], 1), review(ANA, ['second'], 2)]
    expect(counted({ segments, reviews })).toEqual([[ANA, 2]])
  })

  it('stand in the order of the pseudonyms, whatever the ids are, and of the ids where these are the same', () => {
    const names = new Map([
      [ANA, 'coder-10'],
      [BEN, 'coder-2'],
    ])
    const said = [ANA, BEN, 'zoe', 'eva'].map((id) => range('gunfire', 0, 10, id))
    const clip = codedBy({ segments: said }, [], (id) => names.get(id) ?? 'both')
    expect(clip.coders.map(({ coderId }) => coderId)).toEqual(['eva', 'zoe', BEN, ANA])
    const [group] = matchClip(clip, USUAL_RULES, AGREEMENT).agreements
    expect(group?.members.map(({ coderId }) => coderId)).toEqual(['eva', 'zoe', BEN, ANA])
    expect(agreementOf([clip], USUAL_RULES, AGREEMENT).coderIds).toEqual(['eva', 'zoe', BEN, ANA])
  })

  it('hold no box that nobody confirmed', () => {
    const auto = { auto: { confidence: 0.9 } }
    const tracks = [track('said', 'rifle', ANA), track('unsaid', 'rifle', ANA)]
    const keyframes = [[keyframe('said', 0), keyframe('said', 5, auto)], [keyframe('unsaid', 0, auto)]]
    const [coder] = codedBy({ tracks, keyframes }).coders
    expect(coder?.tracks.map(({ id }) => id)).toEqual(['said'])
    expect(coder?.keyframes.map((each) => each.map(({ frame }) => frame))).toEqual([[0]])
  })

  it('come with what was on screen, where that was noted, and what was left to others', () => {
    const clip = codedBy(
      { segments: [draft, range('gunfire', 0, 1, BEN)], coverage: [looked(ANA, [0, 10], [10, 30])] },
      [
        [BEN, 5, 9],
        [BEN, 7, 12],
      ],
    )
    expect(clip.coders.map(({ examined, handedOver }) => [examined, handedOver])).toEqual([
      [[{ start: 0, end: 30 }], []],
      [undefined, [{ start: 5, end: 12 }]],
    ])
  })
})
