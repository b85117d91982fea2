import type { PixelDifference } from './comparePixels'

/** How the picture of a file is, held against its still as it is drawn here now. */
export interface FileLikeness {
  /** Against the still as it is drawn; undefined where the two have not the same size. */
  readonly drawn: PixelDifference | undefined
  /** Of a JPEG or WebP: against the same after it was encoded as the file is, and what that encoding itself changes. */
  readonly encoded?: { readonly against: PixelDifference; readonly loss: PixelDifference } | undefined
  /** Of the file's pixels, as those of a captured frame are told. */
  readonly sha256: string
}

/** All that is known when a still comes back. */
export interface ReopenedStill {
  readonly likeness: FileLikeness
  /** What the file says that the captured frame was, and what the clip gives here for the same frame. */
  readonly captured: string
  readonly decoded: string
  /** Whether the file is byte for byte one that was logged as exported. */
  readonly isKnownFile: boolean
  /** Whether it was drawn from the records as they were when it was exported. */
  readonly isDrawnAsThen: boolean
}

/** What can be said of the pixels of a still that comes back; each code has its own sentence. */
export type ReopenVerdict =
  /** Every pixel. */
  | { readonly code: 'same' }
  /** Every pixel, after the same lossy encoding. */
  | { readonly code: 'sameEncoded' }
  /** No further away than lossy encoding leaves a picture: a smaller change would not be seen. */
  | { readonly code: 'withinLoss'; readonly most: number }
  /** The file is what was exported; it is the decoder that gives other pixels here. */
  | { readonly code: 'decoder'; readonly most: number }
  /** The decoder gives other pixels here, and the file is no further away than that explains; nothing proves it. */
  | { readonly code: 'perhapsDecoder'; readonly most: number }
  | { readonly code: 'otherSize' }
  /** The file is what was exported, but the still is drawn in another way now. */
  | { readonly code: 'drawnOtherwise'; readonly percent: number; readonly most: number }
  /** What it was when it was exported is not known here, and the still may have been changed since. */
  | { readonly code: 'differsFromNow'; readonly percent: number; readonly most: number }
  | { readonly code: 'differs'; readonly percent: number; readonly most: number }

/** What decoders may differ by: they round colours, and spread the coarser colour samples, in ways of their own. */
const DECODER_LEVELS = 24
/** An encoder of another version may lose a little more. */
const LOSS_MARGIN_LEVELS = 8

/**
 * Says what is certain, and no more: equal pixels are equal; a file that is known byte for byte, or whose pixels are the
 * captured ones, is as it was, so that another decoder explains the rest; everything else is told as what was measured.
 */
export function judgeReopened(reopened: ReopenedStill): ReopenVerdict {
  const { likeness, captured, decoded, isKnownFile, isDrawnAsThen } = reopened
  const { drawn, encoded, sha256 } = likeness
  if (!drawn) return { code: 'otherSize' }
  if (drawn.differing === 0) return { code: 'same' }
  if (encoded?.against.differing === 0) return { code: 'sameEncoded' }
  const { most } = drawn
  const isDecodedOtherwise = captured !== decoded
  if (isDecodedOtherwise && (isKnownFile || sha256 === captured)) return { code: 'decoder', most }
  const loss = encoded ? encoded.loss.most + LOSS_MARGIN_LEVELS : 0
  if (isDecodedOtherwise && most <= DECODER_LEVELS + loss) return { code: 'perhapsDecoder', most }
  if (!isDecodedOtherwise && encoded && most <= loss) return { code: 'withinLoss', most }
  // Never 0, which would read as "nothing".
  const percent = Math.max(0.01, Math.round((drawn.differing / drawn.pixels) * 10_000) / 100)
  if (isKnownFile) return { code: 'drawnOtherwise', percent, most }
  return { code: isDrawnAsThen ? 'differs' : 'differsFromNow', percent, most }
}
