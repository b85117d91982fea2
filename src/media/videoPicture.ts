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

  /** What painting gives, byte for byte, without the copy that the browser keeps of each frame that is painted. */
  async pixels(): Promise<ImageData | undefined> {
    const { rotation, isFlipped } = this.orientation
    const { visibleRect, displayWidth, displayHeight } = this.decoded
    const isAsPainted = visibleRect?.width === displayWidth && visibleRect.height === displayHeight
    if (rotation !== 0 || isFlipped || !isAsPainted) return undefined
    try {
      const rgba = new Uint8ClampedArray(this.decoded.allocationSize({ format: 'RGBA' }))
      await this.decoded.copyTo(rgba, { format: 'RGBA' })
      return new ImageData(rgba, displayWidth)
    } catch {
      // A browser that cannot convert it can paint it.
      return undefined
    }
  }

  close(): void {
    this.decoded.close()
  }
}
