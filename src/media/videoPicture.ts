import type { FrameIndex } from '../domain/time/frameIndex'
import type { Picture } from '../engine/ports/media'
import { paintFrame } from './decode/paintFrame'
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
    place?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void {
    paintFrame(context, this.decoded, this.orientation, place)
  }

  close(): void {
    this.decoded.close()
  }
}
