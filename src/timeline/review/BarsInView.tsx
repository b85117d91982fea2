import { useTranslation } from 'react-i18next'
import { boundaryPts, type FrameTable } from '../../domain/time/frameTable'
import { useInLanguage, useTagsById, type PaletteTag } from '../../stores/codebookQueries'
import { useReview } from '../../stores/reviewStore'
import { coderLine } from '../../ui/coderLine'
import { TAG_COLOUR_VALUES } from '../../ui/tagColours'
import { xNearView, type TimeScale } from '../timeScale'
import { NAME_FROM_PX } from '../timelineSizes'
import type { ReviewBar, ReviewLane } from './reviewLanes'

const LEAST_PX = 3
const LETTER_FROM_PX = 12

interface BarsInViewProps {
  readonly lane: ReviewLane
  readonly table: FrameTable
  readonly scale: TimeScale
  readonly onOpen: (key: string) => void
}

interface PlacedBar {
  readonly bar: ReviewBar
  readonly x: number
  readonly width: number
}

/** The bars of a lane that are in view; of those that lie on one pixel the first. */
export function BarsInView({ lane, table, scale, onOpen }: BarsInViewProps) {
  const current = useReview((state) => state.key)
  const tags = useTagsById()
  return placedBars(lane.bars, table, scale, current).map(({ bar, x, width }) => (
    <Bar
      key={`${bar.key} ${bar.start} ${bar.end} ${bar.tagId}`}
      bar={bar}
      at={lane.at}
      tag={bar.tagId === undefined ? undefined : tags.get(bar.tagId)}
      x={x}
      width={width}
      isCurrent={bar.key === current}
      onOpen={onOpen}
    />
  ))
}

function placedBars(
  bars: readonly ReviewBar[],
  table: FrameTable,
  scale: TimeScale,
  current: string | undefined,
): readonly PlacedBar[] {
  const placed: PlacedBar[] = []
  let drawnTo = Number.NEGATIVE_INFINITY
  for (const bar of bars) {
    const x = xNearView(scale, boundaryPts(table, bar.start))
    const end = xNearView(scale, boundaryPts(table, bar.end))
    if (end < 0 || x > scale.width) continue
    const width = Math.max(LEAST_PX, end - x - 1)
    const isCovered = x + width <= drawnTo && width <= LEAST_PX
    if (isCovered && bar.key !== current) continue
    placed.push({ bar, x, width })
    drawnTo = Math.max(drawnTo, x + width)
  }
  return placed
}

interface BarProps {
  readonly bar: ReviewBar
  readonly at: number | undefined
  readonly tag: PaletteTag | undefined
  readonly x: number
  readonly width: number
  readonly isCurrent: boolean
  readonly onOpen: (key: string) => void
}

/** Opened by a press. The list is the way for the keyboard, so that Tab does not lead through every bar. */
function Bar({ bar, at, tag, x, width, isCurrent, onOpen }: BarProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const name = tag ? inLanguage(tag.tag.labels, tag.tag.id) : t(`review.bars.${bar.kind}`)
  const isNamed = width >= NAME_FROM_PX && tag !== undefined
  const colour = TAG_COLOUR_VALUES[tag?.tag.colour ?? 'grey'].fill
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`review-bar is-${bar.kind} ${isCurrent ? 'is-current' : ''}`}
      data-line={at === undefined ? undefined : coderLine(at).name}
      style={{ left: x, width, ...(bar.kind === 'code' ? { '--tag': colour } : {}) }}
      title={name}
      aria-label={name}
      onClick={() => onOpen(bar.key)}
    >
      {bar.kind === 'code' && width >= LETTER_FROM_PX ? (
        <bdi className="ellipsis">{isNamed ? `${tag.tag.key ?? ''} ${name}`.trim() : (tag?.tag.key ?? '')}</bdi>
      ) : null}
    </button>
  )
}
