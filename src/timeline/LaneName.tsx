import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameTable } from '../domain/time/frameTable'
import type { Workspace } from '../engine/workspace'
import { objectNumbersOf } from '../stores/objectNumbers'
import { useRecordsCalmly } from '../stores/workspaceStore'
import { TagMark } from '../ui/TagMark'
import { toggleFold } from './foldLanes'
import { goToTrack } from './goTo'
import type { LaneHead, PanelRow } from './panelRows'
import { rowHeight } from './rowLayout'
import type { StyledTrack } from './styledLane'

interface LaneNameProps {
  readonly row: PanelRow
  /** CSS pixels from the first row's top. */
  readonly top: number
  readonly place: { readonly index: number; readonly count: number }
  /** Whether something in it is selected. */
  readonly isSelected: boolean
  readonly table: FrameTable
}

/** The name beside one row: a head folds what is below it, a track is selected by its name. */
export function LaneName({ row, top, place, isSelected, table }: LaneNameProps) {
  return (
    <li
      className={classesOf(row, isSelected)}
      style={{ insetBlockStart: top, height: rowHeight(row) }}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-testid={`lane-${row.kind}`}
      data-lane={laneOf(row)}
    >
      {row.kind === 'head' ? <Head head={row.head} /> : null}
      {row.kind === 'track' ? <TrackName track={row.track} isSelected={isSelected} table={table} /> : null}
      {row.kind === 'lane' ? (
        <>
          <TagMark colour={row.lane.colour} shape={row.lane.shape} letter={row.lane.letter} />
          <span dir="auto" title={row.lane.name}>
            {row.lane.name}
          </span>
        </>
      ) : null}
    </li>
  )
}

function Head({ head }: { readonly head: LaneHead }) {
  const { t } = useTranslation()
  const Chevron = head.isFolded ? IconChevronRight : IconChevronDown
  const title = t(head.isFolded ? 'lanes.unfold' : 'lanes.fold', { name: head.name })
  return (
    <button type="button" aria-expanded={!head.isFolded} title={title} onClick={() => toggleFold(head.id)}>
      <Chevron size={12} stroke={1.75} aria-hidden="true" className={head.isFolded ? 'is-folded' : undefined} />
      <span className="tl-head-name" dir="auto">
        {head.name}
      </span>
      <span className="tl-count">{head.lanes.length + head.tracks.length}</span>
    </button>
  )
}

function TrackName({
  track: lane,
  isSelected,
  table,
}: {
  readonly track: StyledTrack
  readonly isSelected: boolean
  readonly table: FrameTable
}) {
  const { t } = useTranslation()
  const { label } = lane.track
  const number = useTrackNumber(lane)
  const name =
    label === '' && number !== undefined ? t('lanes.numbered', { tag: lane.name, number }) : label || lane.name
  return (
    <>
      <TagMark colour={lane.colour} shape={lane.shape} letter={lane.letter} />
      <button
        type="button"
        title={name}
        aria-label={name}
        aria-pressed={isSelected}
        onClick={() => goToTrack(lane, table)}
      >
        <span dir="auto">{label || lane.name}</span>
        {label === '' ? <span className="tl-number">{number}</span> : null}
      </button>
    </>
  )
}

/** A track without a label is told from others of its tag by its number, which is never cut off. */
function useTrackNumber({ track }: StyledTrack): number | undefined {
  const query = useCallback(
    (workspace: Workspace) => (track.label === '' ? objectNumbersOf(workspace, track.clipId).get(track.id) : undefined),
    [track],
  )
  return useRecordsCalmly(query, undefined)
}

function classesOf(row: PanelRow, isSelected: boolean): string {
  const isOpen = row.kind === 'lane' && row.lane.open.length > 0
  return [
    'tl-name',
    row.kind === 'head' ? 'tl-head' : '',
    row.kind === 'head' && row.head.level === 1 ? 'tl-inner' : '',
    isSelected || isOpen ? 'tl-lit' : '',
    isSelected && row.kind === 'track' ? 'tl-chosen' : '',
  ]
    .filter((each) => each !== '')
    .join(' ')
}

/** What a row is told from the others by: a head's id, a tag's or a track's. */
export function laneOf(row: PanelRow): string {
  if (row.kind === 'head') return row.head.id
  return row.kind === 'lane' ? row.lane.tagId : row.track.track.id
}
