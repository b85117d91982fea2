import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'
import { frameCount, type FrameTable } from '../../domain/time/frameTable'
import type { SegmentRecord } from '../../domain/records/segment'
import { notify } from '../../stores/noticesStore'
import { playbackStore } from '../../stores/playbackStore'
import { selectionStore } from '../../stores/selectionStore'
import { workspaceStore } from '../../stores/workspaceStore'

/** Frames that are played over and over, the last one with them. */
export interface LoopSpan {
  readonly first: FrameIndex
  readonly last: FrameIndex
}

/**
 * Loops, or stops looping. Where a range with an end is selected it is looped inside that range, which stays the one that is
 * looped whatever is selected then; pressed again with another range selected, inside that one.
 */
export function toggleLoop(): void {
  const { workspace } = workspaceStore.getState()
  const { isLooping, loopRange, view } = playbackStore.getState()
  const range = workspace?.index.get('segment', selectionStore.getState().ids.at(-1))
  const isUsable = range?.end !== undefined && range.clipId === view?.clip.id
  if (range && !isUsable && !isLooping) notify('info', 'ranges.loop.open')
  if (isUsable && !(isLooping && loopRange === range.id)) {
    playbackStore.setState({ isLooping: true, loopRange: range.id })
  } else playbackStore.setState({ isLooping: !isLooping, loopRange: undefined })
}

/** The range inside which it is looped now, as it is now; none where the whole clip is looped. */
export function loopedRange(): SegmentRecord | undefined {
  const { isLooping, loopRange, view } = playbackStore.getState()
  const range = isLooping ? workspaceStore.getState().workspace?.index.get('segment', loopRange) : undefined
  return range?.clipId === view?.clip.id && range?.end !== undefined ? range : undefined
}

/** The frames inside which it is looped; undefined where the whole clip is, or nothing. */
export function loopSpan(table: FrameTable): LoopSpan | undefined {
  const range = loopedRange()
  if (range?.end === undefined) return undefined
  const last = Math.min(range.end, frameCount(table)) - 1
  return { first: range.start, last: frameIndex(Math.max(range.start, last)) }
}

export function isInside({ first, last }: LoopSpan, frame: number): boolean {
  return frame >= first && frame <= last
}
