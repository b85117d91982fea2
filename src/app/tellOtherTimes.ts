import type { ClipId } from '../domain/records/ids'
import type { SegmentRecord } from '../domain/records/segment'
import { boundaryPts, frameCount, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { Workspace } from '../engine/workspace'
import { notify } from '../stores/noticesStore'
import { playbackStore } from '../stores/playbackStore'

/**
 * Records hold a frame and its timestamp, so that a mismatch is found and not guessed: a record from elsewhere may name a
 * frame whose timestamp is another one in these bytes. Such records are counted, and the first one is named.
 */
export function tellOtherTimes(workspace: Workspace, clipId: ClipId): void {
  const { view } = playbackStore.getState()
  if (!view) return
  const { table } = view
  const annotations = workspace.index
    .annotationsOf(clipId)
    .filter(({ frame, pts }) => frame >= frameCount(table) || ptsOf(table, frame) !== pts)
  const segments = workspace.index.segmentsOf(clipId).filter((segment) => !isAtItsTimes(segment, table))
  const frames = [...annotations.map(({ frame }) => frame), ...segments.map(({ start }) => start)]
  if (frames.length === 0) return
  notify('warning', 'clip.otherTimes', { count: frames.length, frame: Math.min(...frames) })
}

function isAtItsTimes({ start, startPts, end, endPts }: SegmentRecord, table: FrameTable): boolean {
  return boundaryPts(table, start) === startPts && (end === undefined || boundaryPts(table, end) === endPts)
}
