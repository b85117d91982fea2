import { mergedSpans } from '../domain/time/frameSpan'
import type { ClipRecord } from '../domain/records/clip'
import { handedOver } from '../engine/commands/handedOver'
import { isLocked, newestReview, revisionOf } from '../engine/reviewsOf'
import type { Workspace } from '../engine/workspace'
import { incomplete, unclosed } from './unfinished'

/** What this coder has on a clip, and what they may want to finish before it is submitted. */
export interface HandInLine {
  readonly clip: ClipRecord
  /** Of this coder. */
  readonly annotations: number
  readonly segments: number
  readonly tracks: number
  /** The newest revision that was submitted of it; 0 where none was. */
  readonly revision: number
  readonly isLocked: boolean
  /** Ranges and tracks of which nobody has said where they end. */
  readonly open: number
  /** Codes whose tags ask for something that is not said. */
  readonly unanswered: number
  /** Tracks with boxes that a program has made and no person has confirmed. */
  readonly unconfirmed: number
  /** Frames that were never on screen and are left to nobody. */
  readonly unseen: number
  /** Frames that are left to others. */
  readonly handedOver: number
}

/** Every clip of the project, in the order in which they were added. */
export function handInLines(workspace: Workspace): readonly HandInLine[] {
  const { index, authorId } = workspace
  return index.all('clip').map((clip) => {
    const own = <Coded extends { readonly authorId: string }>(records: readonly Coded[]) =>
      records.filter((record) => record.authorId === authorId)
    const tracks = own(index.tracksOf(clip.id))
    const left = handedOver(workspace, clip.id, authorId)
    const known = [...(index.coverageOf(clip.id, authorId)?.spans ?? []), ...left]
    const seen = mergedSpans(known).reduce((sum, { start, end }) => sum + end - start, 0)
    return {
      clip,
      annotations: own(index.annotationsOf(clip.id)).length,
      segments: own(index.segmentsOf(clip.id)).length,
      tracks: tracks.length,
      revision: revisionOf(newestReview(index, clip.id, authorId)),
      isLocked: isLocked(index, clip.id, authorId),
      open: unclosed(workspace, clip.id).length,
      unanswered: incomplete(workspace, clip.id).length,
      unconfirmed: tracks.filter(({ id }) => index.keyframesOf(id).some(({ auto }) => auto)).length,
      unseen: clip.frameCount - seen,
      handedOver: left.reduce((sum, { start, end }) => sum + end - start, 0),
    }
  })
}

/** What stands in nobody's way, and is better known before it is too late. */
export const HINDRANCES = ['open', 'unanswered', 'unconfirmed', 'unseen', 'handedOver'] as const
