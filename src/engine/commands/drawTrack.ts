import type { Box } from '../../domain/geometry/box'
import { trackId as toTrackId, type TagId } from '../../domain/records/ids'
import type { TrackRecord } from '../../domain/records/track'
import { ok, type Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { ptsOf } from '../../domain/time/frameTable'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { codedDefaults } from './codedDefaults'
import { keyframeOf } from './keyframeChange'

/** Begins a track with a box on one frame. `box` is in display pixels. */
export function drawTrack(
  workspace: Workspace,
  view: ClipInView,
  frame: FrameIndex,
  tagId: TagId,
  box: Box,
): Result<TrackRecord, Refusal> {
  const track: TrackRecord = {
    type: 'track',
    id: toTrackId.parse(workspace.ports.ids.next()),
    label: '',
    ...codedDefaults(workspace, view, tagId),
  }
  const keyframe = keyframeOf(workspace, track.id, {
    frame,
    pts: ptsOf(view.table, frame),
    box,
    outside: false,
    occluded: false,
    interpolation: 'linear',
    attributes: {},
  })
  const made = workspace.commit('drawTrack', [
    { before: null, after: track },
    { before: null, after: keyframe },
  ])
  return made.ok ? ok(track) : made
}
