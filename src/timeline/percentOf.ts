import type { ScanProgress } from '../engine/ports/pictureScan'

/** Whole percent, rounded down: 100 is said only of what is done. */
export function percentOf({ doneFrames, totalFrames }: ScanProgress): number {
  return totalFrames === 0 ? 0 : Math.floor((doneFrames * 100) / totalFrames)
}
