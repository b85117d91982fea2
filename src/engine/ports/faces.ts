import type { SuggestedFace } from '../../domain/faces/facesInTile'
import type { ClipRecord } from '../../domain/records/clip'
import type { Result } from '../../domain/result'
import type { FrameIndex } from '../../domain/time/frameIndex'

/** Why no faces were suggested; each has its own sentence in the message catalogue. */
export type FaceProblem =
  | { readonly code: 'missing' | 'undecodable' | 'cancelled' }
  /** The detector could not be loaded, or broke. */
  | { readonly code: 'failed'; readonly message: string }

/** Looks for faces on a frame, without telling one from another. What it gives are proposals, never findings. */
export interface FaceSuggester {
  /** @returns the surest first, in display pixels */
  suggest(
    clip: ClipRecord,
    frame: FrameIndex,
    signal: AbortSignal,
  ): Promise<Result<readonly SuggestedFace[], FaceProblem>>
}
