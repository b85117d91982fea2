import type { BoxInView } from '../boxInView'
import { isTooSmall, labelDetail } from './labelDetail'
import { LABEL_HEIGHT, labelPlaces, SHORT_LABEL_WIDTH, shortPlaces, type LabelPlace } from './labelPlaces'
import { LABEL_PAPER, markSprite } from './markSprites'
import type { PlacedOnStage } from './placedBoxes'
import { textWidth } from './textWidths'

const MARK = 16
const LOCK = 12
const NAME_FONT = "400 12px 'Noto Sans', 'Noto Sans Arabic', sans-serif"
const NUMBER_FONT = "700 12px 'Noto Sans', sans-serif"
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
  const labelled = labelledOf(boxes, look.hasLabels)
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

/** Whether there are so many boxes that none of them has a label. */
export function isCrowd(boxes: readonly PlacedOnStage[], hasLabels: boolean): boolean {
  return labelDetail(labelledOf(boxes, hasLabels).length) === 'none'
}

function labelledOf(boxes: readonly PlacedOnStage[], hasLabels: boolean): PlacedOnStage[] {
  return boxes.filter(({ each, frame }) => (hasLabels || each.isLocked) && !isTooSmall(frame))
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
  // The mark of a locked box whose label is short gives way: its tag is seen by the frame's colour.
  const isLockAlone = place.isShort && each.isLocked
  const left = Math.round(place.x)
  const top = Math.round(place.y)
  if (!isLockAlone) context.drawImage(markSprite(each.mark), left, top, SHORT_LABEL_WIDTH, LABEL_HEIGHT)
  if (place.isShort && !isLockAlone) return
  context.fillStyle = LABEL_PAPER
  if (isLockAlone) {
    context.fillRect(left, top, SHORT_LABEL_WIDTH, LABEL_HEIGHT)
    drawLock(context, left + 5, top + 5)
    return
  }
  context.fillRect(left + SHORT_LABEL_WIDTH, top, place.w - SHORT_LABEL_WIDTH, LABEL_HEIGHT)
  const middle = top + LABEL_HEIGHT / 2 + 1
  context.textAlign = 'left'
  context.fillStyle = INK
  context.font = NUMBER_FONT
  const number = String(each.number)
  let x = left + MARK + 9
  context.fillText(number, x, middle)
  x += textWidth(context, NUMBER_FONT, number) + 6
  context.font = NAME_FONT
  context.fillText(nameOf(each, look), x, middle)
  if (each.isLocked) drawLock(context, left + place.w - LOCK - 5, top + 5)
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
