import { TAG_COLOUR_VALUES } from '../ui/tagColours'
import type { FrameIndex } from '../domain/time/frameIndex'
import { boundaryPts, ptsOf, type FrameTable } from '../domain/time/frameTable'
import type { TickWindow } from '../stores/viewportStore'
import { openExtent } from './lanes'
import { OVERVIEW_INSET_PX, overviewFrame } from './overviewWindow'
import { laneDensity } from './laneDensity'
import { paintDensity } from './paintHeads'
import type { StyledLane, StyledTrack } from './styledLane'
import { xOfTicks, type TimeScale } from './timeScale'
import { tagEdge, type TimelineColours } from './timelineColours'
import { OVERVIEW_PX } from './timelineSizes'

const TOP_PX = 5
const ROOM_PX = 12
/** Of the room, where there are tags and tracks. */
const TRACKS_PX = 4
const GAP_PX = 2
/** With more lanes than these a line for each is no longer told from the next. */
const MOST_LINES = 6

/** Everything on the clip as thin lines: one per tag while they are few, and how many tracks there are. Its top at y 0. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { lanes, tracks }: { readonly lanes: readonly StyledLane[]; readonly tracks: readonly StyledTrack[] },
  scale: TimeScale,
  colours: TimelineColours,
): void {
  context.fillStyle = colours.bar
  context.fillRect(0, 0, scale.width + 2 * OVERVIEW_INSET_PX, OVERVIEW_PX)
  context.fillStyle = colours.line
  context.fillRect(0, 0, scale.width + 2 * OVERVIEW_INSET_PX, 1)
  context.fillStyle = colours.line2
  context.fillRect(OVERVIEW_INSET_PX, OVERVIEW_PX / 2, scale.width, 1)
  const lanesPx = lanesRoom(lanes.length, tracks.length)
  if (lanes.length > MOST_LINES) {
    paintDensity(context, laneDensity(lanes, [], scale), OVERVIEW_INSET_PX, TOP_PX, lanesPx, colours.t2)
  } else
    for (const [index, lane] of lanes.entries())
      paintLine(context, lane, laneLine(index, lanes.length, lanesPx), scale, colours)
  if (tracks.length === 0) return
  const top = lanes.length === 0 ? (OVERVIEW_PX - TRACKS_PX) / 2 : TOP_PX + ROOM_PX - TRACKS_PX
  paintDensity(context, laneDensity([], tracks, scale), OVERVIEW_INSET_PX, top, TRACKS_PX, colours.t2)
}

function paintLine(
  context: CanvasRenderingContext2D,
  lane: StyledLane,
  { y, thickness }: LaneLine,
  scale: TimeScale,
  colours: TimelineColours,
): void {
  context.fillStyle = tagEdge(colours, lane.colour)
  for (const range of lane.ranges) {
    const x = OVERVIEW_INSET_PX + xOfTicks(scale, range.startTicks)
    const end = OVERVIEW_INSET_PX + xOfTicks(scale, range.endTicks ?? range.startTicks)
    context.fillRect(Math.round(x), y, Math.max(1, Math.round(end - x)), thickness)
  }
  context.fillStyle = TAG_COLOUR_VALUES[lane.colour].fill
  let drawnAt = -1
  for (const mark of lane.marks) {
    const x = Math.round(OVERVIEW_INSET_PX + xOfTicks(scale, mark.ticks))
    if (x === drawnAt) continue
    drawnAt = x
    context.fillRect(x, y, 1, thickness)
  }
}

/** The frame of the window and the playhead; over `paintOverview`. */
export function paintOverviewWindow(
  context: CanvasRenderingContext2D,
  table: FrameTable,
  scale: TimeScale,
  window: TickWindow,
  shown: FrameIndex,
  colours: TimelineColours,
): void {
  const frame = overviewFrame(scale, window)
  const x = Math.round(frame.x)
  context.beginPath()
  context.roundRect(x + 0.5, 3.5, Math.round(frame.width) - 1, 15, 2)
  context.globalAlpha = 0.08
  context.fillStyle = colours.t1
  context.fill()
  context.globalAlpha = 1
  context.lineWidth = 1
  context.strokeStyle = colours.t3
  context.stroke()
  context.fillStyle = colours.t1
  context.fillRect(Math.round(OVERVIEW_INSET_PX + xOfTicks(scale, ptsOf(table, shown))), 2, 1, OVERVIEW_PX - 4)
}

/** Open ranges on the strip, to the playhead. */
export function paintOverviewOpen(
  context: CanvasRenderingContext2D,
  { lanes, tracks }: { readonly lanes: readonly StyledLane[]; readonly tracks: readonly StyledTrack[] },
  table: FrameTable,
  scale: TimeScale,
  shown: FrameIndex,
  colours: TimelineColours,
): void {
  const lanesPx = lanesRoom(lanes.length, tracks.length)
  for (const [index, lane] of lanes.entries()) {
    if (lane.open.length === 0) continue
    const isLine = lanes.length <= MOST_LINES
    const { y, thickness } = isLine ? laneLine(index, lanes.length, lanesPx) : { y: TOP_PX, thickness: lanesPx }
    for (const range of lane.open) {
      const extent = openExtent(range.start, shown)
      const x = OVERVIEW_INSET_PX + xOfTicks(scale, ptsOf(table, extent.start))
      const end = OVERVIEW_INSET_PX + xOfTicks(scale, boundaryPts(table, extent.end))
      context.fillStyle = tagEdge(colours, lane.colour)
      context.fillRect(Math.round(x), y, Math.max(1, Math.round(end - x)), thickness)
    }
  }
}

function lanesRoom(lanes: number, tracks: number): number {
  return lanes > 0 && tracks > 0 ? ROOM_PX - TRACKS_PX - GAP_PX : ROOM_PX
}

interface LaneLine {
  readonly y: number
  readonly thickness: number
}

/** Lanes share their height: two pixels and a gap each while they are few. */
function laneLine(index: number, count: number, roomPx: number): LaneLine {
  const step = Math.min(3, roomPx / Math.max(1, count))
  const top = TOP_PX + (roomPx - step * count) / 2
  return { y: Math.round(top + index * step), thickness: step >= 3 ? 2 : 1 }
}
