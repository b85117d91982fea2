import type { VideoSample } from 'mediabunny'
import { InvariantError } from '../../domain/invariantError'
import type { Painter } from './frameDecoder'

/** Paints samples at the clip's display size, so that rotation and pixel aspect are right in every picture. */
export function bitmapPainter(size: { readonly width: number; readonly height: number }): Painter<ImageBitmap> {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new InvariantError('An offscreen canvas has no second context')
  return {
    paint(sample: VideoSample) {
      sample.draw(context, 0, 0, size.width, size.height)
      return canvas.transferToImageBitmap()
    },
    copy: (picture) => createImageBitmap(picture),
  }
}
