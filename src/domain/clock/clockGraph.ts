import type { ClipRecord } from '../records/clip'
import type { ClipId, SyncId } from '../records/ids'
import type { SyncMoment, SyncRecord } from '../records/sync'
import { subtractTimes, timeOfTicks, type ExactTime } from '../time/exactTime'

export type ClockClip = Pick<ClipRecord, 'id' | 'timebase' | 'firstPts' | 'endPts'>
export type ClockSync = Pick<SyncRecord, 'id' | 'a' | 'b' | 'errorMs'>

/** An offset, seen from one of its clips. */
export interface ClockLink {
  readonly syncId: SyncId
  readonly to: ClipId
  /** Where the other clip's media time 0 lies on a clock of this clip's media time. */
  readonly zero: ExactTime
  readonly errorMs: number
}

/** Which clips are tied to which; what names a clip that is not there is left out. */
export type ClockGraph = ReadonlyMap<ClipId, readonly ClockLink[]>

export function clockGraph(clips: readonly ClockClip[], syncs: readonly ClockSync[]): ClockGraph {
  const byId = new Map(clips.map((clip) => [clip.id, clip]))
  const graph = new Map<ClipId, ClockLink[]>(clips.map(({ id }) => [id, []]))
  for (const { id, a, b, errorMs } of syncs) {
    const times = [a, b].map(({ clipId, pts }) => timeIn(byId.get(clipId), pts))
    const [atA, atB] = times
    if (!atA || !atB) continue
    graph.get(a.clipId)?.push({ syncId: id, to: b.clipId, zero: subtractTimes(atA, atB), errorMs })
    if (a.clipId !== b.clipId) {
      graph.get(b.clipId)?.push({ syncId: id, to: a.clipId, zero: subtractTimes(atB, atA), errorMs })
    }
  }
  return graph
}

function timeIn(clip: ClockClip | undefined, pts: SyncMoment['pts']): ExactTime | undefined {
  return clip && timeOfTicks(pts, clip.timebase)
}
