import type { Orientation } from '../worker/protocol'
import { paintFrame } from './paintFrame'

/** Paints decoded frames in display size, off the page's thread. */
export class FramePainter {
  private canvas: OffscreenCanvas | undefined

  constructor(
    private readonly display: { readonly width: number; readonly height: number },
    private readonly orientation: Orientation,
  ) {}

  /** @returns undefined where the browser gives no canvas to a worker */
  paint(frame: VideoFrame): ImageBitmap | undefined {
    if (typeof OffscreenCanvas === 'undefined') return undefined
    this.canvas ??= new OffscreenCanvas(this.display.width, this.display.height)
    const context = this.canvas.getContext('2d', { alpha: false })
    if (!context) return undefined
    paintFrame(context, frame, this.orientation)
    return this.canvas.transferToImageBitmap()
  }
}
