import type { Box } from '../../domain/geometry/box'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FollowedBox, FollowEnd } from '../../engine/ports/follow'
import { CUT_THRESHOLD, CutScores } from '../scan/cutScores'
import { BoxFollower } from './boxFollower'
import type { FollowPicture } from './followPicture'
import type { GreyPicture } from './greyPicture'
import type { WalkedPicture } from './pictureWalk'

/** Below this the box is more likely wrong than right; see docs/decisions/0021. */
const LEAST_CONFIDENCE = 0.5
/** One blurred or covered picture is no loss: so many in a row are. What came in them is given up then. */
const PATIENCE_FRAMES = 5
/** Over a cut nothing is followed unless it is as good as without one, as with a camera's flash. */
const SURE_CONFIDENCE = 0.8
/** Of a box this share has to be in the picture. */
const LEAST_INSIDE = 0.6
const CUT_WIDTH = 64
const CUT_HEIGHT = 36

export interface FollowPicturesOptions {
  readonly frame: FrameIndex
  /** In pixels of `picture`, as those given out. */
  readonly box: Box
  readonly until: FrameIndex
  readonly picture: { readonly width: number; readonly height: number }
  readonly onBox: (followed: FollowedBox) => void
}

/**
 * Follows a box through pictures, of which the first is that of `frame` and each other the next one on the way to `until`.
 * What is given to `onBox` has held: a box whose confidence is low is given once it has risen again.
 */
export async function followPictures(
  pictures: AsyncIterable<WalkedPicture<FollowPicture>>,
  { frame, box, until, picture: size, onBox }: FollowPicturesOptions,
): Promise<FollowEnd> {
  const direction = until >= frame ? 1 : -1
  const cuts = new CutScores()
  let expected: number = frame
  let follower: BoxFollower | undefined
  let scale = 1
  let doubtful: FollowedBox[] = []
  for await (const { frame: at, picture } of pictures) {
    if (at !== expected) break
    expected += direction
    const cutScore = cuts.next(smallLuma(picture))
    if (!follower) {
      scale = picture.width / size.width
      follower = new BoxFollower(picture, scaled(box, scale))
      continue
    }
    const step = follower.next(picture)
    const { confidence } = step
    const first = doubtful[0]?.frame ?? at
    if (cutScore >= CUT_THRESHOLD && confidence < SURE_CONFIDENCE) return { code: 'cut', frame: at }
    const found = scaled(step.box, 1 / scale)
    const inside = insideOf(found, size)
    if (!inside) return { code: 'edge', frame: first }
    doubtful.push({ frame: at, box: inside, confidence })
    if (confidence >= LEAST_CONFIDENCE) {
      for (const each of doubtful) onBox(each)
      doubtful = []
    } else if (doubtful.length >= PATIENCE_FRAMES) {
      return { code: 'lost', frame: first, confidence: Math.min(...doubtful.map((each) => each.confidence)) }
    }
  }
  const [left] = doubtful
  if (left) return { code: 'lost', frame: left.frame, confidence: left.confidence }
  return expected === until + direction ? { code: 'reached' } : { code: 'undecodable', frame: expected }
}

function scaled({ x, y, w, h }: Box, by: number): Box {
  return { x: x * by, y: y * by, w: w * by, h: h * by }
}

/** The part of the box in the picture; undefined where too little of it is. */
function insideOf(box: Box, { width, height }: { readonly width: number; readonly height: number }): Box | undefined {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)]
  const w = Math.min(width, box.x + box.w) - x
  const h = Math.min(height, box.y + box.h) - y
  return w > 0 && h > 0 && w * h >= LEAST_INSIDE * box.w * box.h ? { x, y, w, h } : undefined
}

/** As the scan has it for cuts, in the range 16..235; each level the mean of a block. */
function smallLuma({ width, height, levels }: GreyPicture): Uint8Array {
  const small = new Uint8Array(CUT_WIDTH * CUT_HEIGHT)
  for (let row = 0; row < CUT_HEIGHT; row += 1) {
    const top = Math.floor((row * height) / CUT_HEIGHT)
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / CUT_HEIGHT))
    for (let column = 0; column < CUT_WIDTH; column += 1) {
      const left = Math.floor((column * width) / CUT_WIDTH)
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / CUT_WIDTH))
      let sum = 0
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += levels[y * width + x] ?? 0
      small[row * CUT_WIDTH + column] = 16 + (219 / 255) * (sum / ((bottom - top) * (right - left)))
    }
  }
  return small
}
