import './reviewTimeline.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentThread } from '../../domain/comments/commentThreads'
import type { ClipInView } from '../../engine/commands/clipInView'
import { useThreadsCalmly } from '../../stores/commentQueries'
import { usePlayback } from '../../stores/playbackStore'
import { useReviewedClip, type ReviewedClip } from '../../stores/reviewQueries'
import { useReview } from '../../stores/reviewStore'
import { useViewport } from '../../stores/viewportStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { CommentMarks } from '../CommentMarks'
import { CommentsCount } from '../CommentsCount'
import { RulerSlider } from '../RulerSlider'
import { rulerMarks } from '../rulerMarks'
import { windowInView } from '../tickWindow'
import { RULER_PX } from '../timelineSizes'
import { useElementSize } from '../useElementSize'
import { useFollowPlayhead } from '../useFollowPlayhead'
import { useTimelineWheel } from '../useTimelineWheel'
import { BarsInView } from './BarsInView'
import { LaneRow, VariableRow } from './LaneRow'
import { NowText } from '../NowText'
import { Playhead } from './Playhead'
import { differingBars, reviewedVariables, type ReviewedVariable, type ReviewLane } from './reviewLanes'

const ROW_PX = 24
const NO_SPANS: readonly never[] = []

interface ReviewTimelineProps {
  /** Beside the time. */
  readonly controls: ReactNode
  readonly onOpen: (key: string) => void
  /** @param threads those of one frame */
  readonly onComments: (threads: readonly CommentThread[]) => void
}

type Row =
  | { readonly kind: 'variable'; readonly variable: ReviewedVariable }
  | { readonly kind: 'lane'; readonly variable: ReviewedVariable; readonly lane: ReviewLane }

/** The codes of a clip over time: a lane a coder and variable, and one of what is settled. Fills its parent. */
export function ReviewTimeline(props: ReviewTimelineProps) {
  const view = usePlayback((state) => state.view)
  const reviewed = useReviewedClip()
  if (!view || !reviewed) return null
  return <Lanes key={view.clip.id} view={view} reviewed={reviewed} {...props} />
}

interface LanesProps extends ReviewTimelineProps {
  readonly view: ClipInView
  readonly reviewed: ReviewedClip
}

function Lanes({ view, reviewed, controls, onOpen, onComments }: LanesProps) {
  const { t } = useTranslation()
  const { table } = view
  const workspace = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const { width, left } = useElementSize(area)
  const ticks = useViewport((state) => state.ticks)
  useFollowPlayhead(table)
  useTimelineWheel(area, scroller, table, scroller)
  const scale = useMemo(() => ({ ...windowInView(table, ticks), width: Math.max(1, width) }), [table, ticks, width])
  const marks = useMemo(() => rulerMarks(table, scale), [table, scale])
  const threads = useThreadsCalmly(view.clip.id)
  const differing = useMemo(() => differingBars(reviewed), [reviewed])
  const rows = useMemo(
    () =>
      (workspace ? reviewedVariables(workspace, reviewed) : []).flatMap((variable): readonly Row[] => [
        { kind: 'variable', variable },
        ...variable.lanes.map((lane): Row => ({ kind: 'lane', variable, lane })),
      ]),
    [workspace, reviewed],
  )
  // The ruler and the bands below it stay while lanes scroll.
  const headsPx = (threads.length > 0 ? 3 : 2) * ROW_PX
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    scrollMargin: headsPx,
    scrollPaddingStart: headsPx,
    overscan: 4,
  })
  useShownItem(rows, list.scrollToIndex)
  const bars = useCallback(
    (lane: ReviewLane) => <BarsInView lane={lane} table={table} scale={scale} onOpen={onOpen} />,
    [table, scale, onOpen],
  )
  return (
    <section className="review-time" aria-label={t('timeline.name')} data-testid="review-timeline">
      <div ref={scroller} className="review-lanes">
        <div className="review-ruler">
          <div className="review-head is-bar">
            <NowText table={table} />
            <span className="spacer" />
            {controls}
          </div>
          <div ref={area} className="review-track" dir="ltr">
            <svg width={scale.width} height={RULER_PX} aria-hidden="true">
              {marks.map(({ x, label }) => (
                <g key={x}>
                  <path
                    d={`M${Math.round(x) + 0.5} ${label === undefined ? RULER_PX - 6 : RULER_PX - 12}V${RULER_PX}`}
                  />
                  {label === undefined ? null : (
                    <text x={Math.round(x) + 5} y={RULER_PX - 8}>
                      {label}
                    </text>
                  )}
                </g>
              ))}
            </svg>
            <RulerSlider table={table} scale={scale} undecodable={NO_SPANS} />
          </div>
          {threads.length > 0 ? (
            <>
              <div className="review-head">
                <CommentsCount threads={threads} />
              </div>
              <div className="review-track" dir="ltr">
                <CommentMarks threads={threads} table={table} scale={scale} onOpen={onComments} />
              </div>
            </>
          ) : null}
          <div className="review-head">
            <span className="ellipsis">{t('review.differ')}</span>
            <span className="spacer" />
            <span className="muted small">{t('review.open', { count: differing.length })}</span>
          </div>
          <div className="review-track is-differing" dir="ltr">
            {bars({ at: undefined, coderId: undefined, bars: differing })}
          </div>
        </div>
        <div className="review-rows" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <div key={key} className="review-lane" style={{ transform: `translateY(${start - headsPx}px)` }}>
                {row.kind === 'variable' ? (
                  <VariableRow variable={row.variable} />
                ) : (
                  <LaneRow lane={row.lane}>{bars(row.lane)}</LaneRow>
                )}
              </div>
            )
          })}
        </div>
      </div>
      <Playhead table={table} scale={scale} left={left} />
    </section>
  )
}

/** The lanes of the item that is shown come into view with it, the name of their variable first. */
function useShownItem(rows: readonly Row[], scrollToIndex: (at: number, how: { align: 'start' }) => void): void {
  const key = useReview((state) => state.key)
  const first = rows.findIndex(({ kind, variable }) => kind === 'variable' && variable.keys.has(key ?? ''))
  useEffect(() => {
    if (first >= 0) scrollToIndex(first, { align: 'start' })
    // Only another item moves the lanes: whoever scrolls away stays there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, first])
}
