import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'

/** The frame that stands for a clip in lists: a fifth into it. */
export function posterFrame(frames: number): FrameIndex {
  return frameIndex(Math.min(frames - 1, Math.round(frames / 5)))
}
