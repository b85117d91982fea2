import type Konva from 'konva'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Layer, Shape } from 'react-konva'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { playbackStore } from '../stores/playbackStore'
import type { LaneGeometry } from './laneGeometry'
import { overviewScale } from './overviewWindow'
import type { LaneDraft } from './laneDraft'
import { paintDraft } from './paintDraft'
import type { LaneLook } from './paintLanes'
import { paintOpenRanges, type OpenHint } from './paintOpenRanges'
import { paintOverviewOpen, paintOverviewWindow } from './paintOverview'
import { paintPlayhead } from './paintPlayhead'
import { paintKeyframeHere } from './paintTracks'
import { draftFrame } from './rangeDrag'
import type { TimelineLanes } from './useLanes'

interface MovingLayerProps {
  readonly layer: RefObject<Konva.Layer | null>
  readonly table: FrameTable
  readonly lanes: TimelineLanes
  readonly geometry: LaneGeometry
  /** Where the lanes begin and end, in CSS pixels from the top. */
  readonly lanesTop: number
  readonly lanesBottom: number
  readonly overviewTop: number
  readonly look: LaneLook
  readonly draft: RefObject<LaneDraft | undefined>
  /** What lies below the playhead and is hidden by it in part: each canvas costs every step something. */
  readonly children: ReactNode
}

/** What moves with the playhead or the pointer, painted from the stores as they are: the rest is not painted again. */
export function MovingLayer({
  layer,
  table,
  lanes,
  geometry,
  lanesTop,
  lanesBottom,
  overviewTop,
  look,
  draft,
  children,
}: MovingLayerProps) {
  const { t } = useTranslation()
  const { scale, rows, tracks } = geometry
  const { colours } = look
  const hint: OpenHint = (key) => (key === undefined ? t('timeline.open') : t('timeline.openPress', { key }))
  const draftLabel = (held: LaneDraft) => {
    if (held.kind === 'marquee') return ''
    const frame = held.kind === 'keyframe' ? held.frame : draftFrame(table, held)
    const values = { frame, time: timecodeText(ptsOf(table, frame), table.timebase) }
    if (held.kind === 'keyframe') return t('lanes.dragKeyframe', values)
    if (held.edge === undefined)
      return t('lanes.dragBody', { start: held.start, end: (held.end ?? held.start + 1) - 1 })
    return held.edge === 'start' ? t('timeline.dragStart', values) : t('timeline.dragEnd', values)
  }

  function paint(context: CanvasRenderingContext2D): void {
    const { shown } = playbackStore.getState()
    const place = { table, scale, shown }
    const strip = overviewScale(table, scale.width)
    context.save()
    context.beginPath()
    context.rect(0, lanesTop, scale.width, Math.max(0, lanesBottom - lanesTop))
    context.clip()
    context.translate(0, lanesTop)
    paintOpenRanges(context, rows, place, look, hint)
    paintKeyframeHere(context, tracks, shown, look)
    if (draft.current) paintDraft(context, geometry, draft.current, place, draftLabel(draft.current), colours)
    context.restore()
    paintPlayhead(context, table, scale, shown, lanesBottom, colours)
    context.save()
    context.translate(0, overviewTop)
    paintOverviewOpen(context, lanes, table, strip, shown, colours)
    paintOverviewWindow(context, table, strip, scale, shown, colours)
    context.restore()
  }

  return (
    <Layer ref={layer} listening={false}>
      {children}
      <Shape sceneFunc={(context) => paint(context._context)} />
    </Layer>
  )
}
