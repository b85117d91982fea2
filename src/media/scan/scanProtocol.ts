import type { Result } from '../../domain/result'
import type { PictureScan, ScanProblem, ScanProgress } from '../../engine/ports/pictureScan'
import { isCount, isWorkerMessage } from '../workerMessage'

/** What else a request may have. */
type Field = 'sha256' | 'stream' | 'isResting'

/** What the page asks; `scan`, `kept` and `openPictures` get one final reply with their `id`. */
export type ScanRequest =
  | { readonly kind: 'scan'; readonly id: number; readonly sha256: string; readonly stream: number }
  | { readonly kind: 'kept'; readonly id: number; readonly sha256: string; readonly stream: number }
  /** `id` is that of the scan to be given up. */
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'rest'; readonly id: number; readonly isResting: boolean }
  | { readonly kind: 'openPictures'; readonly id: number }

export type ScanReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ScanProgress }
  | { readonly kind: 'scanned'; readonly id: number; readonly result: Result<PictureScan, ScanProblem> }
  | { readonly kind: 'kept'; readonly id: number; readonly scan: PictureScan | undefined }
  | { readonly kind: 'openPictures'; readonly id: number; readonly count: number }

const REPLY_KINDS: readonly string[] = ['progress', 'scanned', 'kept', 'openPictures'] satisfies ScanReply['kind'][]

/** @returns undefined for a message that is no request; extensions post messages of their own. */
export function parseScanRequest(data: unknown): ScanRequest | undefined {
  if (!isWorkerMessage<Field>(data)) return undefined
  const { id } = data
  switch (data.kind) {
    case 'scan':
    case 'kept': {
      const { sha256, stream } = data
      const isHash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
      return isHash && isCount(stream) ? { kind: data.kind, id, sha256, stream } : undefined
    }
    case 'rest':
      return { kind: 'rest', id, isResting: data.isResting === true }
    case 'cancel':
    case 'openPictures':
      return { kind: data.kind, id }
    default:
      return undefined
  }
}

/** @returns undefined for a message that is no reply. What is inside comes from our own worker and is trusted. */
export function parseScanReply(data: unknown): ScanReply | undefined {
  return isWorkerMessage(data) && REPLY_KINDS.includes(data.kind) ? (data as unknown as ScanReply) : undefined
}
