import { InvariantError } from '../invariantError'

declare const frameIndexBrand: unique symbol

/** 0-based ordinal of a stored picture in presentation order. */
export type FrameIndex = number & { readonly [frameIndexBrand]: true }

/** @throws InvariantError unless `value` is a non-negative safe integer. */
export function frameIndex(value: number): FrameIndex {
  if (!Number.isSafeInteger(value) || value < 0) throw new InvariantError(`Not a frame index: ${value}`)
  return value as FrameIndex
}
