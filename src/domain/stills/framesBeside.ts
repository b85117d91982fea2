import { frameIndex, type FrameIndex } from '../time/frameIndex'
import { endPtsOf, frameAtTicks, frameCount, lastFrame, ptsOf, type FrameTable } from '../time/frameTable'

/** Of a context strip, in seconds from the captured frame. */
const OFFSETS_SECONDS = [-2, -1, 0, 1, 2] as const

/** A sheet of more is no help to anybody who reads it. */
export const MOST_ON_SHEET = 240

/** Half-open, in frames; an end that is not said is the clip's own. */
export interface SheetRange {
  readonly start?: FrameIndex | undefined
  readonly end?: number | undefined
}

/** A frame of a strip; `offset` in seconds, or `cut` for the first frame of another shot. */
export interface StripFrame {
  readonly frame: FrameIndex
  readonly offset: number | 'cut'
}

/**
 * The frames on screen 2 and 1 s before and after a frame, by their timestamps, with the cuts between; those beyond the clip
 * are left out, and so is a frame that is there already.
 * @param cuts first frames of shots
 */
export function stripFrames(table: FrameTable, frame: FrameIndex, cuts: readonly number[]): readonly StripFrame[] {
  const at = ptsOf(table, frame)
  const ticksOf = (seconds: number) => (seconds * table.timebase.den) / table.timebase.num
  const [first, end] = [ptsOf(table, frameIndex(0)), endPtsOf(table, lastFrame(table))]
  const found = new Map<number, StripFrame>([[frame, { frame, offset: 0 }]])
  for (const offset of OFFSETS_SECONDS) {
    const ticks = at + ticksOf(offset)
    if (offset === 0 || ticks < first || ticks >= end) continue
    const there = frameAtTicks(table, ticks)
    if (!found.has(there)) found.set(there, { frame: there, offset })
  }
  const frames = [...found.keys()]
  for (const cut of cuts) {
    if (cut > Math.min(...frames) && cut < Math.max(...frames) && !found.has(cut)) {
      found.set(cut, { frame: frameIndex(cut), offset: 'cut' })
    }
  }
  return [...found.values()].toSorted((a, b) => a.frame - b.frame)
}

/**
 * The frames on screen every so many seconds from the first timestamp of a range on, each once.
 * @param range `[start, end)` in frames; what of it is beyond the clip is left out
 * @returns at most `MOST_ON_SHEET`; none of a range that has no frame
 */
export function sheetFrames(
  table: FrameTable,
  everySeconds: number,
  { start = frameIndex(0), end: endFrame = frameCount(table) }: SheetRange = {},
): readonly FrameIndex[] {
  const last = Math.min(endFrame, frameCount(table)) - 1
  if (start > last) return []
  const first = ptsOf(table, start)
  const end = endPtsOf(table, frameIndex(last))
  const step = (everySeconds * table.timebase.den) / table.timebase.num
  const frames = new Set<FrameIndex>()
  for (let at = 0; first + at * step < end && frames.size < MOST_ON_SHEET; at += 1) {
    const before = frames.size
    frames.add(frameAtTicks(table, first + at * step))
    // A step shorter than the frames would go round for long.
    if (frames.size === before && step < 1) break
  }
  return [...frames]
}
