import './annotate.css'
import './objects/objects.css'

import { IconFilter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shapeAt } from '../../domain/tracks/trackShape'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { Workspace } from '../../engine/workspace'
import { isFiltering } from '../../domain/objects/objectQuery'
import type { ClipId, TagId } from '../../domain/records/ids'
import { filterObjects, useObjectQuery } from '../../stores/objectQueryStore'
import { usePlayback } from '../../stores/playbackStore'
import { useRecordsRevision, useWorkspace } from '../../stores/workspaceStore'
import { SearchField } from '../../ui/SearchField'
import { BulkBar } from './objects/BulkBar'
import { FilterChips } from './objects/FilterChips'
import { FilterMenu } from './objects/FilterMenu'
import { ObjectLines } from './objects/ObjectLines'
import { flatLines, groupedLines } from './objects/objectTable'
import { SortMenu } from './objects/SortMenu'
import { useObjectTable } from './objects/useObjectTable'
import { ViewsMenu } from './objects/ViewsMenu'

/** Everything that is coded on the clip: filtered, sorted, grouped; click to jump. Only the lines in view are in the page. */
export function ObjectsList() {
  const { t } = useTranslation()
  const { filter, isGrouped } = useObjectQuery((state) => state.query)
  const table = useObjectTable()
  const [folded, setFolded] = useState<ReadonlySet<TagId>>(new Set())
  const lines = useMemo(
    () => (isGrouped ? groupedLines(table.items, folded) : flatLines(table.items)),
    [table.items, isGrouped, folded],
  )
  const fold = (tagId: TagId) =>
    setFolded((before) => {
      const next = new Set(before)
      if (!next.delete(tagId)) next.add(tagId)
      return next
    })
  return (
    <section className="objects" aria-label={t('objects.title')} data-filtered={table.text}>
      <header className="panel-head objects-head">
        <h2>{t('objects.title')}</h2>
        <ObjectCount total={table.total} />
        <span className="spacer" />
        <FilterMenu authorIds={table.authorIds} />
        <SortMenu />
        <ViewsMenu />
      </header>
      <SearchField
        label={t('objectsPanel.search')}
        value={filter.text}
        icon={<IconFilter size={14} aria-hidden="true" />}
        onValue={(text) => filterObjects({ text: text.slice(0, 200) })}
        testId="objects-search"
      />
      {isFiltering(filter) ? <FilterChips count={table.items.length} /> : null}
      {table.total === 0 ? <p className="empty-hint">{t('objects.empty')}</p> : null}
      {table.total > 0 && table.items.length === 0 ? <p className="empty-hint">{t('objects.noneMatch')}</p> : null}
      <ObjectLines table={table} lines={lines} onFold={fold} />
      <BulkBar items={table.items} />
    </section>
  )
}

/** The one part that changes with the frame. */
function ObjectCount({ total }: { readonly total: number }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const revision = useRecordsRevision()
  const here = usePlayback(({ isPlaying, shown, view }) =>
    isPlaying || !view || !workspace || revision < 0 ? 0 : objectsAt(workspace, view.clip.id, shown),
  )
  return (
    <span className="muted small" data-testid="object-count" title={t('objects.count', { here, count: total })}>
      {t('objectsPanel.count', { here, count: total })}
    </span>
  )
}

function objectsAt({ index }: Workspace, clipId: ClipId, frame: FrameIndex): number {
  const tracks = index.tracksOf(clipId).filter(({ id }) => shapeAt(index.keyframesOf(id), frame))
  return index.annotationsAt(clipId, frame).length + index.segmentsAt(clipId, frame).length + tracks.length
}
