import { boundaryPts, frameCount, type FrameTable } from '../time/frameTable'
import { frameIndex, type FrameIndex } from '../time/frameIndex'
import { millisecondsOf } from '../time/timebase'
import { commonSpans, type FrameSpan } from '../time/frameSpan'
import { mergeSpans, subtractSpans, type ViewedSpans } from './spans'

/** How much of a clip was on screen, in ticks of its timebase: each frame counts for as long as the clip shows it. */
export interface ExaminedTicks {
  readonly examined: number
  readonly total: number
}

/** @param leftOut frames that this person has left to others, in order and without overlap: they count in neither */
export function examinedTicks(
  table: FrameTable,
  spans: ViewedSpans,
  leftOut: readonly FrameSpan[] = [],
): ExaminedTicks {
  const examined = ticksOf(table, spans) - ticksOf(table, commonSpans(spans, leftOut))
  return { examined, total: table.endPts - boundaryPts(table, 0) - ticksOf(table, leftOut) }
}

/** How long the clip shows frames, in ticks. */
export function ticksOf(table: FrameTable, spans: readonly FrameSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + boundaryPts(table, end) - boundaryPts(table, start), 0)
}

/** Number of frames. */
export function examinedFrames(spans: readonly FrameSpan[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** A whole number up to 100 that is 100 only where all is examined, and 0 only where less than a hundredth is. */
export function examinedPercent(examined: number, total: number): number {
  return total <= 0 ? 0 : Math.floor((examined * 100) / total)
}

/** Seconds for people to read, to a tenth below 100 s: the two are equal only where all is examined. */
export function examinedSeconds(table: FrameTable, { examined, total }: ExaminedTicks): [string, string] {
  const unitMs = millisecondsOf(total, table.timebase) < 100_000 ? 100 : 1000
  const whole = Math.max(1, Math.round(millisecondsOf(total, table.timebase) / unitMs))
  const seen = Math.min(whole - 1, Math.floor(millisecondsOf(examined, table.timebase) / unitMs))
  const text = (units: number) => String((units * unitMs) / 1000)
  return [text(examined === total ? whole : seen), text(whole)]
}

/**
 * The first frame after `from` that is in no span, or else the first of the clip; undefined where all are.
 * @param leftOut frames that this person has left to others, in order and without overlap: none of them
 */
export function nextUnseen(
  table: FrameTable,
  spans: ViewedSpans,
  from: FrameIndex,
  leftOut: readonly FrameSpan[] = [],
): FrameIndex | undefined {
  const done = mergeSpans(
    spans,
    leftOut.map((span) => ({ ...span, speed: 0 })),
  )
  const gaps = subtractSpans([{ start: 0, end: frameCount(table), speed: 0 }], done)
  const after = gaps.find(({ end }) => end > from + 1)
  const gap = after ?? gaps[0]
  if (!gap) return undefined
  return frameIndex(after ? Math.max(gap.start, from + 1) : gap.start)
}
