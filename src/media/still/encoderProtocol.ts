import type { Result } from '../../domain/result'
import type { StillPlan } from '../../domain/stills/stillPlan'
import type { DrawnPixels } from './checkEncoded'
import { STILL_TYPES, type StillProblem, type StillType } from '../../engine/ports/stills'
import { isWorkerMessage } from '../workerMessage'

/** What else a request may have. */
type Field = 'picture' | 'type' | 'bytes'

/** What the page asks; each but `cancel` gets one reply with its `id`. */
export type EncoderRequest =
  | { readonly kind: 'encode'; readonly id: number; readonly picture: ImageBitmap; readonly type: StillType }
  | {
      readonly kind: 'check'
      readonly id: number
      readonly drawn: DrawnPixels
      readonly type: StillType
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly plan: StillPlan
    }
  /** Nothing is cut short: what is encoded without a pause is thrown away by who asked. */
  | { readonly kind: 'cancel'; readonly id: number }

export type EncoderReply = { readonly id: number } & (
  | { readonly kind: 'encoded'; readonly result: Result<Uint8Array<ArrayBuffer>, StillProblem> }
  | { readonly kind: 'checked'; readonly result: Result<undefined, StillProblem> }
)

/** @returns undefined for a message that asks nothing; extensions post messages of their own */
export function parseEncoderRequest(data: unknown): Exclude<EncoderRequest, { kind: 'cancel' }> | undefined {
  if (!isWorkerMessage<Field>(data) || !STILL_TYPES.some((type) => type === data.type)) return undefined
  const isAsked =
    data.kind === 'encode'
      ? data.picture instanceof ImageBitmap
      : data.kind === 'check' && data.bytes instanceof Uint8Array
  // What is inside comes from our own page and is trusted.
  return isAsked ? (data as unknown as Exclude<EncoderRequest, { kind: 'cancel' }>) : undefined
}

/** @returns undefined for a message that is no reply. What is inside comes from our own worker and is trusted. */
export function parseEncoderReply(data: unknown): EncoderReply | undefined {
  if (!isWorkerMessage(data)) return undefined
  return data.kind === 'encoded' || data.kind === 'checked' ? (data as unknown as EncoderReply) : undefined
}
