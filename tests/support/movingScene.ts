import type { Box } from '../../src/domain/geometry/box'
import { frameIndex, type FrameIndex } from '../../src/domain/time/frameIndex'
import { followPicture, type FollowPicture } from '../../src/media/follow/followPicture'

const WIDTH = 240
const HEIGHT = 160

/** What stands before the background on one frame, later ones before earlier ones. */
export interface Patch {
  readonly box: Box
  /** Levels of red, green and blue about which its texture varies. */
  readonly colour: readonly [number, number, number]
  /** How much it varies; 0 is one even colour. */
  readonly contrast: number
  readonly seed: number
}

export const SCENE_SIZE = { width: WIDTH, height: HEIGHT }

/** A drawn picture: soft noise, with patches whose noise moves and grows with their box. */
export function scenePicture(patches: readonly Patch[], backgroundSeed = 1): FollowPicture {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const patch = patches.findLast(({ box }) => isIn(box, x, y))
      const level = patch
        ? patch.contrast *
          noise(((x - patch.box.x) / patch.box.w) * 10, ((y - patch.box.y) / patch.box.h) * 20, patch.seed)
        : 30 * noise(x / 6, y / 6, backgroundSeed)
      const [red, green, blue] = patch?.colour ?? [110, 110, 100]
      rgba.set([red + level, green + level, blue + level, 255], (y * WIDTH + x) * 4)
    }
  }
  return followPicture(rgba, WIDTH, HEIGHT)
}

/** Pictures of frames 0, 1, ... as the decoder gives them. */
export async function* scene(
  pictures: readonly FollowPicture[],
): AsyncGenerator<{ readonly frame: FrameIndex; readonly picture: FollowPicture }> {
  for (const [index, picture] of pictures.entries()) yield await Promise.resolve({ frame: frameIndex(index), picture })
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h
}

/** Smooth noise, -1..1, with a cell of one unit. */
function noise(x: number, y: number, seed: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [smooth(x - column), smooth(y - row)]
  const upper = valueAt(column, row, seed) * (1 - right) + valueAt(column + 1, row, seed) * right
  const lower = valueAt(column, row + 1, seed) * (1 - right) + valueAt(column + 1, row + 1, seed) * right
  return upper * (1 - down) + lower * down
}

function smooth(share: number): number {
  return share * share * (3 - 2 * share)
}

function valueAt(column: number, row: number, seed: number): number {
  let hash = Math.imul(column + 1013, 374_761_393) ^ Math.imul(row + 1619, 668_265_263) ^ Math.imul(seed, 974_634_541)
  hash = Math.imul(hash ^ (hash >>> 13), 1_274_126_177)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1
}
