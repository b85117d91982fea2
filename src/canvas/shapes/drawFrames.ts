import { HANDLES, handlePoint, type Box } from '../../domain/geometry/box'
import type { TagColour } from '../../domain/records/tag'
import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import type { BoxOrigin } from '../boxInView'
import type { PlacedOnStage } from './placedBoxes'

/** CSS pixels of a handle's side. */
export const HANDLE_SIZE = 8

const CASING = 'rgba(0, 0, 0, 0.7)'

/** Lines tell how a box came about, also to who sees no colours. */
const DASHES: Readonly<Record<BoxOrigin, readonly number[]>> = {
  said: [],
  interpolated: [7, 5],
  suggested: [2, 4],
}

/**
 * Frames of boxes: the colour inside a dark casing, so that they are seen on any picture; solid where a person said it, dashed
 * between keyframes, dotted where a program suggests it. What is occluded has a hatched corner.
 * @param opacity of the fill, from 0 to 1
 */
export function drawFrames(context: CanvasRenderingContext2D, boxes: readonly PlacedOnStage[], opacity: number): void {
  const batches = byLook(boxes)
  context.lineJoin = 'miter'
  if (opacity > 0) {
    context.globalAlpha = opacity
    for (const { colour, frames } of batches) {
      context.fillStyle = TAG_COLOUR_VALUES[colour].fill
      for (const { x, y, w, h } of frames) context.fillRect(x, y, w, h)
    }
    context.globalAlpha = 1
  }
  // The casing is whole under dashes too: their gaps are seen against it.
  context.lineWidth = 4
  context.strokeStyle = CASING
  for (const { x, y, w, h } of boxes.map(({ frame }) => frame)) context.strokeRect(x, y, w, h)
  context.lineWidth = 2
  for (const { colour, origin, frames } of batches) {
    context.strokeStyle = TAG_COLOUR_VALUES[colour].fill
    context.setLineDash([...DASHES[origin]])
    for (const { x, y, w, h } of frames) context.strokeRect(x, y, w, h)
  }
  context.setLineDash([])
  for (const { each, frame } of boxes) if (each.isOccluded) hatchCorner(context, frame, each.colour)
}

/** A selected box's accent frame outside its own. */
export function drawAccents(context: CanvasRenderingContext2D, boxes: readonly PlacedOnStage[], accent: string): void {
  context.lineWidth = 2
  context.strokeStyle = accent
  for (const { frame } of boxes) context.strokeRect(frame.x - 4, frame.y - 4, frame.w + 8, frame.h + 8)
}

/** The eight places by which a box is resized. */
export function drawHandles(context: CanvasRenderingContext2D, frame: Box): void {
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
export function drawDraft(context: CanvasRenderingContext2D, frame: Box, accent: string): void {
  strokeCased(context, frame, accent)
}

/** A rectangle that selects. */
export function drawMarquee(context: CanvasRenderingContext2D, frame: Box, accent: string): void {
  context.setLineDash([4, 4])
  strokeCased(context, frame, accent)
  context.setLineDash([])
}

function strokeCased(context: CanvasRenderingContext2D, { x, y, w, h }: Box, colour: string): void {
  context.lineJoin = 'miter'
  context.lineWidth = 4
  context.strokeStyle = CASING
  context.strokeRect(x, y, w, h)
  context.lineWidth = 2
  context.strokeStyle = colour
  context.strokeRect(x, y, w, h)
}

interface Batch {
  readonly colour: TagColour
  readonly origin: BoxOrigin
  readonly frames: Box[]
}

/** Boxes that are drawn with one setting of the pen; in an order that does not hang on which boxes there are. */
function byLook(boxes: readonly PlacedOnStage[]): Batch[] {
  const batches = new Map<string, Batch>()
  for (const { each, frame } of boxes) {
    const key = `${each.colour} ${each.origin}`
    const batch = batches.get(key)
    if (batch) batch.frames.push(frame)
    else batches.set(key, { colour: each.colour, origin: each.origin, frames: [frame] })
  }
  return [...batches].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, batch]) => batch)
}

/** Three strokes over the upper right corner, inside the frame. */
function hatchCorner(context: CanvasRenderingContext2D, { x, y, w, h }: Box, colour: TagColour): void {
  const side = Math.min(18, w, h)
  const right = x + w - 1
  const strokes = new Path2D()
  for (const share of [1 / 3, 2 / 3, 1]) {
    strokes.moveTo(right - side * share, y + 1)
    strokes.lineTo(right, y + 1 + side * share)
  }
  context.lineWidth = 4
  context.strokeStyle = CASING
  context.stroke(strokes)
  context.lineWidth = 2
  context.strokeStyle = TAG_COLOUR_VALUES[colour].fill
  context.stroke(strokes)
}
