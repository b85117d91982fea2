import { boundaryPts, frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import { playbackStore, seek } from '../stores/playbackStore'
import { toggleSelected } from '../stores/selectionStore'
import { goToMark, goToRange } from './goTo'
import type { LaneGeometry } from './laneGeometry'
import type { LaneHit } from './laneHit'
import { openExtent } from './lanes'
import { showWindow } from './showWindow'
import { windowAround } from './tickWindow'
import { ticksAtX } from './timeScale'

interface Click {
  readonly clientX: number
  readonly currentTarget: Element
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** A click in the lanes: selects what it is on, else goes to the frame under it. With Shift or Ctrl it adds or takes away. */
export function clickLanes(click: Click, table: FrameTable, { scale }: LaneGeometry, hit: LaneHit): void {
  const adds = click.shiftKey || click.ctrlKey || click.metaKey
  if (hit.kind === 'empty') {
    const x = click.clientX - click.currentTarget.getBoundingClientRect().left
    seek(frameAtTicks(table, ticksAtX(scale, x)))
  } else if (hit.kind === 'range') {
    if (adds) toggleSelected(hit.range.id)
    else goToRange(hit.range)
  } else if (adds) for (const id of hit.mark.ids) toggleSelected(id)
  else goToMark(hit.mark)
}

/** A double click on a range shows it across the panel; anywhere else nothing. */
export function zoomToHit(hit: LaneHit, table: FrameTable, width: number): void {
  if (hit.kind !== 'range') return
  const { range } = hit
  const frames = range.end === undefined ? openExtent(range.start, playbackStore.getState().shown) : undefined
  const start = boundaryPts(table, frames?.start ?? range.start)
  const end = boundaryPts(table, frames?.end ?? range.end ?? range.start + 1)
  showWindow(table, windowAround(table, start, end, width))
}
