import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotatorId, RecordId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import type { Workspace } from '../engine/workspace'
import { useThreadsCalmly } from '../stores/commentQueries'
import { useExamined, useLeftOut } from '../stores/coverageQueries'
import { useCuts } from '../stores/cutQueries'
import { usePreferences } from '../stores/preferencesStore'
import { useSelection } from '../stores/selectionStore'
import { useSound } from '../stores/soundStore'
import { useViewport } from '../stores/viewportStore'
import { useRecordsCalmly } from '../stores/workspaceStore'
import { BandHeads } from './BandHeads'
import { ExaminedHead } from './ExaminedHead'
import { footBands, footHeightOf, type FootBand } from './footBands'
import { headBands, headBottomOf } from './headBands'
import { KeyframeItems } from './KeyframeItems'
import { LaneItems } from './LaneItems'
import { LaneNames } from './LaneNames'
import { laneScene } from './laneScene'
import { NOTHING_SELECTED, selectedInLanes } from './selectedInLanes'
import { OverviewHead } from './OverviewHead'
import { SoundHeads } from './SoundHeads'
import { soundInRoom } from './soundLanes'
import { TimeArea } from './TimeArea'
import { windowInView } from './tickWindow'
import { LANE_PX } from './timelineSizes'
import { useClipSound } from './useClipSound'
import { useElementSize } from './useElementSize'
import { useFollowPlayhead } from './useFollowPlayhead'
import { useLanes } from './useLanes'
import { useSettled } from './useSettled'
import { usePinch } from './usePinch'
import { useTimelineWheel } from './useTimelineWheel'

interface ClipTimelineProps {
  readonly view: ClipInView
}

/** The timeline of one clip: names at the start side, time (always left to right) beside them. */
export function ClipTimeline({ view }: ClipTimelineProps) {
  const { t } = useTranslation()
  const { table } = view
  const area = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height, left } = useElementSize(area)
  const [scrollTop, setScrollTop] = useState(0)
  const [focused, setFocused] = useState<RecordId | undefined>(undefined)
  const ticks = useViewport((state) => state.ticks)
  const selection = useSelection()
  const lanes = useLanes(view)
  const cuts = useCuts(view.clip.id)
  const [coder, setCoder] = useState<AnnotatorId | undefined>(undefined)
  const examined = useExamined(view.clip.id, coder)
  const leftOut = useLeftOut(view.clip.id, coder)
  const preferences = usePreferences((state) => state)
  const sound = useSound((state) => state.sound)
  const { hasThumbnails } = preferences
  const threads = useThreadsCalmly(view.clip.id)
  const hasComments = threads.length > 0
  const bands = useMemo(() => headBands({ hasThumbnails, hasComments }, height), [hasThumbnails, hasComments, height])
  const foot = useMemo(() => footBands(), [])
  const soundTop = headBottomOf(bands)
  const footPx = footHeightOf(foot)
  const room = Math.max(0, height - soundTop - footPx)
  const sounds = useMemo(() => soundInRoom(preferences, sound, room), [preferences, sound, room])
  const lanesTop = soundTop + Math.min(Math.max(0, room - 2 * LANE_PX), sounds.height)
  const lanesPx = Math.max(0, height - lanesTop - footPx)
  useClipSound(view.clip)
  useFollowPlayhead(table)
  useTimelineWheel(area, scroller, table)
  usePinch(area, table)

  const selected = useRecordsCalmly(
    useCallback(
      (workspace: Workspace) => (selection.length === 0 ? NOTHING_SELECTED : selectedInLanes(workspace, selection)),
      [selection],
    ),
    NOTHING_SELECTED,
  )
  const geometry = useMemo(() => {
    const scale = { ...windowInView(table, ticks), width: Math.max(1, width) }
    return { scale, ...laneScene(lanes.layout, scale, scrollTop, lanesPx, selected) }
  }, [table, ticks, width, lanesPx, lanes.layout, scrollTop, selected])
  const settled = useSettled(geometry)

  return (
    <section
      className="tl-panel"
      aria-label={t('timeline.name')}
      data-testid="timeline"
      data-window-start={geometry.scale.start}
      data-window-end={geometry.scale.end}
      data-time-left={left}
      data-time-width={width}
      data-lanes-top={lanesTop}
    >
      <div
        className="tl-heads"
        style={{ gridTemplateRows: `${soundTop}px ${lanesTop - soundTop}px minmax(0, 1fr) ${rowsOf(foot)}` }}
      >
        <BandHeads table={table} bands={bands} threads={threads} cuts={cuts} />
        <SoundHeads plan={sounds} />
        <LaneNames
          layout={lanes.layout}
          selection={selection}
          table={table}
          scroller={scroller}
          scrollTop={scrollTop}
          height={lanesPx}
          onScroll={setScrollTop}
        />
        <ExaminedHead view={view} coder={coder} onCoder={setCoder} />
        <OverviewHead table={table} width={width} />
      </div>
      {/* Time runs left to right in every language. */}
      <div className="tl-time" dir="ltr" ref={area}>
        <TimeArea
          view={view}
          lanes={lanes}
          geometry={geometry}
          height={height}
          bands={bands}
          foot={foot}
          threads={threads}
          cuts={cuts}
          sounds={sounds}
          lanesTop={lanesTop}
          examined={examined}
          leftOut={leftOut}
          selected={selected.ids}
          focused={focused}
        />
        {lanes.layout.rows.length === 0 ? (
          <p className="tl-empty" style={{ top: lanesTop }} dir="auto">
            {t('timeline.empty')}
          </p>
        ) : null}
      </div>
      <LaneItems rows={settled.rows} onFocus={setFocused} />
      <KeyframeItems geometry={settled} table={table} selected={selected.ids} onFocus={setFocused} />
    </section>
  )
}

function rowsOf(bands: readonly FootBand[]): string {
  return bands.map(({ height }) => `${height}px`).join(' ')
}
