import { InvariantError } from '../invariantError'

declare const ticksBrand: unique symbol

/** A presentation timestamp in integer ticks of its clip's timebase; negative before the start of an edit list. */
export type PresentationTimestamp = number & { readonly [ticksBrand]: true }

/** @throws InvariantError unless `value` is a safe integer. */
export function presentationTimestamp(value: number): PresentationTimestamp {
  if (!Number.isSafeInteger(value)) throw new InvariantError(`Not a presentation timestamp: ${value}`)
  return (value + 0) as PresentationTimestamp
}
