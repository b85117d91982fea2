import type { RecordId, TagId } from '../domain/records/ids'
import type { Workspace } from '../engine/workspace'
import type { SelectedInLanes } from './laneScene'
import type { PanelRow } from './panelRows'

export const NOTHING_SELECTED: SelectedInLanes = { ids: new Set(), frames: new Map() }

/** Looks up where what is selected stands; the cost grows with the selection and not with the records. */
export function selectedInLanes(workspace: Workspace, selection: readonly RecordId[]): SelectedInLanes {
  const frames = new Map<TagId, Set<number>>()
  for (const id of selection) {
    const annotation = workspace.index.get('annotation', id)
    for (const tagId of annotation?.tagIds ?? []) {
      const known = frames.get(tagId) ?? new Set()
      frames.set(tagId, known.add(annotation?.frame ?? 0))
    }
  }
  return { ids: new Set(selection), frames }
}

/** The lanes that hold something selected: ids of tags and of tracks. */
export function lanesOfSelection(workspace: Workspace, selection: readonly RecordId[]): ReadonlySet<string> {
  const lanes = new Set<string>()
  for (const id of selection) {
    const coded = workspace.index.get('annotation', id) ?? workspace.index.get('segment', id)
    for (const tagId of coded?.tagIds ?? []) lanes.add(tagId)
    if (workspace.index.get('track', id)) lanes.add(id)
  }
  return lanes
}

/** Whether a row is one of `lanes`, or stands for one that is folded away. */
export function holdsOneOf(row: PanelRow, lanes: ReadonlySet<string>): boolean {
  if (lanes.size === 0) return false
  if (row.kind === 'lane') return lanes.has(row.lane.tagId)
  if (row.kind === 'track') return lanes.has(row.track.track.id)
  const { isFolded, lanes: folded, tracks } = row.head
  return isFolded && (folded.some(({ tagId }) => lanes.has(tagId)) || tracks.some(({ track }) => lanes.has(track.id)))
}
