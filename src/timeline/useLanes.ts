import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import type { Workspace } from '../engine/workspace'
import { useObjectView } from '../stores/objectViewStore'
import { usePreferences } from '../stores/preferencesStore'
import { useRecordsCalmly } from '../stores/workspaceStore'
import { LaneCache, type ClipLanes } from './laneCache'
import { panelRows } from './panelRows'
import { layoutRows, type RowLayout } from './rowLayout'
import type { LaneStyle, StyledLane, StyledTrack } from './styledLane'
import { UNKNOWN_STYLE, useLaneStyles } from './useLaneStyles'

/** Everything of the clip in view that stands in lanes, whether in view or not, and the rows that it is laid out in. */
export interface TimelineLanes {
  readonly lanes: readonly StyledLane[]
  readonly tracks: readonly StyledTrack[]
  readonly layout: RowLayout
}

const NONE: ClipLanes = { lanes: [], tracks: [] }

/** The lanes of the clip in view, with the names and marks of their tags in the language of the page. */
export function useLanes(view: ClipInView): TimelineLanes {
  const { t } = useTranslation()
  const styles = useLaneStyles()
  const cache = useMemo(() => new LaneCache(view.clip.id, view.table), [view])
  const found = useRecordsCalmly(
    useCallback((workspace: Workspace) => cache.read(workspace), [cache]),
    NONE,
  )
  const folded = usePreferences((state) => state.foldedLanes)
  const colours = useObjectView((state) => state.colours)
  const hidden = useObjectView((state) => state.hidden)

  const lanes = useMemo(
    () =>
      ordered(found.lanes, styles, ({ tagId }) => tagId).map((lane) => ({ ...lane, ...styleOf(styles, lane.tagId) })),
    [found.lanes, styles],
  )
  const tracks = useMemo(
    () =>
      ordered(found.tracks, styles, ({ track }) => track.tagIds[0]).map((lane) => {
        const style = styleOf(styles, lane.track.tagIds[0])
        const { id } = lane.track
        return { ...lane, ...style, colour: colours.get(id) ?? style.colour, isHidden: hidden.has(id) }
      }),
    [found.tracks, styles, colours, hidden],
  )
  const layout = useMemo(() => {
    const names = { tags: t('lanes.tags'), tracks: t('lanes.tracks') }
    return layoutRows(panelRows(lanes, tracks, new Set(folded), names))
  }, [lanes, tracks, folded, t])
  return useMemo(() => ({ lanes, tracks, layout }), [lanes, tracks, layout])
}

function styleOf(styles: ReadonlyMap<TagId, LaneStyle>, tagId: TagId | undefined): LaneStyle {
  return (tagId === undefined ? undefined : styles.get(tagId)) ?? { ...UNKNOWN_STYLE, name: tagId ?? '' }
}

/** In the order of the codebook, tags that it lacks last; what has the same tag keeps its order. */
function ordered<Item>(
  items: readonly Item[],
  styles: ReadonlyMap<TagId, LaneStyle>,
  tagOf: (item: Item) => TagId | undefined,
): readonly Item[] {
  const places = new Map([...styles.keys()].map((tagId, at) => [tagId, at]))
  const placeOf = (item: Item) => {
    const tagId = tagOf(item)
    return (tagId === undefined ? undefined : places.get(tagId)) ?? Number.MAX_SAFE_INTEGER
  }
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
