import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../domain/records/ids'
import { TagMark } from '../ui/TagMark'
import type { StyledLane } from './styledLane'
import { LANE_PX } from './timelineSizes'

interface LaneNamesProps {
  readonly lanes: readonly StyledLane[]
  readonly selected: ReadonlySet<RecordId>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onScroll: (scrollTop: number) => void
}

/** The lanes' names; their scrolling is the lanes' scrolling. */
export function LaneNames({ lanes, selected, scroller, onScroll }: LaneNamesProps) {
  const { t } = useTranslation()
  const rows = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LANE_PX,
    overscan: 4,
  })
  const selectedLane = lanes.findIndex((lane) => holdsSelected(lane, selected))
  useEffect(() => {
    if (selectedLane >= 0) rows.scrollToIndex(selectedLane, { align: 'auto' })
    // Only a change of selection brings its lane into view; scrolling away from it is allowed.
  }, [selectedLane, selected, rows])

  return (
    // Who scrolls by keyboard has to be able to get here.
    <section
      className="tl-names"
      ref={scroller}
      aria-label={t('timeline.lanes')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={rows.getTotalSize() > (rows.scrollRect?.height ?? 0) ? 0 : undefined}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const lane = lanes[item.index]
          if (!lane) return null
          const isLit = item.index === selectedLane || lane.ranges.some((range) => range.end === undefined)
          return (
            <li
              key={lane.tagId}
              className={isLit ? 'tl-name tl-lit' : 'tl-name'}
              style={{ insetBlockStart: item.start, height: LANE_PX }}
              aria-setsize={lanes.length}
              aria-posinset={item.index + 1}
            >
              <TagMark colour={lane.colour} shape={lane.shape} letter={lane.letter} />
              <span dir="auto" title={lane.name}>
                {lane.name}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function holdsSelected(lane: StyledLane, selected: ReadonlySet<RecordId>): boolean {
  if (selected.size === 0) return false
  return (
    lane.ranges.some(({ id }) => selected.has(id)) || lane.marks.some(({ ids }) => ids.some((id) => selected.has(id)))
  )
}
