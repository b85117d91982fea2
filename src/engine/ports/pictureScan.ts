import type { ClipRecord } from '../../domain/records/clip'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FrameSpan } from '../../domain/time/frameSpan'
import type { Result } from '../../domain/result'

/** Small pictures of a clip in one image, row by row, `columns` in a row. */
export interface ThumbnailSheet {
  readonly image: Blob
  readonly columns: number
  /** Pixels of one picture; it stands at the top left of its cell. */
  readonly width: number
  readonly height: number
  /** Pixels from one row to the next; a cell is as wide as its picture. */
  readonly rowHeight: number
  /** The frame of each picture, ascending. */
  readonly frames: readonly FrameIndex[]
}

/** What one pass over all pictures of a clip tells. */
export interface PictureScan {
  readonly frameCount: number
  /** Undefined where no picture was decoded. */
  readonly thumbnails: ThumbnailSheet | undefined
  /** The first frame of each new shot, as a program sees it; ascending. */
  readonly cuts: readonly FrameIndex[]
  /** Frames that are listed and yielded no picture. */
  readonly undecodable: readonly FrameSpan[]
}

/** Why there is no scan; nothing of it is kept then. */
export type ScanProblem =
  | { readonly code: 'cancelled' }
  /** The clip's bytes are not in this browser. */
  | { readonly code: 'missing' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'failed'; readonly message: string }

export interface ScanProgress {
  readonly doneFrames: number
  readonly totalFrames: number
}

export interface ScanOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ScanProgress) => void
}

/** Looks through all pictures of a clip in the background. A clip that was scanned before is answered from what was kept. */
export interface PictureScanner {
  scan(clip: Pick<ClipRecord, 'source' | 'stream'>, options: ScanOptions): Promise<Result<PictureScan, ScanProblem>>
  /** What an earlier scan has found, if there was one; no picture is looked at for it. */
  kept(clip: Pick<ClipRecord, 'source' | 'stream'>): Promise<PictureScan | undefined>
  /** While somebody steps or plays the scan stands still: the decoder is theirs. */
  rest(isResting: boolean): void
}
