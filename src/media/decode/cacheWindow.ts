import type { FrameTable } from '../../domain/time/frameTable'
import { frameCount } from '../../domain/time/frameTable'

/** Which way somebody is going through the frames; 0 after a jump. */
export type Heading = -1 | 0 | 1

/** Frames against the heading count this much farther. */
const BACK_WEIGHT = 2

/** How little a frame is wanted with the playhead at `target`. */
export function farness(target: number, heading: Heading, frame: number): number {
  const ahead = (frame - target) * (heading === 0 ? 1 : heading)
  if (heading === 0) return Math.abs(ahead)
  return ahead >= 0 ? ahead : -ahead * BACK_WEIGHT
}

/** The frames `[first, last]` that a cache of `capacity` pictures shall hold, by `farness`, inside the clip. */
export function cacheWindow(
  table: FrameTable,
  target: number,
  heading: Heading,
  capacity: number,
): { readonly first: number; readonly last: number } {
  const room = capacity - 1
  const ahead = heading === 0 ? room / 2 : room / (1 + 1 / BACK_WEIGHT)
  const [before, after] = heading < 0 ? [ahead, room - ahead] : [room - ahead, ahead]
  return {
    first: Math.max(0, target - Math.floor(before)),
    last: Math.min(frameCount(table) - 1, target + Math.floor(after)),
  }
}
