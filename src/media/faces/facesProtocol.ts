import type { SuggestedFace } from '../../domain/faces/facesInTile'
import type { Result } from '../../domain/result'
import type { FaceProblem } from '../../engine/ports/faces'
import { isWorkerMessage } from '../workerMessage'

/** What else a request may have. */
type Field = 'picture'

/** What the page asks; each gets one reply with its `id`. */
export type FacesRequest =
  | { readonly kind: 'find'; readonly id: number; readonly picture: ImageBitmap }
  /** `id` is that of the look to be given up. */
  | { readonly kind: 'cancel'; readonly id: number }

export interface FacesReply {
  readonly kind: 'found'
  readonly id: number
  readonly result: Result<readonly SuggestedFace[], FaceProblem>
}

/** @returns undefined for a message that is no request; extensions post messages of their own */
export function parseFacesRequest(data: unknown): FacesRequest | undefined {
  if (!isWorkerMessage<Field>(data)) return undefined
  if (data.kind === 'cancel') return { kind: 'cancel', id: data.id }
  const { picture } = data
  return data.kind === 'find' && picture instanceof ImageBitmap ? { kind: 'find', id: data.id, picture } : undefined
}

/** @returns undefined for a message that is no reply. What is inside comes from our own worker and is trusted. */
export function parseFacesReply(data: unknown): FacesReply | undefined {
  return isWorkerMessage(data) && data.kind === 'found' ? (data as unknown as FacesReply) : undefined
}
