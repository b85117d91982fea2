import { frameIndex } from '../domain/time/frameIndex'
import { frameAtTicks, ptsOf, type FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { pxPerTick, xOfTicks, type TimeScale } from './timeScale'
import { FRAME_FROM_PX } from './timelineSizes'

export interface RulerMark {
  readonly x: number
  /** Major marks are the longer ones; only they are labelled. */
  readonly label: string | undefined
}

const LABEL_FROM_PX = 120
const FRAME_LABEL_FROM_PX = 56
const FRAME_STEPS = [1, 2, 5, 10] as const
const MILLISECONDS = { num: 1, den: 1000 } as const

/** Milliseconds from label to label, and from mark to mark. */
const STEPS: readonly (readonly [label: number, mark: number])[] = [
  [10, 2],
  [20, 5],
  [50, 10],
  [100, 20],
  [200, 50],
  [500, 100],
  [1000, 200],
  [2000, 500],
  [5000, 1000],
  [10_000, 2000],
  [15_000, 5000],
  [30_000, 5000],
  [60_000, 10_000],
  [120_000, 30_000],
  [300_000, 60_000],
  [600_000, 120_000],
  [900_000, 300_000],
  [1_800_000, 300_000],
  [3_600_000, 600_000],
  [7_200_000, 1_800_000],
  [18_000_000, 3_600_000],
  [36_000_000, 7_200_000],
  [86_400_000, 18_000_000],
]

/** What the ruler shows: clock times, or where a frame is 24 pixels wide every frame with its number. */
export function rulerMarks(table: FrameTable, scale: TimeScale): readonly RulerMark[] {
  const first = frameAtTicks(table, scale.start)
  const last = frameAtTicks(table, scale.end)
  const framePx = scale.width / (last - first + 1)
  return framePx >= FRAME_FROM_PX ? frameMarks(table, scale, first, last) : clockMarks(table, scale)
}

function frameMarks(table: FrameTable, scale: TimeScale, first: number, last: number): RulerMark[] {
  const framePx = scale.width / (last - first + 1)
  const every = FRAME_STEPS.find((step) => step * framePx >= FRAME_LABEL_FROM_PX) ?? 10
  const marks: RulerMark[] = []
  for (let frame = first; frame <= last; frame += 1) {
    const x = xOfTicks(scale, ptsOf(table, frameIndex(frame)))
    if (x >= 0 && x <= scale.width) marks.push({ x, label: frame % every === 0 ? `f ${frame}` : undefined })
  }
  return marks
}

function clockMarks(table: FrameTable, scale: TimeScale): RulerMark[] {
  const ticksPerMs = table.timebase.den / (table.timebase.num * 1000)
  const pxPerMs = pxPerTick(scale) * ticksPerMs
  const [labelMs, markMs] = STEPS.find(([step]) => step * pxPerMs >= LABEL_FROM_PX) ?? [86_400_000, 18_000_000]
  const marks: RulerMark[] = []
  const end = Math.floor(scale.end / ticksPerMs / markMs)
  for (let at = Math.ceil(scale.start / ticksPerMs / markMs); at <= end; at += 1) {
    const ms = at * markMs
    const label = ms % labelMs === 0 ? clockText(ms, labelMs < 1000) : undefined
    marks.push({ x: xOfTicks(scale, ms * ticksPerMs), label })
  }
  return marks
}

function clockText(ms: number, hasMilliseconds: boolean): string {
  const text = timecodeText(ms, MILLISECONDS)
  return hasMilliseconds ? text : text.slice(0, -4)
}
