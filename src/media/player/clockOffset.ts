import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { secondsOf } from '../../domain/time/timebase'
import type { PlayedFrame } from '../../engine/ports/player'
import { clockTolerance } from './clockTolerance'

type ApproximateReason = Extract<PlayedFrame, { kind: 'approximate' }>['reason']

/** Seconds that the element's clock is ahead of the frame table; constant for a clip. */
export type ClockOffset =
  | { readonly kind: 'known'; readonly seconds: number }
  | { readonly kind: 'unknown'; readonly reason: ApproximateReason }

/** What the element showed at one place, held against exact frames near it. */
export interface ClockObservation {
  /** The element's media time of the picture that it showed, in seconds. */
  readonly mediaTime: number
  /** Mean difference of grey levels (0..255) between that picture and each exact frame. */
  readonly candidates: readonly { readonly frame: FrameIndex; readonly difference: number }[]
}

/**
 * Pictures of the same frame differ by colour conversion: 14.6 was measured where the container leaves the colour matrix
 * open, and element and decoder each guess another. Other footage differs by 30 to 80.
 */
const SAME_PICTURE = 20
/** Offsets whose pictures differ by less than this are not told apart by pictures: nothing moves there. */
const STILL_SCENE = 0.1

/**
 * The one offset that explains every observation: it puts each media time on an entry of the table (within 1.5 ticks or
 * 1 ms), and the frames there look like what the element showed. Where the pictures do not decide, as in a still scene, it
 * is the smallest offset.
 * @param isSameSize whether the element's picture has the size of the exact ones
 */
export function chooseClockOffset(
  table: FrameTable,
  observations: readonly ClockObservation[],
  isSameSize: boolean,
): ClockOffset {
  if (observations.length === 0) return { kind: 'unknown', reason: 'noOffset' }
  const explained = possibleOffsets(table, observations).flatMap((seconds) => {
    const difference = meanDifference(table, observations, seconds)
    return difference === undefined ? [] : [{ seconds, difference }]
  })
  const best = Math.min(...explained.map(({ difference }) => difference))
  if (best > SAME_PICTURE) {
    return { kind: 'unknown', reason: isSameSize && looksAlike(observations) ? 'noOffset' : 'otherStream' }
  }
  const [chosen] = explained
    .filter(({ difference }) => difference <= best + STILL_SCENE)
    .toSorted((a, b) => Math.abs(a.seconds) - Math.abs(b.seconds) || a.difference - b.difference)
  return chosen ? { kind: 'known', seconds: chosen.seconds } : { kind: 'unknown', reason: 'noOffset' }
}

/** Offsets that some frame of the first observation would mean. */
function possibleOffsets(table: FrameTable, observations: readonly ClockObservation[]): number[] {
  const [first] = observations
  return (first?.candidates ?? []).map(({ frame }) => {
    const offset = (first?.mediaTime ?? 0) - timeOf(table, frame)
    // A clock that agrees is said to agree: what is left is the rounding of one timestamp.
    return Math.abs(offset) <= clockTolerance(table.timebase) ? 0 : offset
  })
}

/** @returns undefined where the offset puts some observation on no frame that was looked at */
function meanDifference(
  table: FrameTable,
  observations: readonly ClockObservation[],
  offset: number,
): number | undefined {
  let total = 0
  for (const { mediaTime, candidates } of observations) {
    const hit = candidates.find(
      ({ frame }) => Math.abs(mediaTime - offset - timeOf(table, frame)) <= clockTolerance(table.timebase),
    )
    if (!hit) return undefined
    total += hit.difference
  }
  return total / observations.length
}

/** Does every observation look like some frame near it? Then it is the same footage on an irregular clock. */
function looksAlike(observations: readonly ClockObservation[]): boolean {
  return observations.every(({ candidates }) => candidates.some(({ difference }) => difference <= SAME_PICTURE))
}

function timeOf(table: FrameTable, frame: FrameIndex): number {
  return secondsOf(ptsOf(table, frame), table.timebase)
}
