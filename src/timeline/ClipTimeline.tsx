import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import { useSelection } from '../stores/selectionStore'
import { useViewport } from '../stores/viewportStore'
import { LaneItems } from './LaneItems'
import { LaneNames } from './LaneNames'
import { laneScene } from './laneScene'
import { OverviewHead } from './OverviewHead'
import { RulerHead } from './RulerHead'
import { TimeArea } from './TimeArea'
import { windowInView } from './tickWindow'
import { OVERVIEW_PX, RULER_PX } from './timelineSizes'
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
  useFollowPlayhead(table)
  useTimelineWheel(area, scroller, table)
  usePinch(area, table)

  const selected = useMemo(() => new Set<RecordId>(selection), [selection])
  const geometry = useMemo(() => {
    const scale = { ...windowInView(table, ticks), width: Math.max(1, width) }
    const lanesPx = Math.max(0, height - RULER_PX - OVERVIEW_PX)
    return { scale, rows: laneScene(lanes, scale, scrollTop, lanesPx, selected) }
  }, [table, ticks, width, height, lanes, scrollTop, selected])

  return (
    <section
      className="tl-panel"
      aria-label={t('timeline.name')}
      data-testid="timeline"
      data-window-start={geometry.scale.start}
      data-window-end={geometry.scale.end}
      data-time-left={left}
      data-time-width={width}
    >
      <div className="tl-heads">
        <RulerHead table={table} />
        <LaneNames lanes={lanes} selected={selected} scroller={scroller} onScroll={setScrollTop} />
        <OverviewHead table={table} width={width} />
      </div>
      {/* Time runs left to right in every language. */}
      <div className="tl-time" dir="ltr" ref={area}>
        <TimeArea view={view} lanes={lanes} geometry={geometry} height={height} selected={selected} focused={focused} />
        {lanes.length === 0 ? (
          <p className="tl-empty" dir="auto">
            {t('timeline.empty')}
          </p>
        ) : null}
      </div>
      <LaneItems rows={geometry.rows} onFocus={setFocused} />
    </section>
  )
}
