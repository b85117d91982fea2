import type { FrameTable } from '../domain/time/frameTable'

/** The tick in the middle of a frame, not an integer as a rule: where its marks and keyframes stand. */
export function frameMiddle({ pts, endPts }: FrameTable, frame: number): number {
  return ((pts[frame] ?? endPts) + (pts[frame + 1] ?? endPts)) / 2
}
