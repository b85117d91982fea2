import type { Orientation } from '../worker/protocol'

/** Draws the whole of a decoded frame, upright, over a rectangle of a canvas. */
export function paintFrame(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  frame: VideoFrame,
  { rotation, isFlipped }: Orientation,
  place = { x: 0, y: 0, width: context.canvas.width, height: context.canvas.height },
): void {
  const { x, y, width, height } = place
  if (rotation === 0 && !isFlipped) {
    context.drawImage(frame, x, y, width, height)
    return
  }
  // Its own axes: the decoded picture's width lies along the place's height where it is on its side.
  const [along, across] = rotation % 180 === 0 ? [width, height] : [height, width]
  context.save()
  context.translate(x + width / 2, y + height / 2)
  if (isFlipped) context.scale(-1, 1)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(frame, -along / 2, -across / 2, along, across)
  context.restore()
}
