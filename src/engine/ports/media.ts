import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'
import type { Timebase } from '../../domain/time/timebase'
import type { ClipRecord } from '../../domain/records/clip'
import type { Result } from '../../domain/result'

/** What reading a file tells about one of its video streams: the clip record without who, when and names. */
export type StreamFacts = Pick<
  ClipRecord,
  | 'stream'
  | 'container'
  | 'codec'
  | 'coded'
  | 'display'
  | 'rotation'
  | 'pixelAspect'
  | 'timebase'
  | 'frameCount'
  | 'firstPts'
  | 'endPts'
  | 'rate'
  | 'audioCodec'
>

/** A file whose bytes are stored and hashed. `streams` holds every video stream that can be decoded here, in file order. */
export interface StoredFile {
  readonly fileName: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly streams: readonly [StreamFacts, ...StreamFacts[]]
}

/** Why a file was not taken; nothing of it is kept then. Each has its own sentence in the message catalogue. */
export type MediaProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'notVideo' }
  | { readonly code: 'noPicture' }
  /** The end is missing: `readable` of `listed` frames have their bytes; 0 of 0 where even the index is missing. */
  | { readonly code: 'cutOff'; readonly readable: number; readonly listed: number }
  /** The end is missing, and the file does not say how many frames it had; `readable` of them have their bytes. */
  | { readonly code: 'cutOffEnd'; readonly readable: number }
  /** The container's own tables contradict each other or lead nowhere. */
  | { readonly code: 'damaged' }
  /** `timebase` is the stream's, which a converted copy has to keep; left out where a clip record has it. */
  | { readonly code: 'cannotDecode'; readonly codec: string; readonly timebase?: Timebase }
  | { readonly code: 'encrypted' }
  /** The disk or the quota turned out to be full while the file was written. */
  | { readonly code: 'storageFull' }
  /** The file is larger than what the browser leaves to this program; known before anything is written. */
  | { readonly code: 'noRoom'; readonly sizeBytes: number }
  /** The file changed or vanished while it was read. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'cancelled' }
  /** The stored file has other frames than the clip's record says; both counts. */
  | { readonly code: 'otherFrames'; readonly listed: number; readonly found: number }
  /** The clip's bytes are not in this browser. */
  | { readonly code: 'missing' }
  /** Other bytes than the ones asked for. */
  | { readonly code: 'otherFile'; readonly sha256: string }

export interface AddProgress {
  readonly doneBytes: number
  readonly totalBytes: number
}

export interface AddOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: AddProgress) => void
  /** Where given, only a file with this hash is kept; any other ends as `otherFile`. */
  readonly expectedSha256?: string
}

/** Why a frame cannot be shown exactly. */
export type FrameProblem =
  | { readonly code: 'undecodable' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly message: string }

/** A clip that is open for looking at. Whoever opens it closes it. */
export interface OpenClip {
  readonly table: FrameTable
  /** The stored bytes, for a `<video>` element. */
  readonly file: File
  /**
   * The picture of exactly this frame in display pixels; the caller closes the bitmap. A newer request cancels older ones,
   * but requests in the background and others leave each other alone.
   */
  frame(frame: FrameIndex, lane?: 'background'): Promise<Result<ImageBitmap, FrameProblem>>
  close(): void
}

/** Opening, adding and reading footage. */
export interface Media {
  /** Checks, hashes and stores a file in one pass. */
  add(file: File, options: AddOptions): Promise<Result<StoredFile, MediaProblem>>
  has(sha256: string): Promise<boolean>
  open(clip: Pick<ClipRecord, 'source' | 'stream'>): Promise<Result<OpenClip, MediaProblem>>
}
