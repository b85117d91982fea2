import type { Box } from '../../domain/geometry/box'
import type { Result } from '../../domain/result'
import type { FollowedBox, FollowEnd, FollowProblem } from '../../engine/ports/follow'
import { isCount, isWorkerMessage } from '../workerMessage'

/** What else a request may have. */
type Field = 'sha256' | 'stream' | 'frame' | 'until' | 'box' | 'picture'

/** What the page asks; `follow` gets one final reply with its `id`. */
export type FollowRequest =
  | {
      readonly kind: 'follow'
      readonly id: number
      readonly sha256: string
      readonly stream: number
      readonly frame: number
      readonly until: number
      readonly box: Box
      readonly picture: { readonly width: number; readonly height: number }
    }
  /** `id` is that of the run to be given up. */
  | { readonly kind: 'cancel'; readonly id: number }

export type FollowReply =
  /** Boxes since the last one. */
  | { readonly kind: 'boxes'; readonly id: number; readonly boxes: readonly FollowedBox[] }
  | { readonly kind: 'followed'; readonly id: number; readonly result: Result<FollowEnd, FollowProblem> }

/** @returns undefined for a message that is no request; extensions post messages of their own. */
export function parseFollowRequest(data: unknown): FollowRequest | undefined {
  if (!isWorkerMessage<Field>(data)) return undefined
  if (data.kind === 'cancel') return { kind: 'cancel', id: data.id }
  const { sha256, stream, frame, until, box, picture } = data
  const isHash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
  const isWhole = isHash && [stream, frame, until].every(isCount) && isPositive(box, ['w', 'h'])
  if (data.kind !== 'follow' || !isWhole || !isPositive(picture, ['width', 'height'])) return undefined
  return data as unknown as FollowRequest
}

/** @returns undefined for a message that is no reply. What is inside comes from our own worker and is trusted. */
export function parseFollowReply(data: unknown): FollowReply | undefined {
  return isWorkerMessage(data) && ['boxes', 'followed'].includes(data.kind)
    ? (data as unknown as FollowReply)
    : undefined
}

function isPositive(value: unknown, fields: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  const values = new Map(Object.entries(value))
  return fields.every((field) => Number(values.get(field)) > 0)
}
