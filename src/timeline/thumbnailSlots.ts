import { frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import { meetsSpan, type FrameSpan } from '../domain/time/frameSpan'
import type { ThumbnailSheet } from '../engine/ports/pictureScan'
import { pxPerTick, xOfTicks, type TimeScale } from './timeScale'

/** One place in the strip. `x` and `width` are CSS pixels of the time area. */
export interface ThumbnailSlot {
  readonly x: number
  readonly width: number
  /** The sheet's picture, by its place there; undefined where none may be drawn. */
  readonly picture: number | undefined
}

const LEAST_PX = 16

/**
 * The strip as it is drawn: places of one width from the clip's start on, so that they stay with the footage when the window
 * moves. Each shows the first picture that begins in it, else the one before. A place that has a frame of `hidden`, or whose
 * picture is one, shows none.
 * @param height of the strip, in CSS pixels
 */
export function thumbnailSlots(
  table: FrameTable,
  scale: TimeScale,
  sheet: Pick<ThumbnailSheet, 'frames' | 'width' | 'height'>,
  hidden: readonly FrameSpan[],
  height: number,
): readonly ThumbnailSlot[] {
  const width = Math.max(LEAST_PX, (height * sheet.width) / sheet.height)
  const ticks = width / pxPerTick(scale)
  const clipStart = table.pts[0] ?? 0
  const slots: ThumbnailSlot[] = []
  const first = Math.max(0, Math.floor((scale.start - clipStart) / ticks))
  for (let slot = first; ; slot += 1) {
    const start = clipStart + slot * ticks
    if (start >= scale.end || start >= table.endPts) return slots
    const end = Math.min(start + ticks, table.endPts)
    const picture = pictureIn(sheet, frameAtTicks(table, start), frameAtTicks(table, end))
    const frame = picture === undefined ? undefined : sheet.frames[picture]
    const isHidden =
      meetsSpan(hidden, frameAtTicks(table, start), frameAtTicks(table, end) + 1) ||
      (frame !== undefined && meetsSpan(hidden, frame, frame + 1))
    const x = xOfTicks(scale, start)
    slots.push({ x, width: xOfTicks(scale, end) - x, picture: isHidden ? undefined : picture })
  }
}

/** The first picture from frame `start` on and before `end`, else the last one before, by its place in the sheet. */
function pictureIn({ frames }: Pick<ThumbnailSheet, 'frames'>, start: number, end: number): number | undefined {
  let low = 0
  let high = frames.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((frames[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  const next = frames[low]
  if (next !== undefined && (next === start || next < end)) return low
  return low > 0 ? low - 1 : undefined
}
