import './codebook.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconPencil, IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import type { SegmentRecord } from '../../domain/records/segment'
import type { Workspace } from '../../engine/workspace'
import { useCodebooks, useInLanguage, useTags } from '../../stores/codebookQueries'
import { useKeyOf } from '../../stores/keysStore'
import { usePlayback } from '../../stores/playbackStore'
import { useTool } from '../../stores/toolStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'
import { SearchField } from '../../ui/SearchField'
import { ToolButton } from '../../ui/ToolButton'
import { DefinitionCard } from './DefinitionCard'
import { HoveredDefinition } from './HoveredDefinition'
import { paletteRows } from './paletteRows'
import { PaletteGroupRow } from './PaletteGroupRow'
import { PaletteTagRow } from './PaletteTagRow'
import { useHoveredTag } from './useHoveredTag'

const NO_SEGMENTS: readonly SegmentRecord[] = []

interface TagPaletteProps {
  /** What the tag's key does. */
  readonly onAct: (tag: Tag) => void
  readonly onTagFrame: (tagId: TagId) => void
  /** Leads to where the codebook is changed. */
  readonly onEdit: () => void
}

/** The codebook at work: search, groups, keys, definitions; only the rows in view are in the page. */
export function TagPalette({ onAct, onTagFrame, onEdit }: TagPaletteProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const tags = useTags()
  const codebook = useCodebooks()[0]
  const { tagId } = useTool()
  const searchKey = useKeyOf('searchTags')
  const [search, setSearch] = useState('')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => paletteRows(tags, search, folded), [tags, search, folded])
  const openByTag = useOpenRanges()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  })
  const { hovered, handlers } = useHoveredTag((target) => {
    const row = rows[Number(target.closest('li')?.dataset['index'])]
    const place = list.getVirtualItems().find(({ key }) => key === row?.key)
    return row?.kind === 'tag' && place ? { tag: row.tag.tag, top: place.start } : undefined
  })
  return (
    <section className="palette" aria-label={t('palette.title')}>
      <header className="panel-head">
        <h2>{t('palette.title')}</h2>
        <span className="muted small">{tags.length}</span>
        <span className="spacer" />
        {codebook ? (
          <span className="muted small ltr">{t('palette.version', { version: codebook.version })}</span>
        ) : null}
        <ToolButton
          label={t('codebook.edit')}
          icon={<IconPencil size={14} aria-hidden="true" />}
          isIconOnly
          onClick={onEdit}
          testId="edit-codebook"
        />
      </header>
      <SearchField
        label={t('palette.search')}
        value={search}
        icon={<IconSearch size={14} aria-hidden="true" />}
        keys={searchKey}
        testId="tag-search"
        onValue={setSearch}
      />
      {rows.length === 0 ? <p className="empty-hint">{t('palette.noneMatch')}</p> : null}
      <div ref={scroller} className="palette-scroll" tabIndex={-1}>
        <ul style={{ height: list.getTotalSize() }} className="palette-rows" data-testid="palette" {...handlers}>
          <HoveredDefinition hovered={hovered} />
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <li
                key={item.key}
                data-index={item.index}
                ref={list.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'group' ? (
                  <PaletteGroupRow
                    label={inLanguage(row.group.labels, row.group.id)}
                    count={row.count}
                    isFolded={row.isFolded}
                    onToggle={() => setFolded((before) => toggled(before, row.group.id))}
                  />
                ) : (
                  <PaletteTagRow
                    palette={row.tag}
                    isChosen={row.tag.tag.id === tagId}
                    openRange={openByTag.get(row.tag.tag.id)}
                    onAct={onAct}
                    onTagFrame={onTagFrame}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </div>
      <DefinitionCard />
    </section>
  )
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}

/** This coder's ranges that have begun and not ended, by their tag. */
function useOpenRanges(): ReadonlyMap<string, SegmentRecord> {
  const clipId = usePlayback((state) => state.view?.clip.id)
  const query = useCallback(
    (workspace: Workspace) =>
      clipId === undefined
        ? NO_SEGMENTS
        : workspace.index
            .segmentsOf(clipId)
            .filter((each) => each.end === undefined && each.authorId === workspace.authorId),
    [clipId],
  )
  const open = useRecordsCalmly(query, NO_SEGMENTS)
  return useMemo(
    () => new Map(open.flatMap((each) => each.tagIds.slice(0, 1).map((id) => [id, each] as const))),
    [open],
  )
}
