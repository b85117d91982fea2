import type Konva from 'konva'
import type { Box } from '../../domain/geometry/box'
import type { RecordId } from '../../domain/records/ids'
import { objectViewStore } from '../../stores/objectViewStore'
import { viewportStore } from '../../stores/viewportStore'
import { frameScene } from '../frameScene'
import { selectedIds } from '../selectedIds'
import { drawFrames } from '../shapes/drawFrames'
import { isCrowd } from '../shapes/drawLabels'
import { placedOnStage, viewBox } from '../shapes/placedBoxes'

/** CSS pixels that the casing of a frame takes outside of it. */
const CASING_PX = 4
/** More than these are drawn sooner all at once. */
const MOST_PARTS = 4

/**
 * Draws the boxes at rest again only where one was selected or is no longer: in a crowd all of them take longer than a
 * picture of the screen lasts.
 * @param layer of the boxes at rest, drawn already with the boxes as they are
 * @param before what was selected then
 * @returns whether that was possible; where it was not nothing is drawn
 */
export function drawPart(layer: Konva.Layer, before: ReadonlySet<RecordId>): boolean {
  const { transform, stage } = viewportStore.getState()
  const { opacity, hasLabels } = objectViewStore.getState()
  const selected = selectedIds()
  const { boxes, byId } = frameScene()
  const changed = [...before, ...selected]
    .filter((id) => before.has(id) !== selected.has(id))
    .flatMap((id) => byId.get(id) ?? [])
  if (changed.length > MOST_PARTS) return false
  const placed = placedOnStage(boxes, transform, stage)
  // Fewer have labels, which stand where the others' leave them room; so many are at rest before and after.
  const untouched = placed.filter(({ each }) => !selected.has(each.id) && !before.has(each.id))
  if (!isCrowd(untouched, hasLabels)) return false
  const canvas = layer.getCanvas()
  const context = canvas.getContext()._context
  const ratio = canvas.getPixelRatio()
  const atRest = placed.filter(({ each }) => !selected.has(each.id))
  for (const { box } of changed) {
    const part = wholePixels(widened(viewBox(box, transform), CASING_PX), ratio)
    context.save()
    context.beginPath()
    context.rect(part.x, part.y, part.w, part.h)
    context.clip()
    context.clearRect(part.x, part.y, part.w, part.h)
    drawFrames(
      context,
      atRest.filter(({ frame }) => areTouching(widened(frame, CASING_PX), part)),
      opacity,
    )
    context.restore()
  }
  return true
}

function widened({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

/** An edge inside a pixel would be drawn twice there. @param ratio pixels of the screen in a CSS pixel */
function wholePixels({ x, y, w, h }: Box, ratio: number): Box {
  const [left, top] = [Math.floor(x * ratio) / ratio, Math.floor(y * ratio) / ratio]
  const [right, bottom] = [Math.ceil((x + w) * ratio) / ratio, Math.ceil((y + h) * ratio) / ratio]
  return { x: left, y: top, w: right - left, h: bottom - top }
}

function areTouching(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
