import { memo, useEffect, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../domain/records/ids'
import type { FrameTable } from '../domain/time/frameTable'
import { useWorkspace } from '../stores/workspaceStore'
import { LaneName, laneOf } from './LaneName'
import { layoutHeight, rowsBetween, type RowLayout } from './rowLayout'
import { holdsOneOf, lanesOfSelection } from './selectedInLanes'

interface LaneNamesProps {
  readonly layout: RowLayout
  readonly selection: readonly RecordId[]
  readonly table: FrameTable
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly scrollTop: number
  /** CSS pixels of the lanes. */
  readonly height: number
  readonly onScroll: (scrollTop: number) => void
}

/** Rows beyond the edges, so that the keyboard can go on to them. */
const BEYOND_PX = 96

const NO_LANES: ReadonlySet<string> = new Set()

/** The lanes' names; their scrolling is the lanes' scrolling. Not rendered again while the window moves. */
export const LaneNames = memo(function LaneNames({
  layout,
  selection,
  table,
  scroller,
  scrollTop,
  height,
  onScroll,
}: LaneNamesProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const selectedLanes = useMemo(
    () => (workspace ? lanesOfSelection(workspace, selection) : NO_LANES),
    [workspace, selection],
  )
  const selectedRow = useMemo(
    () => layout.rows.findIndex((row) => holdsOneOf(row, selectedLanes)),
    [layout, selectedLanes],
  )
  useEffect(() => {
    const element = scroller.current
    const top = layout.tops[selectedRow]
    const bottom = layout.tops[selectedRow + 1]
    if (!element || top === undefined || bottom === undefined) return
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
    // Only a change of selection brings its lane into view; scrolling away from it is allowed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedRow, selection, scroller])

  const total = layoutHeight(layout)
  const { first, end } = rowsBetween(layout, scrollTop - BEYOND_PX, scrollTop + height + BEYOND_PX)
  return (
    // Who scrolls by keyboard has to be able to get here.
    <section
      className="tl-names"
      ref={scroller}
      aria-label={t('timeline.lanes')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={total > height ? 0 : undefined}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <ul style={{ height: total }}>
        {layout.rows.slice(first, end).map((row, index) => (
          <LaneName
            key={laneOf(row)}
            row={row}
            top={layout.tops[first + index] ?? 0}
            place={{ index: first + index, count: layout.rows.length }}
            isSelected={holdsOneOf(row, selectedLanes)}
            table={table}
          />
        ))}
      </ul>
    </section>
  )
})
