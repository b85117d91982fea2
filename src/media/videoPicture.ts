import type { FrameIndex } from '../domain/time/frameIndex'
import type { Picture } from '../engine/ports/media'
import type { Orientation } from './worker/protocol'

/** A frame as it came out of the decoder, turned upright when it is painted. */
export class VideoPicture implements Picture {
  readonly width: number
  readonly height: number

  constructor(
    readonly frame: FrameIndex,
    private readonly decoded: VideoFrame,
    private readonly orientation: Orientation,
  ) {
    const isOnItsSide = orientation.rotation % 180 !== 0
    this.width = isOnItsSide ? decoded.displayHeight : decoded.displayWidth
    this.height = isOnItsSide ? decoded.displayWidth : decoded.displayHeight
  }

  paint(
    context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    place = { x: 0, y: 0, width: context.canvas.width, height: context.canvas.height },
  ): void {
    const { x, y, width, height } = place
    const { rotation, isFlipped } = this.orientation
    if (rotation === 0 && !isFlipped) {
      context.drawImage(this.decoded, x, y, width, height)
      return
    }
    // Its own axes: the decoded picture's width lies along the place's height where it is on its side.
    const [along, across] = rotation % 180 === 0 ? [width, height] : [height, width]
    context.save()
    context.translate(x + width / 2, y + height / 2)
    if (isFlipped) context.scale(-1, 1)
    context.rotate((rotation * Math.PI) / 180)
    context.drawImage(this.decoded, -along / 2, -across / 2, along, across)
    context.restore()
  }

  close(): void {
    this.decoded.close()
  }
}
