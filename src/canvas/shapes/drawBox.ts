import type { Box } from '../../domain/geometry/box'
import { HANDLES, handlePoint } from '../../domain/geometry/box'
import { toView, type ViewTransform } from '../../domain/geometry/viewTransform'
import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import { TAG_SHAPE_PATHS } from '../../ui/tagShapes'
import type { BoxInView } from '../boxesInView'

const LABEL_HEIGHT = 22
const MARK = 16
/** CSS pixels of a handle's side. */
export const HANDLE_SIZE = 8

/** A box at rest: the tag's colour inside a dark casing, so that it is seen on any picture; the label above it. */
export function drawBox(context: CanvasRenderingContext2D, each: BoxInView, view: ViewTransform): void {
  const frame = viewBox(each.box, view)
  strokeCased(context, frame, TAG_COLOUR_VALUES[each.colour].fill)
  drawLabel(context, each, frame)
}

/** The selected box: accent frame outside the tag's, and eight handles. */
export function drawSelectedBox(
  context: CanvasRenderingContext2D,
  each: BoxInView,
  view: ViewTransform,
  accent: string,
): void {
  const frame = viewBox(each.box, view)
  strokeCased(context, frame, TAG_COLOUR_VALUES[each.colour].fill)
  context.lineWidth = 2
  context.strokeStyle = accent
  context.strokeRect(frame.x - 4, frame.y - 4, frame.w + 8, frame.h + 8)
  drawLabel(context, each, frame)
  context.lineWidth = 1
  context.fillStyle = '#ffffff'
  context.strokeStyle = '#111111'
  for (const handle of HANDLES) {
    const place = handlePoint(frame, handle)
    context.fillRect(place.x - HANDLE_SIZE / 2, place.y - HANDLE_SIZE / 2, HANDLE_SIZE, HANDLE_SIZE)
    context.strokeRect(place.x - HANDLE_SIZE / 2, place.y - HANDLE_SIZE / 2, HANDLE_SIZE, HANDLE_SIZE)
  }
}

/** A box that is being drawn. */
export function drawDraft(context: CanvasRenderingContext2D, box: Box, view: ViewTransform, accent: string): void {
  strokeCased(context, viewBox(box, view), accent)
}

function viewBox(box: Box, view: ViewTransform): Box {
  const { x, y } = toView(box, view)
  return { x, y, w: box.w * view.scale, h: box.h * view.scale }
}

function strokeCased(context: CanvasRenderingContext2D, frame: Box, colour: string): void {
  context.lineJoin = 'miter'
  context.lineWidth = 4
  context.strokeStyle = 'rgba(0, 0, 0, 0.7)'
  context.strokeRect(frame.x, frame.y, frame.w, frame.h)
  context.lineWidth = 2
  context.strokeStyle = colour
  context.strokeRect(frame.x, frame.y, frame.w, frame.h)
}

function drawLabel(context: CanvasRenderingContext2D, each: BoxInView, frame: Box): void {
  context.font = "400 12px 'Noto Sans', 'Noto Sans Arabic', sans-serif"
  context.textBaseline = 'middle'
  // Arabic labels shape themselves; the box's label still begins at its left edge.
  context.direction = 'ltr'
  context.textAlign = 'left'
  const width = context.measureText(each.label).width + MARK + 18
  const top = frame.y - LABEL_HEIGHT - 4 >= 0 ? frame.y - LABEL_HEIGHT - 4 : frame.y + 4
  const left = Math.max(0, frame.x - 2)
  context.fillStyle = 'rgba(14, 14, 14, 0.92)'
  context.fillRect(left, top, width, LABEL_HEIGHT)
  drawMark(context, each, left + 3, top + 3)
  context.font = "400 12px 'Noto Sans', 'Noto Sans Arabic', sans-serif"
  context.textAlign = 'left'
  context.fillStyle = '#f2f2f2'
  context.fillText(each.label, left + MARK + 10, top + LABEL_HEIGHT / 2 + 1)
}

function drawMark(context: CanvasRenderingContext2D, each: BoxInView, x: number, y: number): void {
  const { fill, letter } = TAG_COLOUR_VALUES[each.colour]
  context.save()
  context.translate(x, y)
  context.scale(MARK / 18, MARK / 18)
  context.fillStyle = fill
  context.fill(new Path2D(TAG_SHAPE_PATHS[each.shape]))
  if (each.letter !== undefined) {
    context.fillStyle = letter
    context.font = "700 11px 'Noto Sans', sans-serif"
    context.textAlign = 'center'
    context.fillText(each.letter, 9, 9.5)
  }
  context.restore()
}
