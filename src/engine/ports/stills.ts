import type { ClipRecord } from '../../domain/records/clip'
import type { Result } from '../../domain/result'
import type { FileLikeness } from '../../domain/stills/judgeReopened'
import type { StillPlan } from '../../domain/stills/stillPlan'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'

/** Why a still was not made; nothing of it has left then. Each has its own sentence in the message catalogue. */
export type StillProblem =
  /** The clip's bytes are not in this browser. */
  | { readonly code: 'missing'; readonly clip: string }
  | { readonly code: 'undecodable'; readonly frame: number; readonly clip: string }
  /** Larger than what this browser can draw; pixels. */
  | { readonly code: 'tooLarge'; readonly width: number; readonly height: number }
  /** Somebody who is protected is under no fill. */
  | { readonly code: 'uncovered'; readonly count: number }
  /** What was encoded is not what was drawn; `check` says what differs. */
  | { readonly code: 'unequal'; readonly check: 'size' | 'pixels' | 'fill' | 'noise' }
  /** The file has a part that it must not have; its name. */
  | { readonly code: 'container'; readonly part: string }
  /** The log did not take the export, as on a full disk; nothing leaves unlogged. */
  | { readonly code: 'notLogged' }
  /** The browser did not take the picture into its clipboard. */
  | { readonly code: 'notCopied' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'failed'; readonly message: string }

/** Pixels of one frame in display geometry, told by their hash. */
export interface FramePixels {
  readonly sha256: string
  readonly decoder: string
}

export const STILL_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type StillType = (typeof STILL_TYPES)[number]

/** An encoded still that was decoded again and compared with what was drawn. */
export interface EncodedStill {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: StillType
  /** Pixels under a fill, each of them seen in the file. */
  readonly filledPixels: number
}

export interface EncodeOptions {
  readonly signal: AbortSignal
  /** Lets it leave although somebody is uncovered; the caller logs that. */
  readonly isArchiveAct: boolean
  /** Puts words into what was encoded; what it gives is what is decoded again and checked. */
  readonly finish: (bytes: Uint8Array<ArrayBuffer>) => Result<Uint8Array<ArrayBuffer>, StillProblem>
}

/** What a plan looks like: the very pixels that are encoded. Whoever gets one closes it. */
export interface StillImage {
  readonly width: number
  readonly height: number
  /** Draws the whole of it over a canvas of its size. */
  paint(context: CanvasRenderingContext2D): void
  /** Begins to encode it, for when it is asked for; nothing comes of it where nobody asks. */
  prepare(type: StillType): void
  encode(type: StillType, options: EncodeOptions): Promise<Result<EncodedStill, StillProblem>>
  /** Holds the picture of a file against this one; nothing leaves. Fails where the file's picture does not decode. */
  compare(bytes: Uint8Array<ArrayBuffer>, type: StillType): Promise<Result<FileLikeness, StillProblem>>
  close(): void
}

export interface RenderOptions {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, all: number) => void
}

/** Draws and encodes stills from the clips' decoded frames, at source resolution. */
export interface StillMaker {
  table(clip: ClipRecord): Promise<Result<FrameTable, StillProblem>>
  pixels(clip: ClipRecord, frame: FrameIndex): Promise<Result<FramePixels, StillProblem>>
  render(plan: StillPlan, options: RenderOptions): Promise<Result<StillImage, StillProblem>>
  /** Lets go of the clips that it has open. */
  rest(): void
}
