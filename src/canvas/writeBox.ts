import type { Box } from '../domain/geometry/box'
import type { RecordId, TagId } from '../domain/records/ids'
import type { FrameIndex } from '../domain/time/frameIndex'
import { changeBox } from '../engine/commands/changeBox'
import { changeTrackBox } from '../engine/commands/changeTrackBox'
import type { ClipInView } from '../engine/commands/clipInView'
import { drawBox } from '../engine/commands/drawBox'
import { drawTrack } from '../engine/commands/drawTrack'
import type { Workspace } from '../engine/workspace'
import { accepted } from '../stores/refusals'

interface Place {
  readonly workspace: Workspace
  readonly view: ClipInView
  readonly frame: FrameIndex
}

/** Gives a single box another place, or a track on this frame. */
export function writeBox(place: Place, id: RecordId, box: Box, purpose: 'moveBox' | 'resizeBox'): void {
  const { workspace, view, frame } = place
  const track = workspace.index.get('track', id)
  if (track) accepted(changeTrackBox(workspace, view, track.id, frame, box))
  else accepted(changeBox(workspace, id, box, purpose))
}

/** Adds what the tag is for: a track that begins here, or a box on this frame alone. @returns its id */
export function addBox({ workspace, view, frame }: Place, tagId: TagId, box: Box): RecordId | undefined {
  const codebooks = workspace.index.all('codebook')
  const tag = codebooks.flatMap(({ tags }) => tags).find((each) => each.id === tagId)
  if (tag?.kind === 'track') return accepted(drawTrack(workspace, view, frame, tagId, box))?.id
  return accepted(drawBox(workspace, view, frame, tagId, box))?.id
}
