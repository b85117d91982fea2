import type { Box } from '../../domain/geometry/box'

/** Pixels of the long side that suffice for an object of some size. */
const LONG_SIDE = 640
/** A small object is followed in a larger picture, but in none larger than this. */
const LONGEST_SIDE = 1280
/** The box's short side should have as many pixels. */
const SHORT_BOX_SIDE = 20

/** The size in which a clip's pictures are followed in; never more than its own. */
export function followSize(
  { width, height }: { readonly width: number; readonly height: number },
  box: Box,
): { width: number; height: number } {
  const longest = Math.max(width, height)
  const forBox = SHORT_BOX_SIDE / Math.min(box.w, box.h)
  const scale = Math.min(1, LONGEST_SIDE / longest, Math.max(LONG_SIDE / longest, forBox))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
