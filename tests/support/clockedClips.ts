import fc from 'fast-check'
import { clipId, syncId, type ClipId } from '../../src/domain/records/ids'
import type { ClockClip, ClockSync } from '../../src/domain/clock/clockGraph'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { presentationTimestamp } from '../../src/domain/time/ticks'
import { timebase } from '../../src/domain/time/timebase'

const BASES = [timebase(1, 12_800), timebase(1, 1000), timebase(1001, 30_000), timebase(1, 90_000)]

/** Media time `0` of each clip on a true clock, in milliseconds, and offsets that say it within their errors. */
export interface ClockedClips {
  readonly clips: readonly ClockClip[]
  readonly syncs: readonly ClockSync[]
  readonly zerosMs: ReadonlyMap<ClipId, number>
}

export const CLIP_A = clipId.parse('a')
export const CLIP_B = clipId.parse('b')
export const CLIP_C = clipId.parse('c')

/** A clip of ten seconds. */
export function clockClip(id: ClipId, base = timebase(1, 1000)): ClockClip {
  const endPts = Math.round((10 * base.den) / base.num)
  return { id, timebase: base, firstPts: presentationTimestamp(0), endPts: presentationTimestamp(endPts) }
}

/** `aMs` of one clip is the same instant as `bMs` of another, both of timebase 1/1000. */
export function clockSync(id: string, a: ClipId, aMs: number, b: ClipId, bMs: number, errorMs = 0): ClockSync {
  const at = (clip: ClipId, ms: number) => ({ clipId: clip, frame: frameIndex(0), pts: presentationTimestamp(ms) })
  return { id: syncId.parse(id), a: at(a, aMs), b: at(b, bMs), errorMs }
}

/** Clips with a true place each, and offsets between any of them, each wrong by no more than it says. */
export function arbitraryClocked(): fc.Arbitrary<ClockedClips> {
  const place = fc.record({ base: fc.constantFrom(...BASES), zeroMs: fc.integer({ min: -500_000, max: 500_000 }) })
  const said = fc.record({
    one: fc.nat(),
    other: fc.nat(),
    atMs: fc.integer({ min: 0, max: 9000 }),
    errorMs: fc.integer({ min: 0, max: 200 }),
    wrong: fc.integer({ min: -100, max: 100 }),
  })
  return fc
    .tuple(fc.array(place, { minLength: 2, maxLength: 6 }), fc.array(said, { maxLength: 9 }))
    .map(([places, sayings]): ClockedClips => {
      const clips = places.map(({ base }, index) => clockClip(clipId.parse(`clip-${index}`), base))
      const zero = (index: number) => places[index % places.length]?.zeroMs ?? 0
      const syncs = sayings.flatMap(({ one, other, atMs, errorMs, wrong }, index) => {
        const [from, to] = [one % clips.length, other % clips.length]
        const [a, b] = [clips[from], clips[to]]
        if (!a || !b || from === to) return []
        const errorInMs = (errorMs * wrong) / 100
        // Rounded to the ticks of both clips, for which the error makes room.
        const roundingMs = Math.ceil((tickMs(a) + tickMs(b)) / 2)
        return [
          {
            id: syncId.parse(`sync-${index}`),
            a: momentAt(a, atMs),
            b: momentAt(b, atMs + zero(from) - zero(to) + errorInMs),
            errorMs: errorMs + roundingMs,
          },
        ]
      })
      return { clips, syncs, zerosMs: new Map(clips.map(({ id }, index) => [id, zero(index)])) }
    })
}

function momentAt(clip: ClockClip, ms: number): ClockSync['a'] {
  const pts = presentationTimestamp(Math.round(ms / tickMs(clip)))
  return { clipId: clip.id, frame: frameIndex(0), pts }
}

function tickMs({ timebase: base }: ClockClip): number {
  return (base.num * 1000) / base.den
}
