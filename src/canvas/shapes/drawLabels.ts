import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import { TAG_SHAPE_PATHS } from '../../ui/tagShapes'
import type { BoxInView, TagLooks } from '../boxInView'
import { isTooSmall, labelDetail } from './labelDetail'
import { LABEL_HEIGHT, labelPlaces, SHORT_LABEL_WIDTH, shortPlaces, type LabelPlace } from './labelPlaces'
import type { PlacedOnStage } from './placedBoxes'
import { textWidth } from './textWidths'

const MARK = 16
const LOCK = 12
const NAME_FONT = "400 12px 'Noto Sans', 'Noto Sans Arabic', sans-serif"
const NUMBER_FONT = "700 12px 'Noto Sans', sans-serif"
const PAPER = 'rgba(14, 14, 14, 0.92)'
const INK = '#f2f2f2'

/** What labels are drawn with. */
export interface LabelLook {
  readonly stageWidth: number
  readonly hasLabels: boolean
  /** The words for a suggestion of so many percent. */
  readonly suggested: (percent: number) => string
}

/**
 * Labels of boxes at rest: mark, number and name; in a crowd the marks alone, then none.
 * @param selected boxes whose labels stand already
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  boxes: readonly PlacedOnStage[],
  selected: readonly PlacedOnStage[],
  look: LabelLook,
): void {
  const labelled = boxes.filter(({ each, frame }) => (look.hasLabels || each.isLocked) && !isTooSmall(frame))
  const detail = labelDetail(labelled.length)
  if (detail === 'none') return
  if (!look.hasLabels || detail === 'marks') {
    drawAll(context, labelled, shortPlaces(labelled, look.stageWidth), look)
    return
  }
  const withWidth = ({ each, frame }: PlacedOnStage) => ({ frame, labelWidth: labelWidth(context, each, look) })
  const taken = labelPlaces(selected.map(withWidth), look.stageWidth)
  drawAll(context, labelled, labelPlaces(labelled.map(withWidth), look.stageWidth, taken), look)
}

function drawAll(
  context: CanvasRenderingContext2D,
  boxes: readonly PlacedOnStage[],
  places: readonly LabelPlace[],
  look: LabelLook,
): void {
  context.textBaseline = 'middle'
  // Arabic shapes itself; the label still begins at its left edge.
  context.direction = 'ltr'
  for (const [at, { each }] of boxes.entries()) {
    const place = places[at]
    if (place) drawLabel(context, each, place, look)
  }
}

function nameOf(each: BoxInView, look: LabelLook): string {
  if (each.confidence === undefined) return each.mark.label
  return `${each.mark.label} · ${look.suggested(Math.round(each.confidence * 100))}`
}

function labelWidth(context: CanvasRenderingContext2D, each: BoxInView, look: LabelLook): number {
  if (!look.hasLabels) return SHORT_LABEL_WIDTH
  const number = textWidth(context, NUMBER_FONT, String(each.number))
  const lock = each.isLocked ? LOCK + 6 : 0
  return MARK + 9 + number + 6 + textWidth(context, NAME_FONT, nameOf(each, look)) + 8 + lock
}

function drawLabel(context: CanvasRenderingContext2D, each: BoxInView, place: LabelPlace, look: LabelLook): void {
  context.fillStyle = PAPER
  context.fillRect(place.x, place.y, place.w, LABEL_HEIGHT)
  // The mark of a locked box whose label is short gives way: its tag is seen by the frame's colour.
  if (place.isShort && each.isLocked) {
    drawLock(context, place.x + 5, place.y + 5)
    return
  }
  drawMark(context, each.mark, place.x + 3, place.y + 3)
  if (place.isShort) return
  const middle = place.y + LABEL_HEIGHT / 2 + 1
  context.textAlign = 'left'
  context.fillStyle = INK
  context.font = NUMBER_FONT
  const number = String(each.number)
  let x = place.x + MARK + 9
  context.fillText(number, x, middle)
  x += textWidth(context, NUMBER_FONT, number) + 6
  context.font = NAME_FONT
  context.fillText(nameOf(each, look), x, middle)
  if (each.isLocked) drawLock(context, place.x + place.w - LOCK - 5, place.y + 5)
}

const shapePaths = new Map<string, Path2D>()

function drawMark(context: CanvasRenderingContext2D, mark: TagLooks, x: number, y: number): void {
  const { fill, letter } = TAG_COLOUR_VALUES[mark.colour]
  let path = shapePaths.get(mark.shape)
  if (!path) shapePaths.set(mark.shape, (path = new Path2D(TAG_SHAPE_PATHS[mark.shape])))
  context.save()
  context.translate(x, y)
  context.scale(MARK / 18, MARK / 18)
  context.fillStyle = fill
  context.fill(path)
  if (mark.letter !== undefined) {
    context.fillStyle = letter
    context.font = "700 11px 'Noto Sans', sans-serif"
    context.textAlign = 'center'
    context.fillText(mark.letter, 9, 9.5)
  }
  context.restore()
}

/** A padlock in a field of 12 by 12. */
function drawLock(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.lineWidth = 1.5
  context.strokeStyle = INK
  context.beginPath()
  context.arc(x + 6, y + 4.5, 2.75, Math.PI, 0)
  context.moveTo(x + 3.25, y + 4.5)
  context.lineTo(x + 3.25, y + 6)
  context.moveTo(x + 8.75, y + 4.5)
  context.lineTo(x + 8.75, y + 6)
  context.stroke()
  context.fillStyle = INK
  context.fillRect(x + 1.5, y + 5.5, 9, 6)
}
