import type { Result } from '../../domain/result'
import type { SoundProblem, SoundProgress } from '../../engine/ports/soundAnalysis'
import { isWorkerMessage } from '../workerMessage'

/** What else a request may have. */
type Field = 'sha256' | 'endSeconds'

/** What the page asks of the sound worker; every `analyse` gets one final reply with its `id`. */
export type SoundRequest =
  | { readonly kind: 'analyse'; readonly id: number; readonly sha256: string; readonly endSeconds: number }
  /** `id` is that of the `analyse` to be given up. */
  | { readonly kind: 'cancel'; readonly id: number }

export type SoundReply =
  /** `soFar` holds the rows since the last one. */
  | { readonly kind: 'progress'; readonly id: number; readonly progress: SoundProgress }
  /** The derived file, to be read by the page. */
  | { readonly kind: 'analysed'; readonly id: number; readonly result: Result<File, SoundProblem> }

/** @returns undefined for a message that is no request; extensions post messages of their own. */
export function parseSoundRequest(data: unknown): SoundRequest | undefined {
  if (!isWorkerMessage<Field>(data)) return undefined
  const { id, sha256, endSeconds } = data
  if (data.kind === 'cancel') return { kind: 'cancel', id }
  if (data.kind !== 'analyse' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
  return typeof endSeconds === 'number' ? { kind: 'analyse', id, sha256, endSeconds } : undefined
}

/** @returns undefined for a message that is no reply. What is inside comes from our own worker and is trusted. */
export function parseSoundReply(data: unknown): SoundReply | undefined {
  return isWorkerMessage(data) && ['progress', 'analysed'].includes(data.kind)
    ? (data as unknown as SoundReply)
    : undefined
}
