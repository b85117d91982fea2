import type { AnnotatorId, ClipId } from '../../domain/records/ids'
import type { HandoverRecord } from '../../domain/records/handover'
import { mergedSpans, type FrameSpan } from '../../domain/time/frameSpan'
import type { Workspace } from '../workspace'

const NO_SPANS: readonly FrameSpan[] = []

/** What people have left to others on a clip, in order of its start. */
export function handoversOf({ index }: Pick<Workspace, 'index'>, clipId: ClipId): readonly HandoverRecord[] {
  return index
    .all('handover')
    .filter((each) => each.clipId === clipId)
    .toSorted((a, b) => a.start - b.start || a.createdAt.localeCompare(b.createdAt))
}

/**
 * The frames of a clip that one person has left to others, whether or not somebody has taken them: for this person they are
 * not assessable. In order and without overlap.
 */
export function handedOver(
  workspace: Pick<Workspace, 'index'>,
  clipId: ClipId,
  authorId: AnnotatorId,
): readonly FrameSpan[] {
  const own = handoversOf(workspace, clipId).filter((each) => each.authorId === authorId)
  return own.length === 0 ? NO_SPANS : mergedSpans(own)
}
