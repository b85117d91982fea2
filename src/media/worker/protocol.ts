import type { FrameIndex } from '../../domain/time/frameIndex'
import type { FrameTable } from '../../domain/time/frameTable'
import type { Result } from '../../domain/result'
import type {
  AddProgress,
  DerivedFileInfo,
  FrameProblem,
  HeldPictures,
  MediaProblem,
  RemuxProblem,
  StoredFile,
} from '../../engine/ports/media'
import { isCount, isWorkerMessage, type WorkerMessage } from '../workerMessage'

/** What else a request may have. */
type Field =
  | 'file'
  | 'expectedSha256'
  | 'sha256'
  | 'stream'
  | 'clip'
  | 'frame'
  | 'inBackground'
  | 'within'
  | 'wanted'
  | 'budgetBytes'
  | 'copy'
  | 'name'

/** What the page asks; every request but `cancel` gets one final reply with its `id`. */
export type MediaRequest =
  | { readonly kind: 'add'; readonly id: number; readonly file: File; readonly expectedSha256?: string }
  | { readonly kind: 'addConverted'; readonly id: number; readonly file: File; readonly copy: File }
  | { readonly kind: 'has'; readonly id: number; readonly sha256: string }
  | { readonly kind: 'remove'; readonly id: number; readonly sha256: string }
  | {
      readonly kind: 'open'
      readonly id: number
      readonly sha256: string
      readonly stream: number
      readonly budgetBytes: number
      /** The copy that the pictures come from, where it is not the file itself. */
      readonly copy?: { readonly sha256: string; readonly stream: number }
    }
  | { readonly kind: 'remuxed'; readonly id: number; readonly clip: number }
  | { readonly kind: 'remux'; readonly id: number; readonly clip: number }
  | { readonly kind: 'derived'; readonly id: number }
  | { readonly kind: 'removeDerived'; readonly id: number; readonly name: string }
  | {
      readonly kind: 'frame'
      readonly id: number
      readonly clip: number
      readonly frame: number
      readonly inBackground: boolean
    }
  | {
      readonly kind: 'nearest'
      readonly id: number
      readonly clip: number
      readonly frame: number
      readonly within: number
    }
  /** `frame` is looked at; `wanted` are frames of which the painted pictures are sent, where they are decoded. */
  | {
      readonly kind: 'beside'
      readonly id: number
      readonly clip: number
      readonly frame: number
      readonly wanted: readonly number[]
    }
  | { readonly kind: 'held'; readonly id: number; readonly clip: number }
  | { readonly kind: 'close'; readonly id: number; readonly clip: number }
  | { readonly kind: 'openPictures'; readonly id: number }
  /** `id` is that of the request to be given up. */
  | { readonly kind: 'cancel'; readonly id: number }

/** An open clip as it crosses to the page; `clip` is what frames are asked of. */
export interface OpenedClip {
  readonly clip: number
  readonly table: FrameTable
  readonly file: File
  readonly orientation: Orientation
}

/** How a decoded picture is turned to stand upright: clockwise degrees first, then mirrored left to right. */
export interface Orientation {
  readonly rotation: 0 | 90 | 180 | 270
  readonly isFlipped: boolean
}

/** A decoded picture as it crosses to the page, which closes it. */
export interface SentPicture {
  readonly frame: FrameIndex
  readonly picture: VideoFrame
}

/** A picture as it is painted, upright and in display size, as it crosses to the page, which closes it. */
export interface SentPainting {
  readonly frame: FrameIndex
  readonly bitmap: ImageBitmap
}

export type MediaReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: AddProgress }
  | { readonly kind: 'added'; readonly id: number; readonly result: Result<StoredFile, MediaProblem> }
  | { readonly kind: 'has'; readonly id: number; readonly has: boolean }
  | { readonly kind: 'removed'; readonly id: number }
  | { readonly kind: 'remuxed'; readonly id: number; readonly file: File | undefined }
  | { readonly kind: 'remux'; readonly id: number; readonly result: Result<File, RemuxProblem> }
  | { readonly kind: 'derived'; readonly id: number; readonly files: readonly DerivedFileInfo[] }
  | { readonly kind: 'opened'; readonly id: number; readonly result: Result<OpenedClip, MediaProblem> }
  | { readonly kind: 'frame'; readonly id: number; readonly result: Result<SentPicture, FrameProblem> }
  | { readonly kind: 'nearest'; readonly id: number; readonly found: SentPicture | undefined }
  | { readonly kind: 'beside'; readonly id: number; readonly paintings: readonly SentPainting[] }
  | { readonly kind: 'held'; readonly id: number; readonly held: HeldPictures | undefined }
  | { readonly kind: 'closed'; readonly id: number }
  | { readonly kind: 'openPictures'; readonly id: number; readonly count: number }
  /** The handler threw, or the worker died: a bug, or a browser out of memory. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

const REPLY_KINDS: readonly string[] = [
  'progress',
  'added',
  'has',
  'removed',
  'remuxed',
  'remux',
  'derived',
  'opened',
  'frame',
  'nearest',
  'beside',
  'held',
  'closed',
  'openPictures',
  'failed',
] satisfies MediaReply['kind'][]

/** @returns undefined for a message that is no request; extensions post messages of their own. */
export function parseRequest(data: unknown): MediaRequest | undefined {
  if (!isWorkerMessage<Field>(data)) return undefined
  const { id } = data
  switch (data.kind) {
    case 'add': {
      const { file, expectedSha256 } = data
      if (!(file instanceof File)) return undefined
      if (expectedSha256 === undefined) return { kind: 'add', id, file }
      return isSha256(expectedSha256) ? { kind: 'add', id, file, expectedSha256 } : undefined
    }
    case 'addConverted':
      return data.file instanceof File && data.copy instanceof File
        ? { kind: 'addConverted', id, file: data.file, copy: data.copy }
        : undefined
    case 'has':
    case 'remove':
      return isSha256(data.sha256) ? { kind: data.kind, id, sha256: data.sha256 } : undefined
    case 'open':
      return parseOpen(data)
    case 'removeDerived':
      return typeof data.name === 'string' ? { kind: 'removeDerived', id, name: data.name } : undefined
    case 'remuxed':
    case 'remux':
      return isCount(data.clip) ? { kind: data.kind, id, clip: data.clip } : undefined
    case 'frame':
      return isCount(data.clip) && isCount(data.frame)
        ? { kind: 'frame', id, clip: data.clip, frame: data.frame, inBackground: data.inBackground === true }
        : undefined
    case 'nearest':
      return isCount(data.clip) && isCount(data.frame) && isCount(data.within)
        ? { kind: 'nearest', id, clip: data.clip, frame: data.frame, within: data.within }
        : undefined
    case 'beside':
      return isCount(data.clip) && isCount(data.frame) && Array.isArray(data.wanted)
        ? { kind: 'beside', id, clip: data.clip, frame: data.frame, wanted: data.wanted.filter(isCount) }
        : undefined
    case 'held':
      return isCount(data.clip) ? { kind: 'held', id, clip: data.clip } : undefined
    case 'close':
      return isCount(data.clip) ? { kind: 'close', id, clip: data.clip } : undefined
    case 'openPictures':
    case 'derived':
    case 'cancel':
      return { kind: data.kind, id }
    default:
      return undefined
  }
}

function parseOpen({ id, sha256, stream, budgetBytes, copy }: WorkerMessage<Field>): MediaRequest | undefined {
  if (!isSha256(sha256) || !isCount(stream) || !isCount(budgetBytes)) return undefined
  const open = { kind: 'open' as const, id, sha256, stream, budgetBytes }
  if (copy === undefined) return open
  if (typeof copy !== 'object' || copy === null || !('sha256' in copy) || !('stream' in copy)) return undefined
  return isSha256(copy.sha256) && isCount(copy.stream)
    ? { ...open, copy: { sha256: copy.sha256, stream: copy.stream } }
    : undefined
}

/** @returns undefined for a message that is no reply. What is inside comes from our own worker and is trusted. */
export function parseReply(data: unknown): MediaReply | undefined {
  return isWorkerMessage(data) && REPLY_KINDS.includes(data.kind) ? (data as unknown as MediaReply) : undefined
}

function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
