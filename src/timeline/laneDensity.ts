import type { StyledLane, StyledTrack } from './styledLane'
import { ticksAtX, xOfTicks, type TimeScale } from './timeScale'

/** CSS pixels of one column. */
export const DENSITY_STEP_PX = 2

/**
 * How much there is in each column of 2 CSS pixels: ranges, marks and tracks that reach into it. The cost grows with the
 * ranges, the tracks and the columns, and with the logarithm of the marks.
 */
export function laneDensity(
  lanes: readonly StyledLane[],
  tracks: readonly StyledTrack[],
  scale: TimeScale,
): Float64Array {
  const columns = Math.max(1, Math.ceil(scale.width / DENSITY_STEP_PX))
  /** What begins in a column, less what has ended before it. */
  const steps = new Float64Array(columns + 1)
  const addSpan = (startTicks: number, endTicks: number) => {
    if (endTicks <= scale.start || startTicks >= scale.end) return
    const first = Math.max(0, Math.floor(xOfTicks(scale, startTicks) / DENSITY_STEP_PX))
    const last = Math.min(columns, Math.ceil(xOfTicks(scale, endTicks) / DENSITY_STEP_PX))
    steps[first] = (steps[first] ?? 0) + 1
    const after = Math.max(first + 1, last)
    steps[after] = (steps[after] ?? 0) - 1
  }
  for (const { ranges } of lanes) {
    // An open range reaches to the playhead, which moves: here it is where it begins.
    for (const { startTicks, endTicks } of ranges) addSpan(startTicks, endTicks ?? startTicks + 1)
  }
  for (const { presences } of tracks) for (const { start, end } of presences) addSpan(start, end)

  const density = new Float64Array(columns)
  let sum = 0
  for (let column = 0; column < columns; column += 1) density[column] = sum += steps[column] ?? 0
  for (const { marks } of lanes) addMarks(density, marks, scale)
  return density
}

function addMarks(density: Float64Array, marks: readonly { readonly ticks: number }[], scale: TimeScale): void {
  let from = firstFrom(marks, scale.start, 0)
  for (let column = 0; column < density.length && from < marks.length; column += 1) {
    const to = firstFrom(marks, ticksAtX(scale, (column + 1) * DENSITY_STEP_PX), from)
    density[column] = (density[column] ?? 0) + to - from
    from = to
  }
}

function firstFrom(marks: readonly { readonly ticks: number }[], ticks: number, from: number): number {
  let low = from
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((marks[middle]?.ticks ?? 0) < ticks) low = middle + 1
    else high = middle
  }
  return low
}
