import type { FrameIndex } from '../domain/time/frameIndex'
import type { Picture } from '../engine/ports/media'

/** A frame that was painted in the worker, upright and in display size. */
export class PaintedPicture implements Picture {
  readonly width: number
  readonly height: number

  constructor(
    readonly frame: FrameIndex,
    private readonly bitmap: ImageBitmap,
  ) {
    this.width = bitmap.width
    this.height = bitmap.height
  }

  paint(
    context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    place = { x: 0, y: 0, width: context.canvas.width, height: context.canvas.height },
  ): void {
    context.drawImage(this.bitmap, place.x, place.y, place.width, place.height)
  }

  close(): void {
    this.bitmap.close()
  }
}
