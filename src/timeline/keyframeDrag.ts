import type { KeyframeRecord } from '../domain/records/keyframe'
import type { FrameIndex } from '../domain/time/frameIndex'
import { clampFrame, frameAtTicks, frameCount, type FrameTable } from '../domain/time/frameTable'
import { frameMiddle } from './frameMiddle'
import { ticksAtX, xOfTicks, type TimeScale } from './timeScale'
import type { TrackLane } from './trackLane'

/** A keyframe on its way: the frame it would be on, not yet written anywhere. */
export interface KeyframeDraft {
  readonly kind: 'keyframe'
  readonly track: TrackLane
  readonly keyframe: KeyframeRecord
  readonly frame: FrameIndex
}

/** The draft for a held keyframe: it moves as far as the pointer did, by `dx` CSS pixels, and stays between its neighbours. */
export function keyframeDraft(
  table: FrameTable,
  scale: TimeScale,
  { track, keyframe }: { readonly track: TrackLane; readonly keyframe: KeyframeRecord },
  dx: number,
): KeyframeDraft {
  const at = track.keyframes.findIndex(({ id }) => id === keyframe.id)
  const least = (track.keyframes[at - 1]?.frame ?? -1) + 1
  const most = (track.keyframes[at + 1]?.frame ?? frameCount(table)) - 1
  const x = xOfTicks(scale, frameMiddle(table, keyframe.frame)) + dx
  const wanted = frameAtTicks(table, ticksAtX(scale, x))
  return { kind: 'keyframe', track, keyframe, frame: clampFrame(table, Math.max(least, Math.min(wanted, most))) }
}
