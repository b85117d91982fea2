import type Konva from 'konva'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Shape, Stage } from 'react-konva'
import type { CommentThread } from '../domain/comments/commentThreads'
import type { ViewedSpans } from '../domain/coverage/spans'
import type { ShownCut } from '../domain/cuts/shownCuts'
import type { RecordId } from '../domain/records/ids'
import type { FrameSpan } from '../domain/time/frameSpan'
import { ptsOf } from '../domain/time/frameTable'
import type { ClipInView } from '../engine/commands/clipInView'
import { playbackStore } from '../stores/playbackStore'
import { CommentMarks } from './CommentMarks'
import { ExaminedBand } from './ExaminedBand'
import { CutsBand } from './CutsBand'
import { footHeightOf, type FootBand } from './footBands'
import { bandOf, headBottomOf, type HeadBand } from './headBands'
import { goToComments } from './goTo'
import type { LaneDraft } from './laneDraft'
import type { LaneGeometry } from './laneGeometry'
import { LaneLayer } from './LaneLayer'
import { MovingLayer } from './MovingLayer'
import { paintExamined } from './paintExamined'
import { paintGraphic } from './paintGraphic'
import { paintRuler } from './paintRuler'
import { paintUndecodable } from './paintUndecodable'
import { rulerMarks } from './rulerMarks'
import { RulerSlider } from './RulerSlider'
import { secondsScale } from './secondsScale'
import { SoundArea } from './SoundArea'
import type { SoundPlan } from './soundLanes'
import { SoundLayer } from './SoundLayer'
import { ThumbnailsBand } from './ThumbnailsBand'
import { xOfTicks } from './timeScale'
import { OVERVIEW_PX } from './timelineSizes'
import { useDrawnSound } from './useDrawnSound'
import { useFontRedraw } from './useFontRedraw'
import { useHeadScene } from './useHeadScene'
import { useLanePointer } from './useLanePointer'
import type { TimelineLanes } from './useLanes'
import { useOverviewImage } from './useOverviewImage'
import { useOverviewPointer } from './useOverviewPointer'
import { useSubscribedRedraw } from './useSubscribedRedraw'
import { useTimelineColours } from './useTimelineColours'

interface TimeAreaProps {
  readonly view: ClipInView
  readonly lanes: TimelineLanes
  readonly geometry: LaneGeometry
  readonly height: number
  /** What stands above the lanes of sound. */
  readonly bands: readonly HeadBand[]
  /** What stands below the lanes. */
  readonly foot: readonly FootBand[]
  readonly threads: readonly CommentThread[]
  readonly cuts: readonly ShownCut[]
  readonly sounds: SoundPlan
  /** CSS pixels above the tag lanes. */
  readonly lanesTop: number
  /** What is shown as looked at. */
  readonly examined: ViewedSpans
  /** What whoever looked has left to others. */
  readonly leftOut: readonly FrameSpan[]
  readonly selected: ReadonlySet<RecordId>
  readonly focused: RecordId | undefined
}

/** The drawn part: a stage nobody points at, and over it one element per kind of gesture. */
export function TimeArea(props: TimeAreaProps) {
  const { view, lanes, geometry, height, bands, foot, threads, cuts, sounds, lanesTop, examined, leftOut } = props
  const { table } = view
  const { scale } = geometry
  const { selected, focused } = props
  const { t } = useTranslation()
  const colours = useTimelineColours()
  const stage = useRef<Konva.Stage>(null)
  const moving = useRef<Konva.Layer>(null)
  const draft = useRef<LaneDraft | undefined>(undefined)
  const redrawMoving = useCallback(() => {
    moving.current?.batchDraw()
  }, [])
  useSubscribedRedraw(redrawMoving)
  useFontRedraw(useCallback(() => stage.current?.batchDraw(), []))
  const lanePointer = useLanePointer(view, geometry, draft, redrawMoving)
  const overviewPointer = useOverviewPointer(table, scale.width)
  const marks = useMemo(() => rulerMarks(table, scale), [table, scale])
  const { dragged } = lanePointer
  const look = useMemo(() => ({ colours, selected, focused, dragged }), [colours, selected, focused, dragged])
  const soundTop = headBottomOf(bands)
  const lanesBottom = Math.max(lanesTop, height - footHeightOf(foot))
  const lanesPx = lanesBottom - lanesTop
  const topOf = (band: FootBand['id']) => lanesBottom + (foot.find(({ id }) => id === band)?.y ?? 0)
  const [examinedTop, overviewTop] = [topOf('examined'), topOf('overview')]
  const overview = useOverviewImage(lanes.lanes, lanes.tracks, table, scale.width, colours)
  const soundScale = useMemo(() => secondsScale(scale, table.timebase), [scale, table])
  const drawnSound = useDrawnSound(sounds.lanes, soundScale)
  const commentsBand = bandOf(bands, 'comments')
  const cutsBand = bandOf(bands, 'cuts')
  const strip = bandOf(bands, 'thumbnails')
  const scene = useHeadScene(view, scale, cuts, strip)
  const { marks: cutsInView, slots, undecodable, hidden } = scene

  return (
    <>
      <Stage ref={stage} width={scale.width} height={Math.max(1, height)} listening={false} aria-hidden="true">
        <LaneLayer
          geometry={geometry}
          look={look}
          bands={bands}
          scene={scene}
          overview={overview}
          lanesTop={lanesTop}
          lanesBottom={lanesBottom}
          overviewTop={overviewTop}
          height={height}
        />
        <SoundLayer
          lanes={sounds.lanes}
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
          lanesTop={lanesTop}
          lanesBottom={lanesBottom}
          overviewTop={overviewTop}
          look={look}
          draft={draft}
        >
          <Shape
            y={examinedTop}
            sceneFunc={(context) => paintExamined(context._context, examined, leftOut, table, scale, colours)}
          />
          <Shape
            sceneFunc={(context) => {
              const playheadX = xOfTicks(scale, ptsOf(table, playbackStore.getState().shown))
              paintRuler(context._context, marks, scale.width, playheadX, colours)
              paintUndecodable(context._context, undecodable, table, scale, colours)
              paintGraphic(context._context, hidden, table, scale, colours)
            }}
          />
        </MovingLayer>
      </Stage>
      <RulerSlider table={table} scale={scale} undecodable={undecodable} />
      {commentsBand ? (
        <div className="tl-comments" style={{ top: commentsBand.y, height: commentsBand.height }}>
          <CommentMarks threads={threads} table={table} scale={scale} onOpen={goToComments} />
        </div>
      ) : null}
      {cutsBand ? (
        <CutsBand band={cutsBand} table={table} scale={scale} marks={cutsInView} count={cuts.length} />
      ) : null}
      {strip ? <ThumbnailsBand band={strip} table={table} scale={scale} slots={slots} /> : null}
      <SoundArea table={table} scale={scale} plan={sounds} top={soundTop} />
      <div
        className="tl-lanes"
        style={{ top: lanesTop, height: lanesPx }}
        data-testid="timeline-lanes"
        {...lanePointer.handlers}
      />
      <ExaminedBand table={table} scale={scale} spans={examined} leftOut={leftOut} top={examinedTop} />
      <div
        className="tl-overview"
        style={{ top: overviewTop, height: OVERVIEW_PX }}
        title={t('timeline.overviewHint')}
        data-testid="timeline-overview"
        {...overviewPointer}
      />
    </>
  )
}
