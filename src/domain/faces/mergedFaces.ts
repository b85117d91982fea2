import type { Box } from '../geometry/box'
import type { ImageSize } from '../geometry/imagePoint'
import { coveredPixels } from '../stills/coveredPixels'
import type { SuggestedFace } from './facesInTile'

/** Of the smaller of two boxes: what lies so much in a surer one is the same face. */
const SAME = 0.4
/** More would be a crowd, in which a person draws larger fills. */
const MOST = 60

/** One box a face, in whole pixels inside the picture, the surest first. */
export function mergedFaces(faces: readonly SuggestedFace[], picture: ImageSize): readonly SuggestedFace[] {
  const kept: SuggestedFace[] = []
  for (const face of faces.toSorted((a, b) => b.confidence - a.confidence)) {
    const box = coveredPixels(face.box, picture)
    if (!box || kept.some((other) => sharedPart(other.box, box) > SAME)) continue
    kept.push({ box, confidence: face.confidence })
    if (kept.length === MOST) break
  }
  return kept
}

function sharedPart(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? (w * h) / Math.min(a.w * a.h, b.w * b.h) : 0
}
