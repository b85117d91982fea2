import type { FrameTable } from '../../domain/time/frameTable'
import { frameIndex, type FrameIndex } from '../../domain/time/frameIndex'

/** The last sync sample at or before `frame`, or frame 0 where none is: the decoder then begins at the first that it can. */
export function syncFrame(table: FrameTable, frame: FrameIndex): FrameIndex {
  for (let at: number = frame; at > 0; at -= 1) if (table.sync[at] === 1) return frameIndex(at)
  return frameIndex(0)
}
