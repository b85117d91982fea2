import { frameAt, ptsOf, type FrameTable } from '../../domain/time/frameTable'
import { secondsOf } from '../../domain/time/timebase'
import type { PlayedFrame } from '../../engine/ports/player'
import type { ClockOffset } from './clockOffset'
import { clockTolerance } from './clockTolerance'

/** The frame that a player presents at a media time (seconds): exact where the clock's offset puts it on a table entry. */
export function clockedFrame(table: FrameTable, offset: ClockOffset, mediaTime: number): PlayedFrame {
  const tolerance = clockTolerance(table.timebase)
  const time = mediaTime - (offset.kind === 'known' ? offset.seconds : 0)
  // Media times are rounded to microseconds: one that is a hair early still means the frame that begins there.
  const frame = frameAt(table, time + tolerance)
  if (offset.kind === 'unknown') return { kind: 'approximate', frame, reason: offset.reason }
  const isOnEntry = Math.abs(time - secondsOf(ptsOf(table, frame), table.timebase)) <= tolerance
  return isOnEntry ? { kind: 'exact', frame } : { kind: 'approximate', frame, reason: 'noOffset' }
}
