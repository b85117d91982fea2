import './review.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { REVIEW_KINDS, type ReviewItem, type ReviewKind } from '../../domain/agreement/reviewItem'
import { playbackStore, usePlayback } from '../../stores/playbackStore'
import { groupTags, useReviewedClip, type ReviewedClip } from '../../stores/reviewQueries'
import { isListed, lookAt, useReview } from '../../stores/reviewStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { KindHead } from './KindHead'
import { openItem } from './reviewActions'
import { ReviewFilters } from './ReviewFilters'
import { ReviewRow } from './ReviewRow'
import { useItemWords } from './useItemWords'

const HEAD_PX = 24
const ROW_PX = 44

type Line =
  | { readonly kind: 'head'; readonly of: ReviewKind; readonly items: readonly ReviewItem[] }
  | { readonly kind: 'item'; readonly item: ReviewItem }

/** What coders of the clip in view agree on and differ in: by kind, heaviest first. */
export function ReviewPanel() {
  const reviewed = useReviewedClip()
  return reviewed ? <ReviewList reviewed={reviewed} /> : null
}

function ReviewList({ reviewed }: { readonly reviewed: ReviewedClip }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const filter = useReview((state) => state.filter)
  const folded = useReview((state) => state.folded)
  const current = useReview((state) => state.key)
  const words = useItemWords(reviewed)
  const scroller = useRef<HTMLDivElement>(null)
  const { items } = reviewed
  const lines = useMemo(() => {
    const listed = workspace
      ? items.filter((item) => isListed(item, filter, (group) => groupTags(workspace, group)))
      : []
    return REVIEW_KINDS.flatMap((kind): Line[] => {
      const ofKind = listed.filter((item) => item.kind === kind)
      if (ofKind.length === 0) return []
      const rows = folded.has(kind) ? [] : ofKind.map((item): Line => ({ kind: 'item', item }))
      return [{ kind: 'head', of: kind, items: ofKind }, ...rows]
    })
  }, [items, filter, folded, workspace])
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'head' ? HEAD_PX : ROW_PX),
    getItemKey: (at) => keyOf(lines[at], at),
    overscan: 8,
  })
  const at = lines.findIndex((line) => line.kind === 'item' && line.item.key === current)
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at)
  }, [at, list])
  useFirstItem(items)
  const open = items.filter(({ kind, state }) => kind !== 'agreement' && state === 'open').length
  return (
    <section className="review-list" aria-label={t('review.list')}>
      <header className="review-list-head">
        <h2>{t('review.disagreements')}</h2>
        <span className="muted" data-testid="review-open">
          {t('review.open', { count: open })}
        </span>
        <span className="spacer" />
        <ReviewFilters reviewed={reviewed} />
      </header>
      <div ref={scroller} className="review-scroll" tabIndex={-1}>
        {lines.length === 0 ? <p className="muted review-none">{t('review.noneListed')}</p> : null}
        <ul style={{ height: list.getTotalSize() }} data-testid="review-items">
          {list.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index]
            return line === undefined ? null : (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'head' ? (
                  <KindHead kind={line.of} items={line.items} isFolded={folded.has(line.of)} />
                ) : (
                  <ReviewRow item={line.item} words={words} isCurrent={line.item.key === current} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/**
 * Whoever comes to a clip, or whose item is none any more, begins with the first that is open, at its frame unless the address
 * named one.
 */
function useFirstItem(items: readonly ReviewItem[]): void {
  const current = useReview((state) => state.key)
  const view = usePlayback((state) => state.view)
  const seen = useRef<typeof view>(undefined)
  const shown = items.find(({ key }) => key === current)
  useEffect(() => {
    if (!view || (shown && seen.current === view)) return
    const isNew = seen.current !== view
    seen.current = view
    const differing = items.filter(({ kind }) => kind !== 'agreement')
    const first = shown ?? differing.find(({ state }) => state === 'open') ?? differing[0] ?? items[0]
    if (!first) return
    if (isNew && playbackStore.getState().target > 0) lookAt(first.key)
    else openItem(first)
  }, [shown, items, view])
}

function keyOf(line: Line | undefined, at: number): string | number {
  if (!line) return at
  return line.kind === 'head' ? `head ${line.of}` : line.item.key
}
