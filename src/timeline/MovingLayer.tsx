import type Konva from 'konva'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Layer, Shape } from 'react-konva'
import { ptsOf, type FrameTable } from '../domain/time/frameTable'
import { timecodeText } from '../domain/time/timecode'
import { playbackStore } from '../stores/playbackStore'
import type { LaneGeometry } from './laneGeometry'
import { overviewScale } from './overviewWindow'
import { paintDraft } from './paintDraft'
import type { LaneLook } from './paintLanes'
import { paintOpenRanges, type OpenHint } from './paintOpenRanges'
import { paintOverviewOpen, paintOverviewWindow } from './paintOverview'
import { paintPlayhead } from './paintPlayhead'
import { draftFrame, type RangeDraft } from './rangeDrag'
import type { StyledLane } from './styledLane'
import { FOOT_PX, OVERVIEW_PX } from './timelineSizes'

interface MovingLayerProps {
  readonly layer: RefObject<Konva.Layer | null>
  readonly table: FrameTable
  readonly lanes: readonly StyledLane[]
  readonly geometry: LaneGeometry
  readonly height: number
  /** Where the lanes begin, in CSS pixels from the top. */
  readonly lanesTop: number
  readonly look: LaneLook
  readonly draft: RefObject<RangeDraft | undefined>
  /** What lies below the playhead and is hidden by it in part: each canvas costs every step something. */
  readonly children: ReactNode
}

/** What moves with the playhead or the pointer, painted from the stores as they are: the rest is not painted again. */
export function MovingLayer({
  layer,
  table,
  lanes,
  geometry,
  height,
  lanesTop,
  look,
  draft,
  children,
}: MovingLayerProps) {
  const { t } = useTranslation()
  const { scale, rows } = geometry
  const { colours } = look
  const hint: OpenHint = (key) => (key === undefined ? t('timeline.open') : t('timeline.openPress', { key }))
  const draftLabel = (held: RangeDraft) => {
    const frame = draftFrame(table, held)
    const values = { frame, time: timecodeText(ptsOf(table, frame), table.timebase) }
    return held.edge === 'start' ? t('timeline.dragStart', values) : t('timeline.dragEnd', values)
  }

  function paint(context: CanvasRenderingContext2D): void {
    const { shown } = playbackStore.getState()
    const place = { table, scale, shown }
    const strip = overviewScale(table, scale.width)
    context.save()
    context.beginPath()
    context.rect(0, lanesTop, scale.width, Math.max(0, height - lanesTop - FOOT_PX))
    context.clip()
    context.translate(0, lanesTop)
    paintOpenRanges(context, rows, place, look, hint)
    if (draft.current) paintDraft(context, rows, draft.current, place, draftLabel(draft.current), colours)
    context.restore()
    paintPlayhead(context, table, scale, shown, height, colours)
    context.save()
    context.translate(0, height - OVERVIEW_PX)
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
