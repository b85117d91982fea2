import { InvariantError } from '../invariantError'

declare const secondsBrand: unique symbol

/** Media time in seconds, for players and people; never stored as the identity of a frame. */
export type Seconds = number & { readonly [secondsBrand]: true }

/** @throws InvariantError unless `value` is finite. */
export function seconds(value: number): Seconds {
  if (!Number.isFinite(value)) throw new InvariantError(`Not a time in seconds: ${value}`)
  return value as Seconds
}
