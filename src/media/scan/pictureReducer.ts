import type { VideoSample } from 'mediabunny'
import { InvariantError } from '../../domain/invariantError'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { ThumbnailSheet } from '../../engine/ports/pictureScan'
import type { ThumbnailLayout } from './thumbnailLayout'

/** What the walk makes of each decoded picture; in tests without a canvas. */
export interface PictureReducer {
  /** Luma levels of the picture made small, row by row; the same number for every picture. */
  luma(sample: VideoSample): Uint8Array
  /** Keeps the picture that was made small last. */
  addThumbnail(frame: FrameIndex): void
  /** @returns undefined where no thumbnail was added */
  sheet(): Promise<ThumbnailSheet | undefined>
}

/** Draws on two canvases of a fixed size: memory does not grow with the clip. */
export class CanvasReducer implements PictureReducer {
  private readonly small
  private readonly large
  private readonly frames: FrameIndex[] = []

  constructor(private readonly layout: ThumbnailLayout) {
    this.small = contextOf(layout.width, layout.height, true)
    this.large = contextOf(layout.sheetWidth, layout.sheetHeight, false)
  }

  /**
   * ITU-R BT.601 weights, in the range 16..235 in which video has its luma, so that scores compare with FFmpeg's. Making a
   * picture small takes longer than decoding it: it is done once, at the size of a thumbnail.
   */
  luma(sample: VideoSample): Uint8Array {
    const { width, height } = this.layout
    this.small.imageSmoothingQuality = 'medium'
    sample.draw(this.small, 0, 0, width, height)
    const { data } = this.small.getImageData(0, 0, width, height)
    const luma = new Uint8Array(width * height)
    for (let at = 0; at < luma.length; at += 1) {
      const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]]
      luma[at] = 16 + (219 / 255) * (0.299 * red + 0.587 * green + 0.114 * blue)
    }
    return luma
  }

  addThumbnail(frame: FrameIndex): void {
    const { columns, width, rowHeight } = this.layout
    const place = this.frames.length
    this.large.drawImage(this.small.canvas, (place % columns) * width, Math.floor(place / columns) * rowHeight)
    this.frames.push(frame)
  }

  async sheet(): Promise<ThumbnailSheet | undefined> {
    if (this.frames.length === 0) return undefined
    const image = await this.large.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.75 })
    const { columns, width, height, rowHeight } = this.layout
    return { image, columns, width, height, rowHeight, frames: [...this.frames] }
  }
}

function contextOf(width: number, height: number, willReadFrequently: boolean): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently })
  if (!context) throw new InvariantError('An offscreen canvas has no second context')
  return context
}
