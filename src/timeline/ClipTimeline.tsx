import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotatorId, RecordId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import { useExamined } from '../stores/coverageQueries'
import { useCuts } from '../stores/cutQueries'
import { usePreferences } from '../stores/preferencesStore'
import { useSelection } from '../stores/selectionStore'
import { useSound } from '../stores/soundStore'
import { useViewport } from '../stores/viewportStore'
import { BandHeads } from './BandHeads'
import { ExaminedHead } from './ExaminedHead'
import { headBands, headBottomOf } from './headBands'
import { LaneItems } from './LaneItems'
import { LaneNames } from './LaneNames'
import { laneScene } from './laneScene'
import { OverviewHead } from './OverviewHead'
import { SoundHeads } from './SoundHeads'
import { soundLanes, soundLanesHeight } from './soundLanes'
import { TimeArea } from './TimeArea'
import { windowInView } from './tickWindow'
import { EXAMINED_PX, FOOT_PX, LANE_PX, OVERVIEW_PX } from './timelineSizes'
import { useClipSound } from './useClipSound'
import { useElementSize } from './useElementSize'
import { useFollowPlayhead } from './useFollowPlayhead'
import { useLanes } from './useLanes'
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
  const preferences = usePreferences((state) => state)
  const sound = useSound((state) => state.sound)
  const sounds = useMemo(() => soundLanes(preferences, sound), [preferences, sound])
  const bands = useMemo(() => headBands(preferences), [preferences])
  const soundTop = headBottomOf(bands)
  // Two tag lanes keep their place however little room there is.
  const room = Math.max(0, height - soundTop - FOOT_PX - 2 * LANE_PX)
  const lanesTop = soundTop + Math.min(room, soundLanesHeight(sounds))
  useClipSound(view.clip)
  useFollowPlayhead(table)
  useTimelineWheel(area, scroller, table)
  usePinch(area, table)

  const selected = useMemo(() => new Set<RecordId>(selection), [selection])
  const geometry = useMemo(() => {
    const scale = { ...windowInView(table, ticks), width: Math.max(1, width) }
    const lanesPx = Math.max(0, height - lanesTop - FOOT_PX)
    return { scale, rows: laneScene(lanes, scale, scrollTop, lanesPx, selected) }
  }, [table, ticks, width, height, lanesTop, lanes, scrollTop, selected])

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
        style={{
          gridTemplateRows: `${soundTop}px ${lanesTop - soundTop}px minmax(0, 1fr) ${EXAMINED_PX}px ${OVERVIEW_PX}px`,
        }}
      >
        <BandHeads table={table} bands={bands} cuts={cuts} />
        <SoundHeads lanes={sounds} />
        <LaneNames lanes={lanes} selected={selected} scroller={scroller} onScroll={setScrollTop} />
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
          cuts={cuts}
          sounds={sounds}
          lanesTop={lanesTop}
          examined={examined}
          selected={selected}
          focused={focused}
        />
        {lanes.length === 0 ? (
          <p className="tl-empty" style={{ top: lanesTop }} dir="auto">
            {t('timeline.empty')}
          </p>
        ) : null}
      </div>
      <LaneItems rows={geometry.rows} onFocus={setFocused} />
    </section>
  )
}
