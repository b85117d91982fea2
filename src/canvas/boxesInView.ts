import type { Box } from '../domain/geometry/box'
import type { RecordId } from '../domain/records/ids'
import type { TagColour } from '../domain/records/tag'
import type { GroupShape } from '../domain/records/codebook'
import type { Workspace } from '../engine/workspace'
import { shapeAt, type TrackShape } from '../domain/tracks/trackShape'
import { inLanguage } from '../stores/codebookQueries'
import { playbackStore } from '../stores/playbackStore'
import { preferencesStore } from '../stores/preferencesStore'
import { workspaceStore } from '../stores/workspaceStore'

/** A box with all that is drawn of it. */
export interface BoxInView {
  readonly id: RecordId
  readonly box: Box
  /** How a track came by its box; undefined for a box of this frame alone. */
  readonly track: TrackShape | undefined
  readonly colour: TagColour
  readonly shape: GroupShape
  readonly letter: string | undefined
  readonly label: string
}

/** The boxes of the frame that is painted, oldest first. None while no exact picture is. */
export function boxesInView(): BoxInView[] {
  const { workspace } = workspaceStore.getState()
  const { view, shown, exactness, surface } = playbackStore.getState()
  const isKnown = exactness.kind !== 'undecodable' && exactness.kind !== 'approximate' && surface !== 'none'
  if (!workspace || !view || !isKnown) return []
  const { index } = workspace
  const boxes = index.annotationsAt(view.clip.id, shown).flatMap((record) => {
    if (!record.box) return []
    return [{ id: record.id, box: record.box, track: undefined, ...looksOf(workspace, record.tagIds) }]
  })
  const tracks = index.tracksOf(view.clip.id).flatMap((record) => {
    const track = shapeAt(index.keyframesOf(record.id), shown)
    return track ? [{ id: record.id, box: track.box, track, ...looksOf(workspace, record.tagIds) }] : []
  })
  return [...boxes, ...tracks]
}

/** How the first tag of a record looks and reads; further tags are named behind it. */
function looksOf(workspace: Workspace, tagIds: readonly string[]): Omit<BoxInView, 'id' | 'box' | 'track'> {
  const { language } = preferencesStore.getState()
  for (const codebook of workspace.index.all('codebook')) {
    const tags = tagIds.flatMap((id) => codebook.tags.find((tag) => tag.id === id) ?? [])
    const first = tags[0]
    if (!first) continue
    const shape = codebook.groups.find((group) => group.id === first.groupId)?.shape ?? 'square'
    const label = tags.map((tag) => inLanguage(tag.labels, language, tag.id)).join(' + ')
    return { colour: first.colour, shape, letter: first.key, label }
  }
  return { colour: 'grey', shape: 'square', letter: undefined, label: tagIds.join(' + ') }
}
