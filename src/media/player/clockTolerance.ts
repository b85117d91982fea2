import type { Timebase } from '../../domain/time/timebase'

/** How far a player's clock may lie from a frame's timestamp and still mean it, in seconds: 1.5 ticks or 1 ms. */
export function clockTolerance({ num, den }: Timebase): number {
  return Math.max((1.5 * num) / den, 0.001)
}
