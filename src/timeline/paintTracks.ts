import type { KeyframeRecord } from '../domain/records/keyframe'
import type { FrameIndex } from '../domain/time/frameIndex'
import { diamondPath } from './diamondPath'
import type { LaneLook } from './paintLanes'
import { tagEdge, type TimelineColours } from './timelineColours'
import { LANE_PX } from './timelineSizes'
import type { KeyframeGlyph, TrackRow, TrackRun } from './trackScene'

const HALF_PX = 6
const DENSE_HALF_PX = 4
const CROSS_HALF_PX = 4
const HIDDEN_ALPHA = 0.4
/** What a line of no confidence at all keeps: it is there. */
const LEAST_ALPHA = 0.25

/** Paints the rows with the top of the lanes at y 0, `width` CSS pixels wide: a line while it is there, and its keyframes. */
export function paintTracks(
  context: CanvasRenderingContext2D,
  rows: readonly TrackRow[],
  width: number,
  look: LaneLook,
): void {
  const { colours, selected, focused, dragged } = look
  for (const row of rows) {
    const { track } = row.track
    if (selected.has(track.id)) {
      context.fillStyle = colours.raise
      context.fillRect(0, row.y, width, LANE_PX - 1)
    }
    context.fillStyle = colours.line
    context.fillRect(0, row.y + LANE_PX - 1, width, 1)
    const colour = tagEdge(colours, row.track.colour)
    const ground = selected.has(track.id) ? colours.raise : colours.panel
    context.globalAlpha = row.track.isHidden ? HIDDEN_ALPHA : 1
    for (const run of row.runs) paintRun(context, run, middleOf(row), colour)
    for (const glyph of row.keyframes) {
      if (glyph.keyframe.id === focused) paintFilledKeyframe(context, glyph.keyframe, glyph.x, row, colours)
      else if (glyph.keyframe.id !== dragged) paintKeyframe(context, glyph, middleOf(row), colour, ground)
    }
    context.globalAlpha = 1
  }
}

/** The keyframe of a selected track on the frame on screen, filled: what is changed on the picture is changed there. */
export function paintKeyframeHere(
  context: CanvasRenderingContext2D,
  rows: readonly TrackRow[],
  shown: FrameIndex,
  { selected, dragged, colours }: LaneLook,
): void {
  for (const row of rows) {
    if (!selected.has(row.track.track.id)) continue
    const here = row.keyframes.find(({ keyframe }) => keyframe.frame === shown)
    if (here && here.keyframe.id !== dragged) paintFilledKeyframe(context, here.keyframe, here.x, row, colours)
  }
}

/** A keyframe in the accent, as it is while it is held or looked at. */
export function paintFilledKeyframe(
  context: CanvasRenderingContext2D,
  keyframe: KeyframeRecord,
  x: number,
  row: TrackRow,
  colours: TimelineColours,
): void {
  if (keyframe.outside) {
    paintCross(context, Math.round(x) + 0.5, middleOf(row), colours.accent)
    return
  }
  diamondPath(context, Math.round(x) + 0.5, middleOf(row), HALF_PX)
  context.fillStyle = colours.accent
  context.fill()
}

function middleOf(row: TrackRow): number {
  return Math.round(row.y) + LANE_PX / 2 - 0.5
}

/** Solid while it is there, dotted while outside, thin where it is only held; the paler the less sure the program was. */
function paintRun(
  context: CanvasRenderingContext2D,
  { x, endX, kind, confidence }: TrackRun,
  y: number,
  colour: string,
): void {
  const alpha = context.globalAlpha
  context.globalAlpha = alpha * (LEAST_ALPHA + (1 - LEAST_ALPHA) * confidence)
  context.strokeStyle = colour
  context.lineWidth = kind === 'held' ? 1 : 2
  context.setLineDash(kind === 'outside' ? [2, 4] : [])
  const middle = kind === 'held' ? y : y + 0.5
  context.beginPath()
  context.moveTo(x, middle)
  context.lineTo(endX, middle)
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = alpha
}

/** A diamond, dashed where only a program says so, a cross where it leaves; a stroke where there is no room for either. */
function paintKeyframe(
  context: CanvasRenderingContext2D,
  { keyframe, x, isDense }: KeyframeGlyph,
  y: number,
  colour: string,
  ground: string,
): void {
  const middleX = Math.round(x) + 0.5
  if (keyframe.outside && !isDense) {
    paintCross(context, middleX, y, colour)
    return
  }
  context.strokeStyle = colour
  if (isDense) {
    context.lineWidth = 1
    context.setLineDash(keyframe.auto ? [2, 2] : [])
    context.beginPath()
    context.moveTo(middleX, y + 0.5 - DENSE_HALF_PX)
    context.lineTo(middleX, y + 0.5 + DENSE_HALF_PX)
    context.stroke()
  } else {
    diamondPath(context, middleX, y, HALF_PX - 0.5)
    context.fillStyle = ground
    context.fill()
    context.lineWidth = keyframe.auto ? 1.25 : 2
    context.setLineDash(keyframe.auto ? [2.5, 1.5] : [])
    context.stroke()
  }
  context.setLineDash([])
}

function paintCross(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(x - CROSS_HALF_PX, y - CROSS_HALF_PX)
  context.lineTo(x + CROSS_HALF_PX, y + CROSS_HALF_PX)
  context.moveTo(x + CROSS_HALF_PX, y - CROSS_HALF_PX)
  context.lineTo(x - CROSS_HALF_PX, y + CROSS_HALF_PX)
  context.stroke()
}
