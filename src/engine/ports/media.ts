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
  /** Whether its bytes were here before. */
  readonly wasStored: boolean
  /** The converted copy that its pictures come from, where this browser cannot decode its own. */
  readonly accessCopy?: NonNullable<ClipRecord['accessCopy']>
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
  /** A converted copy with another number of frames than the original; both counts. */
  | { readonly code: 'otherCount'; readonly listed: number; readonly found: number }
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

/** Why a file for playing could not be made. */
export interface RemuxProblem {
  readonly code: 'storageFull' | 'cannotRemux' | 'cancelled'
}

/** Why a frame cannot be shown exactly. */
export type FrameProblem =
  | { readonly code: 'undecodable' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly message: string }

/** A decoded picture. Whoever gets one closes it. */
export interface Picture {
  readonly frame: FrameIndex
  /** Display pixels. */
  readonly width: number
  readonly height: number
  /** Draws the whole of it, upright, over the given rectangle of a canvas; the whole canvas where none is given. */
  paint(
    context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    place?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void
  /** Its pixels, row by row from the top left; undefined where they are painted turned or stretched, or the browser has none. */
  pixels?(): Promise<ImageData | undefined>
  close(): void
}

/** The decoded pictures that are held around the playhead. */
export interface HeldPictures {
  readonly frames: number
  readonly bytes: number
  readonly budgetBytes: number
  /** The window `[first, last]` of frames that is being filled. */
  readonly first: number
  readonly last: number
  /** Pictures open in the worker, those of other clips and of the background among them. */
  readonly openPictures: number
}

/** A clip that is open for looking at. Whoever opens it closes it. */
export interface OpenClip {
  readonly table: FrameTable
  /** The bytes that the pictures come from, for a `<video>` element: of the source, or of its converted copy. */
  readonly file: File
  /** The file for a `<video>` that `remux` made, if one is there. */
  remuxed(): Promise<File | undefined>
  /**
   * Writes the packets as they are into a container that browsers play; for MPEG-TS. The file can be deleted at any time.
   * @param onProgress gets 0 to 1
   */
  remux(options: {
    readonly signal: AbortSignal
    readonly onProgress: (done: number) => void
  }): Promise<Result<File, RemuxProblem>>
  /**
   * The picture of exactly this frame; the frames around it are then decoded ahead. A newer request cancels older ones, but
   * requests in the background and others leave each other alone.
   */
  frame(frame: FrameIndex, lane?: 'background'): Promise<Result<Picture, FrameProblem>>
  /** Has the picture of a frame at hand for whoever asks for it first; it is kept until somebody goes elsewhere. */
  prepare(frame: FrameIndex): Promise<void>
  /** The decoded picture nearest to `frame`, at most `within` frames away, if one is at hand; nothing is decoded for it. */
  nearest(frame: FrameIndex, within: number): Promise<Picture | undefined>
  held(): Promise<HeldPictures | undefined>
  close(): void
}

/** Which clip is opened, and how much memory its pictures may take. */
export interface OpenOptions {
  readonly clip: Pick<ClipRecord, 'source' | 'stream' | 'accessCopy'>
  readonly budgetBytes?: number
}

/** Opening, adding and reading footage. */
export interface Media {
  /** Checks, hashes and stores a file in one pass. */
  add(file: File, options: AddOptions): Promise<Result<StoredFile, MediaProblem>>
  /** Stores a file that cannot be decoded here with a converted copy of it, which must have as many frames. */
  addConverted(original: File, copy: File, options: AddOptions): Promise<Result<StoredFile, MediaProblem>>
  has(sha256: string): Promise<boolean>
  /** Deletes stored bytes; only those that no project refers to. */
  remove(sha256: string): Promise<void>
  open(options: OpenOptions): Promise<Result<OpenClip, MediaProblem>>
  /** Files made from clips, which can be made again: their names and sizes. */
  derivedFiles(): Promise<readonly DerivedFileInfo[]>
  removeDerived(name: string): Promise<void>
}

export interface DerivedFileInfo {
  readonly name: string
  readonly sizeBytes: number
}
