import { canonicalJson } from '../canonicalJson'
import { fail, ok, type Result } from '../result'
import type { KeyframeRecord } from '../records/keyframe'
import type { Box } from '../geometry/box'
import { presences } from './presence'
import { shapeAt, type KeyframeShape } from './trackShape'

/** Boxes of one object that differ by more than this many display pixels on a side are not the same statement. */
const SAME_BOX_PX = 0.5

/** What interpolation may be off by, in display pixels. */
const ROUNDING_PX = 1e-7

/** Two tracks that are both there at `frame` with different boxes: they cannot be one object. */
export interface MergeProblem {
  readonly code: 'disagree'
  readonly frame: number
}

/**
 * The keyframes of several tracks as those of one: where any is there, it is there. Where two are there at once their boxes
 * have to agree. After its last keyframe a track that nobody has ended is taken to be there on that frame only, since what
 * is held after it is no statement; a gap stays a gap. Where one is said to end as another begins, a keyframe that says what
 * would be interpolated goes: it stems from a split, and nobody set it.
 * @param tracks keyframes of each, in order of their frames
 * @param ptsAt of a frame, undefined behind the end of the clip
 */
export function mergeKeyframes(
  tracks: readonly (readonly KeyframeShape[])[],
  ptsAt: (frame: number) => KeyframeRecord['pts'] | undefined,
): Result<readonly KeyframeShape[], MergeProblem> {
  const lastOfAll = Math.max(...tracks.map((each) => each.at(-1)?.frame ?? 0))
  const closed = tracks.map((keyframes) => closedTrack(keyframes, lastOfAll, ptsAt))
  const disagreement = firstDisagreement(closed)
  if (disagreement !== undefined) return fail({ code: 'disagree', frame: disagreement })
  const frames = [...new Set(closed.flatMap((each) => each.map(({ frame }) => frame)))].toSorted((a, b) => a - b)
  const merged: KeyframeShape[] = []
  for (const frame of frames) {
    const here = closed.flatMap((each) => each.find((keyframe) => keyframe.frame === frame) ?? [])
    const seen = here.find((each) => !each.outside)
    const isSeenElsewhere = closed.some((each) => shapeAt(each, frame) !== undefined)
    const chosen = seen ?? (isSeenElsewhere ? undefined : here[0])
    // Outside twice in a row says nothing new.
    if (chosen && !(chosen.outside && (merged.at(-1)?.outside ?? true))) merged.push(chosen)
  }
  const seams = new Set(tracks.map((each) => each[0]?.frame).filter((frame) => tracks.some(endsAt(frame))))
  return ok(merged.filter((each, at) => !seams.has(each.frame) || saysMore(each, merged[at - 1], merged[at + 1])))
}

const endsAt = (frame: number | undefined) => (keyframes: readonly KeyframeShape[]) =>
  keyframes.some((each) => each.outside && each.frame === frame)

/** Whether a keyframe says anything that the ones before and after it do not. */
function saysMore(here: KeyframeShape, before: KeyframeShape | undefined, after: KeyframeShape | undefined): boolean {
  if (!before || before.outside || here.outside || here.occluded !== before.occluded) return true
  if (here.interpolation !== before.interpolation) return true
  const rest = ({ attributes, auto }: KeyframeShape) => canonicalJson({ attributes, auto: auto ?? null })
  if (rest(here) !== rest(before)) return true
  const without = shapeAt(after ? [before, after] : [before], here.frame)?.box
  return !without || !isSameBox(without, here.box, ROUNDING_PX)
}

/** Ended one frame after its last keyframe, where nobody has said when it ends and another track goes on. */
function closedTrack(
  keyframes: readonly KeyframeShape[],
  lastOfAll: number,
  ptsAt: (frame: number) => KeyframeRecord['pts'] | undefined,
): readonly KeyframeShape[] {
  const last = keyframes.at(-1)
  if (!last || last.outside || last.frame >= lastOfAll) return keyframes
  const frame = last.frame + 1
  const pts = ptsAt(frame)
  if (pts === undefined) return keyframes
  return [...keyframes, { ...last, frame: frame as KeyframeRecord['frame'], pts, outside: true }]
}

function firstDisagreement(tracks: readonly (readonly KeyframeShape[])[]): number | undefined {
  for (const [index, a] of tracks.entries()) {
    for (const b of tracks.slice(index + 1)) {
      const frame = disagreementOf(a, b)
      if (frame !== undefined) return frame
    }
  }
  return undefined
}

function disagreementOf(a: readonly KeyframeShape[], b: readonly KeyframeShape[]): number | undefined {
  const last = Math.max(a.at(-1)?.frame ?? 0, b.at(-1)?.frame ?? 0)
  for (const one of presences(a)) {
    for (const other of presences(b)) {
      const end = Math.min(one.end ?? last + 1, other.end ?? last + 1)
      for (let frame = Math.max(one.start, other.start); frame < end; frame += 1) {
        const left = shapeAt(a, frame)?.box
        const right = shapeAt(b, frame)?.box
        if (left && right && !isSameBox(left, right)) return frame
      }
    }
  }
  return undefined
}

function isSameBox(a: Box, b: Box, tolerancePx = SAME_BOX_PX): boolean {
  return (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(a[side] - b[side]) <= tolerancePx)
}
