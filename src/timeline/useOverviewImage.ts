import { useMemo } from 'react'
import type { FrameTable } from '../domain/time/frameTable'
import { overviewScale } from './overviewWindow'
import { paintOverview } from './paintOverview'
import type { StyledLane, StyledTrack } from './styledLane'
import type { TimelineColours } from './timelineColours'
import { OVERVIEW_PX } from './timelineSizes'

/** The strip of the whole clip as a picture, painted when what is on the clip changes, not when the window moves over it. */
export function useOverviewImage(
  lanes: readonly StyledLane[],
  tracks: readonly StyledTrack[],
  table: FrameTable,
  width: number,
  colours: TimelineColours,
): HTMLCanvasElement {
  return useMemo(() => {
    const ratio = devicePixelRatio
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * ratio))
    canvas.height = Math.round(OVERVIEW_PX * ratio)
    const context = canvas.getContext('2d')
    context?.scale(ratio, ratio)
    if (context) paintOverview(context, { lanes, tracks }, overviewScale(table, width), colours)
    return canvas
  }, [lanes, tracks, table, width, colours])
}
