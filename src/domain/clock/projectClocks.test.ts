import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryClocked, CLIP_A, CLIP_B, CLIP_C, clockClip, clockSync } from '../../../tests/support/clockedClips'
import { clipId } from '../records/ids'
import { secondsOfTime, subtractTimes, timeOfMs, timeText } from '../time/exactTime'
import { clockGraph } from './clockGraph'
import { leastErrorWays } from './leastErrorWays'
import { projectClocks } from './projectClocks'

const THREE = [clockClip(CLIP_A), clockClip(CLIP_B), clockClip(CLIP_C)]

describe('clips on one clock', () => {
  it('stand where the offsets put them, with the errors on the way added up, in the order in which they begin', () => {
    // B begins 2 s before A, C half a second after B.
    const syncs = [clockSync('ab', CLIP_A, 1000, CLIP_B, 3000, 40), clockSync('bc', CLIP_B, 500, CLIP_C, 0, 20)]
    const [clock] = projectClocks(THREE, syncs, CLIP_A)
    expect(
      clock?.clips.map(({ clipId: id, begins, errorMs, throughIds }) => [id, timeText(begins), errorMs, throughIds]),
    ).toEqual([
      [CLIP_B, '-2.000', 40, []],
      [CLIP_C, '-1.500', 60, [CLIP_B]],
      [CLIP_A, '0.000', 0, []],
    ])
  })

  it('takes the way with the smallest error, although it is the longer one', () => {
    const syncs = [
      clockSync('direct', CLIP_A, 0, CLIP_C, 5000, 100),
      clockSync('ab', CLIP_A, 0, CLIP_B, 0, 30),
      clockSync('bc', CLIP_B, 0, CLIP_C, 5040, 30),
    ]
    const [clock] = projectClocks(THREE, syncs, CLIP_A)
    const placed = clock?.clips.find(({ clipId: id }) => id === CLIP_C)
    expect(placed).toMatchObject({ errorMs: 60, syncIds: ['ab', 'bc'] })
  })

  it('takes of two ways that are as good the one whose ids come first, in either order of the records', () => {
    const syncs = [clockSync('one', CLIP_A, 0, CLIP_B, 10, 20), clockSync('other', CLIP_A, 0, CLIP_B, 30, 20)]
    for (const ordered of [syncs, syncs.toReversed()]) {
      const [clock] = projectClocks(THREE, ordered, CLIP_A)
      expect(clock?.clips.find(({ clipId: id }) => id === CLIP_B)?.syncIds).toEqual(['one'])
    }
  })

  it('that nothing ties together have clocks of their own, and the reference is the clip with the most offsets', () => {
    const lone = clockClip(clipId.parse('lone'))
    const syncs = [clockSync('ab', CLIP_A, 0, CLIP_B, 0), clockSync('bc', CLIP_B, 0, CLIP_C, 0)]
    const clocks = projectClocks([lone, ...THREE], syncs)
    expect(clocks.map(({ referenceId, clips }) => [referenceId, clips.length])).toEqual([
      [CLIP_B, 3],
      ['lone', 1],
    ])
  })

  it('stand on the same clock whatever the order of the records', () => {
    fc.assert(
      fc.property(arbitraryClocked(), fc.nat(), ({ clips, syncs }, turn) => {
        const turned = <Item>(items: readonly Item[]) => {
          const at = items.length === 0 ? 0 : turn % items.length
          return [...items.slice(at), ...items.slice(0, at)].toReversed()
        }
        expect(projectClocks(turned(clips), turned(syncs))).toEqual(projectClocks(clips, syncs))
      }),
    )
  })

  it('are where they truly are, give or take the error', () => {
    fc.assert(
      fc.property(arbitraryClocked(), ({ clips, syncs, zerosMs }) => {
        for (const { referenceId, clips: placed } of projectClocks(clips, syncs)) {
          for (const { clipId: id, begins, errorMs } of placed) {
            const trueMs = (zerosMs.get(id) ?? 0) - (zerosMs.get(referenceId) ?? 0)
            expect(Math.abs(secondsOfTime(begins) * 1000 - trueMs)).toBeLessThanOrEqual(errorMs + 1e-6)
          }
        }
      }),
    )
  })
})

describe('the best way between two clips', () => {
  it('is the same there and back, the other way round', () => {
    fc.assert(
      fc.property(arbitraryClocked(), ({ clips, syncs }) => {
        const graph = clockGraph(clips, syncs)
        for (const { id } of clips) {
          for (const [to, way] of leastErrorWays(graph, id)) {
            const back = leastErrorWays(graph, to).get(id)
            expect(back?.errorMs).toBe(way.errorMs)
            // Ways of equal error may differ by which of them is taken; over the same offsets they do not.
            if (back?.syncIds.toReversed().join(' ') === way.syncIds.join(' ')) {
              expect(back.zero).toEqual(subtractTimes(timeOfMs(0), way.zero))
            }
          }
        }
      }),
    )
  })

  it('never has a smaller error than a part of it', () => {
    fc.assert(
      fc.property(arbitraryClocked(), ({ clips, syncs }) => {
        const graph = clockGraph(clips, syncs)
        for (const { id } of clips) {
          const ways = leastErrorWays(graph, id)
          for (const way of ways.values()) {
            for (const through of way.clipIds) {
              expect(ways.get(through)?.errorMs ?? Infinity).toBeLessThanOrEqual(way.errorMs)
            }
          }
        }
      }),
    )
  })
})
