import type { CommentThread } from '../domain/comments/commentThreads'
import { showComments } from '../stores/commentStore'
import { playbackStore, seek } from '../stores/playbackStore'
import { select } from '../stores/selectionStore'
import { clampFrame, type FrameTable } from '../domain/time/frameTable'
import { keyframeBefore } from '../domain/tracks/trackShape'
import type { TrackLane } from './trackLane'
import { openExtent, type LaneMark, type LaneRange } from './lanes'

/** Selects a range and jumps to its start, unless the frame on screen is in it already. */
export function goToRange(range: LaneRange): void {
  const { shown } = playbackStore.getState()
  const end = range.end ?? openExtent(range.start, shown).end
  select(range.id)
  if (shown < range.start || shown >= end) seek(range.start)
}

/** Selects a track and jumps to its first keyframe, unless the frame on screen shows it already. */
export function goToTrack({ track, keyframes }: TrackLane, table: FrameTable): void {
  const { shown } = playbackStore.getState()
  const here = keyframes[keyframeBefore(keyframes, shown)]
  const first = keyframes[0]
  select(track.id)
  if (first && (!here || here.outside)) seek(clampFrame(table, first.frame))
}

/** Selects a frame's boxes or frame tags of one tag, and goes to the frame. */
export function goToMark(mark: LaneMark): void {
  select(...mark.ids)
  seek(mark.frame)
}

/** Goes to a frame that was commented on and opens what was said: of its objects, or of all of the frame where there is more. */
export function goToComments(threads: readonly CommentThread[]): void {
  const [first] = threads
  if (!first) return
  select(...(threads.length === 1 ? first.root.aboutIds : []))
  seek(first.root.frame)
  showComments(true)
}
