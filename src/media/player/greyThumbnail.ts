import { InvariantError } from '../../domain/invariantError'
import type { Picture } from '../../engine/ports/media'

const WIDTH = 48
const HEIGHT = 27

/**
 * Draws pictures very small and grey, so that two can be compared whatever their colours. A browser scales a `<video>` in
 * another way than a bitmap, which in fine patterns outweighs what moves: every picture is first drawn at `size`, and then
 * all are made small in the same way.
 */
export class GreyThumbnails {
  private readonly full: CanvasRenderingContext2D
  private readonly small: CanvasRenderingContext2D

  /** @param size the clip's display size in pixels */
  constructor(private readonly size: { readonly width: number; readonly height: number }) {
    this.full = contextOf(size.width, size.height)
    this.small = contextOf(WIDTH, HEIGHT)
    this.small.imageSmoothingQuality = 'high'
  }

  /** @returns grey levels 0..255 (ITU-R BT.601 weights), row by row */
  ofElement(video: HTMLVideoElement): Float32Array {
    this.full.drawImage(video, 0, 0, this.size.width, this.size.height)
    return this.levels()
  }

  /** As `ofElement`, of a decoded picture. */
  of(picture: Picture): Float32Array {
    picture.paint(this.full)
    return this.levels()
  }

  private levels(): Float32Array {
    this.small.drawImage(this.full.canvas, 0, 0, WIDTH, HEIGHT)
    const { data } = this.small.getImageData(0, 0, WIDTH, HEIGHT)
    return Float32Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3)
      return 0.299 * red + 0.587 * green + 0.114 * blue
    })
  }
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new InvariantError('A canvas has no second context')
  return context
}

/** Mean absolute difference of grey levels, 0..255. */
export function greyDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, level, index) => sum + Math.abs(level - (b[index] ?? 0)), 0) / a.length
}
