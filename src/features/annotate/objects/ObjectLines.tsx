import { useVirtualizer } from '@tanstack/react-virtual'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { startOf, type ObjectItem } from '../../../domain/objects/objectItem'
import type { RecordId, TagId } from '../../../domain/records/ids'
import { useInLanguage, useTags } from '../../../stores/codebookQueries'
import { seek } from '../../../stores/playbackStore'
import { select, selectMany, selectionStore, toggleSelected, useSelection } from '../../../stores/selectionStore'
import { ObjectRow } from './ObjectRow'
import type { GroupedLines, ObjectTableState } from './objectTable'

const ROW_PX = 24

interface ObjectLinesProps {
  readonly table: ObjectTableState
  readonly lines: GroupedLines
  readonly onFold: (tagId: TagId) => void
}

/** The lines in view. A click jumps, Ctrl adds, Shift takes all between; arrows walk while the list has the focus. */
export function ObjectLines({ table, lines, onFold }: ObjectLinesProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const tags = useTags()
  const byId = useMemo(() => new Map(tags.map((each) => [each.tag.id, each])), [tags])
  const ids = useSelection()
  const selected = useMemo(() => new Set(ids), [ids])
  const { items } = table
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<RecordId | undefined>(undefined)
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  // As it is now, which may be ahead of what is rendered.
  const newest = () => selectionStore.getState().ids.at(-1)
  const placeOf = (id: RecordId | undefined) => (id === undefined ? -1 : items.findIndex((each) => each.id === id))

  const jumpTo = (item: ObjectItem) => {
    anchor.current = item.id
    select(item.id)
    seek(startOf(item))
  }
  const takeTo = (at: number) => {
    const from = Math.max(0, placeOf(anchor.current ?? newest()))
    selectMany(between(items, from, at))
  }
  const click = (event: MouseEvent, item: ObjectItem, at: number) => {
    if (event.shiftKey) takeTo(at)
    else if (event.ctrlKey || event.metaKey) {
      anchor.current = item.id
      toggleSelected(item.id)
    } else jumpTo(item)
  }
  const walk = (at: number, isTaking: boolean) => {
    const item = items[Math.min(Math.max(at, 0), items.length - 1)]
    if (!item) return
    if (isTaking) {
      const from = Math.max(0, placeOf(anchor.current ?? newest()))
      const span = between(items, from, items.indexOf(item))
      selectMany(span)
      seek(startOf(item))
    } else jumpTo(item)
    const line = lines.lineOf(items.indexOf(item))
    if (line >= 0) virtual.scrollToIndex(line)
  }
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX) - 1)
    const here = placeOf(newest())
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: items.length - 1,
    }
    const target = event.ctrlKey || event.metaKey || event.altKey ? undefined : targets[event.key]
    const isAll = (event.ctrlKey || event.metaKey) && event.code === 'KeyA'
    if (target === undefined && !isAll) return
    event.preventDefault()
    // Used up: the same keys step frames elsewhere on the screen.
    event.stopPropagation()
    if (isAll) selectMany(items.map(({ id }) => id))
    else if (target !== undefined) walk(target, event.shiftKey)
  }

  return (
    <div
      ref={scroller}
      className="objects-scroll"
      role="listbox"
      tabIndex={0}
      aria-label={t('objectsPanel.list')}
      aria-multiselectable="true"
      aria-activedescendant={ids.length > 0 ? `object-${ids.at(-1)}` : undefined}
      onKeyDown={press}
      data-testid="objects"
    >
      <div style={{ height: virtual.getTotalSize() }} className="objects-lines" role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines.lineAt(index)
          if (!line) return null
          const place = { top: start, height: ROW_PX }
          if (line.kind === 'group') {
            const known = byId.get(line.tagId)
            const Chevron = line.isFolded ? IconChevronRight : IconChevronDown
            return (
              <button
                key={`group-${line.tagId}`}
                type="button"
                className="object-line object-group"
                style={place}
                aria-expanded={!line.isFolded}
                onClick={() => onFold(line.tagId)}
              >
                <Chevron size={14} className={line.isFolded ? 'mirror-rtl' : ''} aria-hidden="true" />
                <bdi className="ellipsis">{known ? inLanguage(known.tag.labels, line.tagId) : line.tagId}</bdi>
                <span className="spacer" />
                <span className="muted">{line.count}</span>
              </button>
            )
          }
          const { item, at } = line
          return (
            <ObjectRow
              key={item.id}
              t={t}
              item={item}
              number={table.numbers.get(item.id)}
              tags={byId}
              place={place}
              isSelected={selected.has(item.id)}
              onClick={(event) => click(event, item, at)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The ids from one place to another; the last one is where somebody arrived. */
function between(items: readonly ObjectItem[], from: number, to: number): RecordId[] {
  const span = items.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id)
  return from <= to ? span : span.toReversed()
}
