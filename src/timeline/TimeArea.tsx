import type Konva from 'konva'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Layer, Shape, Stage } from 'react-konva'
import type { ViewedSpans } from '../domain/coverage/spans'
import type { ShownCut } from '../domain/cuts/shownCuts'
import type { RecordId } from '../domain/records/ids'
import { ptsOf } from '../domain/time/frameTable'
import type { ClipInView } from '../engine/commands/clipInView'
import { playbackStore } from '../stores/playbackStore'
import { ExaminedBand } from './ExaminedBand'
import { CutsBand } from './CutsBand'
import { bandOf, headBottomOf, type HeadBand } from './headBands'
import type { LaneGeometry } from './laneGeometry'
import { MovingLayer } from './MovingLayer'
import { overviewScale } from './overviewWindow'
import { paintCutLines, paintCuts } from './paintCuts'
import { paintExamined } from './paintExamined'
import { paintLanes } from './paintLanes'
import { paintOverview } from './paintOverview'
import { paintRuler } from './paintRuler'
import { paintThumbnails } from './paintThumbnails'
import { paintUndecodable } from './paintUndecodable'
import type { RangeDraft } from './rangeDrag'
import { rulerMarks } from './rulerMarks'
import { RulerSlider } from './RulerSlider'
import { secondsScale } from './secondsScale'
import { SoundArea } from './SoundArea'
import type { SoundLane } from './soundLanes'
import { SoundLayer } from './SoundLayer'
import type { StyledLane } from './styledLane'
import { ThumbnailsBand } from './ThumbnailsBand'
import { xOfTicks } from './timeScale'
import { FOOT_PX, OVERVIEW_PX, RULER_PX } from './timelineSizes'
import { useDrawnSound } from './useDrawnSound'
import { useFontRedraw } from './useFontRedraw'
import { useHeadScene } from './useHeadScene'
import { useLanePointer } from './useLanePointer'
import { useOverviewPointer } from './useOverviewPointer'
import { useSubscribedRedraw } from './useSubscribedRedraw'
import { useTimelineColours } from './useTimelineColours'

interface TimeAreaProps {
  readonly view: ClipInView
  readonly lanes: readonly StyledLane[]
  readonly geometry: LaneGeometry
  readonly height: number
  /** What stands above the lanes of sound. */
  readonly bands: readonly HeadBand[]
  readonly cuts: readonly ShownCut[]
  readonly sounds: readonly SoundLane[]
  /** CSS pixels above the tag lanes. */
  readonly lanesTop: number
  /** What is shown as looked at. */
  readonly examined: ViewedSpans
  readonly selected: ReadonlySet<RecordId>
  readonly focused: RecordId | undefined
}

/** The drawn part: a stage nobody points at, and over it one element per kind of gesture. */
export function TimeArea(props: TimeAreaProps) {
  const { view, lanes, geometry, height, bands, cuts, sounds, lanesTop, examined, selected, focused } = props
  const { table } = view
  const { scale, rows } = geometry
  const { t } = useTranslation()
  const colours = useTimelineColours()
  const stage = useRef<Konva.Stage>(null)
  const moving = useRef<Konva.Layer>(null)
  const draft = useRef<RangeDraft | undefined>(undefined)
  const redrawMoving = useCallback(() => {
    moving.current?.batchDraw()
  }, [])
  useSubscribedRedraw(redrawMoving)
  useFontRedraw(useCallback(() => stage.current?.batchDraw(), []))
  const lanePointer = useLanePointer(view, geometry, draft, redrawMoving)
  const overviewPointer = useOverviewPointer(table, scale.width)
  const marks = useMemo(() => rulerMarks(table, scale), [table, scale])
  const look = { colours, selected, focused, dragged: lanePointer.dragged }
  const soundTop = headBottomOf(bands)
  const lanesPx = Math.max(0, height - lanesTop - FOOT_PX)
  const soundScale = useMemo(() => secondsScale(scale, table.timebase), [scale, table])
  const drawnSound = useDrawnSound(sounds, soundScale)
  const cutsBand = bandOf(bands, 'cuts')
  const strip = bandOf(bands, 'thumbnails')
  const { marks: cutsInView, slots, sheet, undecodable } = useHeadScene(view, scale, cuts, strip !== undefined)

  return (
    <>
      <Stage ref={stage} width={scale.width} height={Math.max(1, height)} listening={false} aria-hidden="true">
        <Layer listening={false} clip={{ x: 0, y: RULER_PX, width: scale.width, height: height - RULER_PX }}>
          <Shape
            y={lanesTop}
            sceneFunc={(context) => {
              paintCutLines(context._context, cutsInView, lanesPx, colours)
              paintLanes(context._context, rows, scale.width, look)
            }}
          />
          {cutsBand ? (
            <Shape
              y={cutsBand.y}
              sceneFunc={(context) => paintCuts(context._context, cutsInView, scale.width, colours)}
            />
          ) : null}
          {strip ? (
            <Shape
              y={strip.y}
              sceneFunc={(context) => paintThumbnails(context._context, slots, sheet, scale.width, colours)}
            />
          ) : null}
          <Shape
            y={height - FOOT_PX}
            sceneFunc={(context) => paintExamined(context._context, examined, table, scale, colours)}
          />
          <Shape
            y={height - OVERVIEW_PX}
            sceneFunc={(context) => paintOverview(context._context, lanes, overviewScale(table, scale.width), colours)}
          />
        </Layer>
        <SoundLayer
          lanes={sounds}
          drawn={drawnSound}
          scale={soundScale}
          colours={colours}
          top={soundTop}
          height={lanesTop - soundTop}
        />
        <MovingLayer
          layer={moving}
          table={table}
          lanes={lanes}
          geometry={geometry}
          height={height}
          lanesTop={lanesTop}
          look={look}
          draft={draft}
        >
          <Shape
            sceneFunc={(context) => {
              const playheadX = xOfTicks(scale, ptsOf(table, playbackStore.getState().shown))
              paintRuler(context._context, marks, scale.width, playheadX, colours)
              paintUndecodable(context._context, undecodable, table, scale, colours)
            }}
          />
        </MovingLayer>
      </Stage>
      <RulerSlider table={table} scale={scale} undecodable={undecodable} />
      {cutsBand ? (
        <CutsBand band={cutsBand} table={table} scale={scale} marks={cutsInView} count={cuts.length} />
      ) : null}
      {strip ? <ThumbnailsBand band={strip} table={table} scale={scale} slots={slots} /> : null}
      <SoundArea table={table} scale={scale} lanes={sounds} top={soundTop} height={lanesTop - soundTop} />
      <div
        className="tl-lanes"
        style={{ top: lanesTop, height: lanesPx }}
        data-testid="timeline-lanes"
        {...lanePointer.handlers}
      />
      <ExaminedBand table={table} scale={scale} spans={examined} />
      <div
        className="tl-overview"
        style={{ height: OVERVIEW_PX }}
        title={t('timeline.overviewHint')}
        data-testid="timeline-overview"
        {...overviewPointer}
      />
    </>
  )
}
