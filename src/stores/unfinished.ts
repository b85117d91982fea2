import { attributesAt, attributesOf, missingAttributes } from '../domain/codebook/attributes'
import type { ClipId } from '../domain/records/ids'
import type { HandoverRecord } from '../domain/records/handover'
import type { SegmentRecord } from '../domain/records/segment'
import type { TrackRecord } from '../domain/records/track'
import { isOpenTrack } from '../domain/tracks/presence'
import type { CodedRecord } from '../engine/commands/changeCoded'
import { handoversOf } from '../engine/commands/handedOver'
import { tagsOf } from '../engine/commands/tagsOf'
import { openRanges } from '../engine/commands/toggleRange'
import type { Workspace } from '../engine/workspace'

/**
 * What this coder has begun on a clip and not ended: open ranges, then tracks of which nobody has said when they leave. A
 * track with a keyframe on the clip's last frame was seen to the end.
 */
export function unclosed(workspace: Workspace, clipId: ClipId): readonly (SegmentRecord | TrackRecord)[] {
  const { index } = workspace
  const last = (index.get('clip', clipId)?.frameCount ?? 0) - 1
  const tracks = index.tracksOf(clipId).filter(({ id, authorId }) => {
    const keyframes = index.keyframesOf(id)
    return authorId === workspace.authorId && isOpenTrack(keyframes) && (keyframes.at(-1)?.frame ?? 0) < last
  })
  return [...openRanges(workspace, clipId), ...tracks]
}

/** What others have left on a clip and nobody has taken on: work that waits for the person at the screen. */
export function waitingHandovers(workspace: Workspace, clipId: ClipId): readonly HandoverRecord[] {
  return handoversOf(workspace, clipId).filter(
    ({ authorId, takenBy }) => takenBy === undefined && authorId !== workspace.authorId,
  )
}

/** What this coder has coded on a clip and not said all that its tags ask for. What cannot be assessed needs no answer. */
export function incomplete(workspace: Workspace, clipId: ClipId): readonly CodedRecord[] {
  const { index, authorId } = workspace
  const asking = new Set(
    index
      .all('codebook')
      .flatMap(({ tags }) => tags)
      .flatMap(({ id, attributes }) => (attributes.some(({ isRequired }) => isRequired) ? [id] : [])),
  )
  const records = [...index.segmentsOf(clipId), ...index.tracksOf(clipId), ...index.annotationsOf(clipId)]
  return records.filter(
    (record) =>
      record.authorId === authorId &&
      record.tagIds.some((id) => asking.has(id)) &&
      unansweredOf(workspace, record).length > 0,
  )
}

/** The required attributes of a record of which nothing is said: of a track anywhere along it. */
export function unansweredOf(workspace: Workspace, record: CodedRecord) {
  if (record.notAssessable) return []
  const keyframes = workspace.index.keyframesOf(record.id)
  const said = attributesAt(record.attributes, keyframes, Number.MAX_SAFE_INTEGER)
  return missingAttributes(attributesOf(tagsOf(workspace, record.tagIds)), said)
}
