import type { ClipRecord } from '../../domain/records/clip'
import type { Box } from '../../domain/geometry/box'
import type { Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'

/** Where a program believes an object to be on one frame; the box in display pixels, inside the picture. */
export interface FollowedBox {
  readonly frame: FrameIndex
  readonly box: Box
  /** 0..1. */
  readonly confidence: number
}

/** Why following an object ended by itself; `frame` is the first one on which it is not followed. */
export type FollowEnd =
  | { readonly code: 'lost'; readonly frame: number; readonly confidence: number }
  | { readonly code: 'cut' | 'edge' | 'undecodable'; readonly frame: number }
  /** The last frame that was asked for is done. */
  | { readonly code: 'reached' }

export type FollowProblem =
  | { readonly code: 'cancelled' }
  /** The clip's bytes are not in this browser. */
  | { readonly code: 'missing' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'failed'; readonly message: string }

export interface FollowOptions {
  /** Where the object is marked. */
  readonly frame: FrameIndex
  /** Display pixels. */
  readonly box: Box
  /** Display pixels of the whole picture. */
  readonly picture: { readonly width: number; readonly height: number }
  /** The last frame to follow it to; before `frame` it is followed backwards. */
  readonly until: FrameIndex
  readonly signal: AbortSignal
  /** New boxes, in the order in which they are found. */
  readonly onBoxes: (boxes: readonly FollowedBox[]) => void
}

/** Follows what a box marks through the pictures of a clip. */
export interface ObjectFollower {
  follow(
    clip: Pick<ClipRecord, 'source' | 'stream' | 'accessCopy'>,
    options: FollowOptions,
  ): Promise<Result<FollowEnd, FollowProblem>>
}
