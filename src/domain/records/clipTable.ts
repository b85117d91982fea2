import { frameCount, type FrameTable } from '../time/frameTable'
import type { ClipRecord } from './clip'

/** Whether a table has the frames that the record says. One that came from elsewhere may name these bytes and say others. */
export function isTableOf(clip: ClipRecord, table: FrameTable): boolean {
  return (
    frameCount(table) === clip.frameCount &&
    table.pts[0] === clip.firstPts &&
    table.endPts === clip.endPts &&
    table.timebase.num === clip.timebase.num &&
    table.timebase.den === clip.timebase.den
  )
}
