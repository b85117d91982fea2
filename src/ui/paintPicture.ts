import type { FrameIndex } from '../domain/time/frameIndex'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'

/** A decoded picture, as the engine's port has it. */
interface PaintablePicture {
  readonly frame: FrameIndex
  readonly paint: (context: CanvasRenderingContext2D) => void
  readonly close: () => void
}

/** Paints a picture on a canvas of its size and closes it. @returns whether there was a canvas to paint on */
export function paintPicture(canvas: HTMLCanvasElement | null, table: FrameTable, picture: PaintablePicture): boolean {
  const context = canvas?.getContext('2d', { alpha: false })
  if (canvas && context) {
    picture.paint(context)
    // A test reads the painted picture against these, as a person reads the badge.
    canvas.dataset['frame'] = String(picture.frame)
    canvas.dataset['pts'] = String(ptsOf(table, picture.frame))
  }
  picture.close()
  return context !== undefined && context !== null
}

/** Leaves nothing of the picture before: no box may stand on it. */
export function emptyPicture(canvas: HTMLCanvasElement | null): void {
  const context = canvas?.getContext('2d', { alpha: false })
  if (!canvas || !context) return
  context.fillStyle = '#000000'
  context.fillRect(0, 0, canvas.width, canvas.height)
  delete canvas.dataset['frame']
  delete canvas.dataset['pts']
}
