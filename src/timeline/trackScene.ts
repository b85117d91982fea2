import type { KeyframeRecord } from '../domain/records/keyframe'
import { isOpenTrack } from '../domain/tracks/presence'
import type { StyledTrack } from './styledLane'
import { pxPerTick, ticksAtX, xNearView, xOfTicks, type TimeScale } from './timeScale'
import { KEYFRAME_REACH_PX, LEAST_STEP_PX } from './timelineSizes'
import { firstTickFrom, type TrackLane } from './trackLane'

/**
 * A track's line between two keyframes, in CSS pixels of the time area. `held` follows its last keyframe, where nobody has
 * said when it leaves. `confidence` is the program's, 1 where a person has said it.
 */
export interface TrackRun {
  readonly x: number
  readonly endX: number
  readonly kind: 'seen' | 'outside' | 'held'
  readonly confidence: number
}

export interface KeyframeGlyph {
  readonly keyframe: KeyframeRecord
  readonly x: number
  /** Too close to its neighbours for a whole diamond. */
  readonly isDense: boolean
}

/** One track in view. `y` is its top from the top of the lanes. */
export interface TrackRow {
  readonly track: StyledTrack
  readonly y: number
  readonly runs: readonly TrackRun[]
  readonly keyframes: readonly KeyframeGlyph[]
}

/** A diamond with a pixel of line on either side. */
const WHOLE_GLYPH_PX = 10

/**
 * What of a track is in view. Keyframes in the same 3 pixels are one: the first is drawn and the last one says how the line
 * goes on, so that the cost is that of the pixels and not of the keyframes. The 3 pixels are counted from tick 0, not from
 * the window, so that nothing flickers while it moves.
 */
export function trackScene(track: TrackLane, scale: TimeScale): Pick<TrackRow, 'runs' | 'keyframes'> {
  const { keyframes, ticks } = track
  const runs: TrackRun[] = []
  const glyphs: KeyframeGlyph[] = []
  const cellTicks = LEAST_STEP_PX / pxPerTick(scale)
  const cellOf = (index: number) => Math.floor((ticks[index] ?? 0) / cellTicks)
  // The line comes into view from the keyframe before.
  const before = Math.max(0, firstTickFrom(ticks, ticksAtX(scale, -KEYFRAME_REACH_PX)) - 1)
  let at = Math.min(before, firstTickFrom(ticks, cellOf(before) * cellTicks))
  let previousX = Number.NEGATIVE_INFINITY
  for (let first = keyframes[at]; first; first = keyframes[at]) {
    const x = xOfTicks(scale, ticks[at] ?? 0)
    if (x > scale.width + KEYFRAME_REACH_PX) break
    const next = Math.max(at + 1, firstTickFrom(ticks, (cellOf(at) + 1) * cellTicks))
    const last = keyframes[next - 1] ?? first
    const nextX = next < ticks.length ? xOfTicks(scale, ticks[next] ?? 0) : Number.POSITIVE_INFINITY
    if (x >= -KEYFRAME_REACH_PX) {
      const isDense = next > at + 1 || Math.min(x - previousX, nextX - x) < WHOLE_GLYPH_PX
      glyphs.push({ keyframe: first, x, isDense })
    }
    const run = runAfter(track, last, next, scale)
    if (run) add(runs, { x: xNearView(scale, ticks[at] ?? 0), ...run })
    previousX = x
    at = next
  }
  return { runs, keyframes: glyphs }
}

function runAfter(
  { keyframes, ticks, endTicks }: TrackLane,
  keyframe: KeyframeRecord,
  next: number,
  scale: TimeScale,
): Omit<TrackRun, 'x'> | undefined {
  const confidence = keyframe.auto?.confidence ?? 1
  if (next < ticks.length) {
    return { endX: xNearView(scale, ticks[next] ?? 0), kind: keyframe.outside ? 'outside' : 'seen', confidence }
  }
  return isOpenTrack(keyframes) ? { endX: xNearView(scale, endTicks), kind: 'held', confidence } : undefined
}

/** One that goes on as the one before makes it longer. */
function add(runs: TrackRun[], run: TrackRun): void {
  const before = runs.at(-1)
  if (before?.kind === run.kind && before.confidence === run.confidence) {
    runs[runs.length - 1] = { ...before, endX: run.endX }
  } else runs.push(run)
}
