import { united, type FrameSpan } from '../measures/frameSpans'
import type { ClipId } from '../records/ids'
import type { DifferingFrames } from './agreementStatistics'
import { binFrames } from './timeBins'
import { NO_VALUE, type TimedClip, type Units } from './units'

/** Bins, counted over all clips, in which two coders have values of one unit that differ. */
export function differingBins({ values, coders, bins }: Units): ReadonlySet<number> {
  const differing = new Set<number>()
  for (let unit = 0; unit < bins.length; unit += 1) {
    let first = NO_VALUE
    for (let coder = 0; coder < coders; coder += 1) {
      const value = values[unit * coders + coder] ?? NO_VALUE
      if (value === NO_VALUE) continue
      if (first !== NO_VALUE && value !== first) differing.add(bins[unit] ?? 0)
      first = value
    }
  }
  return differing
}

export function differingFrames(
  differing: ReadonlySet<number>,
  clips: readonly (TimedClip & { readonly clipId: ClipId })[],
): readonly DifferingFrames[] {
  return clips.flatMap(({ clipId, bins, firstBin }) => {
    const spans: FrameSpan[] = []
    for (let bin = 0; bin < bins.count; bin += 1) if (differing.has(firstBin + bin)) spans.push(binFrames(bins, bin))
    return spans.length > 0 ? [{ clipId, spans: united(spans) }] : []
  })
}
