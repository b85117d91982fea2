import type { Box } from '../../domain/geometry/box'
import { HANDLES, handlePoint } from '../../domain/geometry/box'
import { toView, type ViewTransform } from '../../domain/geometry/viewTransform'
import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import { TAG_SHAPE_PATHS } from '../../ui/tagShapes'
import type { BoxInView } from '../boxesInView'
import { LABEL_HEIGHT, labelPlaces, type LabelPlace } from './labelPlaces'

const MARK = 16
const LABEL_FONT = "400 12px 'Noto Sans', 'Noto Sans Arabic', sans-serif"
/** CSS pixels of a handle's side. */
export const HANDLE_SIZE = 8

/** Boxes at rest: the tag's colour inside a dark casing, so that they are seen on any picture; their labels over them. */
export function drawBoxes(
  context: CanvasRenderingContext2D,
  boxes: readonly BoxInView[],
  selected: readonly BoxInView[],
  view: ViewTransform,
  stageWidth: number,
): void {
  const frames = boxes.map((each) => viewBox(each.box, view))
  for (const [at, each] of boxes.entries()) {
    const frame = frames[at]
    if (frame) strokeCased(context, frame, TAG_COLOUR_VALUES[each.colour].fill)
  }
  context.font = LABEL_FONT
  const withLabel = (each: BoxInView) => ({ frame: viewBox(each.box, view), labelWidth: labelWidth(context, each) })
  const taken = labelPlaces(selected.map(withLabel), stageWidth)
  const places = labelPlaces(boxes.map(withLabel), stageWidth, taken)
  for (const [at, each] of boxes.entries()) {
    const place = places[at]
    if (place) drawLabel(context, each, place)
  }
}

/** A selected box: accent frame outside the tag's, and eight handles. */
export function drawSelectedBox(
  context: CanvasRenderingContext2D,
  each: BoxInView,
  view: ViewTransform,
  look: { readonly accent: string; readonly stageWidth: number },
): void {
  const frame = viewBox(each.box, view)
  strokeCased(context, frame, TAG_COLOUR_VALUES[each.colour].fill)
  context.lineWidth = 2
  context.strokeStyle = look.accent
  context.strokeRect(frame.x - 4, frame.y - 4, frame.w + 8, frame.h + 8)
  context.font = LABEL_FONT
  const [place] = labelPlaces([{ frame, labelWidth: labelWidth(context, each) }], look.stageWidth)
  if (place) drawLabel(context, each, place)
  context.lineWidth = 1
  context.fillStyle = '#ffffff'
  context.strokeStyle = '#111111'
  for (const handle of HANDLES) {
    const corner = handlePoint(frame, handle)
    context.fillRect(corner.x - HANDLE_SIZE / 2, corner.y - HANDLE_SIZE / 2, HANDLE_SIZE, HANDLE_SIZE)
    context.strokeRect(corner.x - HANDLE_SIZE / 2, corner.y - HANDLE_SIZE / 2, HANDLE_SIZE, HANDLE_SIZE)
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

function labelWidth(context: CanvasRenderingContext2D, each: BoxInView): number {
  return context.measureText(each.label).width + MARK + 18
}

function drawLabel(context: CanvasRenderingContext2D, each: BoxInView, place: LabelPlace): void {
  context.fillStyle = 'rgba(14, 14, 14, 0.92)'
  context.fillRect(place.x, place.y, place.w, LABEL_HEIGHT)
  context.textBaseline = 'middle'
  // Arabic shapes itself; the label still begins at its left edge.
  context.direction = 'ltr'
  drawMark(context, each, place.x + 3, place.y + 3)
  if (place.isShort) return
  context.font = LABEL_FONT
  context.textAlign = 'left'
  context.fillStyle = '#f2f2f2'
  context.fillText(each.label, place.x + MARK + 10, place.y + LABEL_HEIGHT / 2 + 1)
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
