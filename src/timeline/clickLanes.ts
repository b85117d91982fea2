import { boundaryPts, frameAtTicks, type FrameTable } from '../domain/time/frameTable'
import { playbackStore, seek } from '../stores/playbackStore'
import { select, toggleSelected } from '../stores/selectionStore'
import { goToMark, goToRange } from './goTo'
import { placeIn, type LaneGeometry } from './laneGeometry'
import type { LaneHit } from './laneHit'
import { openExtent } from './lanes'
import { showWindow } from './showWindow'
import { windowAround } from './tickWindow'
import { ticksAtX } from './timeScale'

interface Click {
  readonly clientX: number
  readonly clientY: number
  readonly currentTarget: Element
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** A click in the lanes: selects what it is on, else goes to the frame under it. With Shift or Ctrl it adds or takes away. */
export function clickLanes(click: Click, table: FrameTable, { scale }: LaneGeometry, hit: LaneHit): void {
  const adds = click.shiftKey || click.ctrlKey || click.metaKey
  const frameHere = () => frameAtTicks(table, ticksAtX(scale, placeIn(click).x))
  switch (hit.kind) {
    case 'empty':
      seek(frameHere())
      return
    case 'range':
      if (adds) toggleSelected(hit.range.id)
      else goToRange(hit.range)
      return
    case 'mark':
      if (adds) for (const id of hit.mark.ids) toggleSelected(id)
      else goToMark(hit.mark)
      return
    case 'keyframe':
    case 'track':
      if (adds) toggleSelected(hit.track.track.id)
      else {
        select(hit.track.track.id)
        seek(hit.kind === 'keyframe' ? hit.keyframe.frame : frameHere())
      }
      return
    default:
      hit satisfies never
  }
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
