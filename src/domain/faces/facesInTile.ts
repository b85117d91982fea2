import type { Box } from '../geometry/box'
import type { FaceTile } from './faceTiles'

/** Where a detector believes a face to be, in display pixels; nobody's face until a person says so. */
export interface SuggestedFace {
  readonly box: Box
  /** 0..1, as the detector gives it. */
  readonly confidence: number
}

/** What BlazeFace (back camera, 256 pixels) gives for one square. */
export interface FaceScores {
  /** One a place, before the logistic function. */
  readonly scores: Float32Array
  /** 16 a place: centre as an offset from the place, width and height in model pixels, then six points of the face. */
  readonly boxes: Float32Array
}

export const MODEL_SIDE = 256
const VALUES = 16
/** Two places on each of 16 × 16, six on each of 8 × 8: how the model was made (Bazarevsky et al. 2019, section 4). */
const GRIDS = [
  { cells: 16, each: 2 },
  { cells: 8, each: 6 },
]
/** A face has hair, ears and a chin around what the detector boxes. */
const AROUND = 1.4

/** The faces that a square shows. @param atLeast of the confidence, 0..1 */
export function facesInTile({ scores, boxes }: FaceScores, tile: FaceTile, atLeast: number): readonly SuggestedFace[] {
  const scale = tile.side / MODEL_SIDE
  const found: SuggestedFace[] = []
  let place = 0
  for (const { cells, each } of GRIDS) {
    for (let cell = 0; cell < cells * cells * each; cell += 1, place += 1) {
      const confidence = 1 / (1 + Math.exp(-(scores[place] ?? -Infinity)))
      if (confidence < atLeast) continue
      const [dx = 0, dy = 0, w = 0, h = 0] = boxes.subarray(place * VALUES, place * VALUES + 4)
      const at = Math.floor(cell / each)
      const x = ((at % cells) + 0.5) * (MODEL_SIDE / cells) + dx
      const y = (Math.floor(at / cells) + 0.5) * (MODEL_SIDE / cells) + dy
      const side = Math.max(w, h) * AROUND * scale
      if (!(side > 0)) continue
      const box = { x: tile.x + x * scale - side / 2, y: tile.y + y * scale - side / 2, w: side, h: side }
      found.push({ box, confidence })
    }
  }
  return found
}
