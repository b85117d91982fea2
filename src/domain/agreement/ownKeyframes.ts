import type { FrameIndex } from '../time/frameIndex'
import type { FrameTable } from '../time/frameTable'
import { keyframeWith } from '../tracks/keyframeWith'
import type { KeyframeShape } from '../tracks/trackShape'
import type { OwnChange, OwnKeyframe } from './decision'

/**
 * A coder's keyframes with what the adjudicator says otherwise at some frames; those of the coder stay as they are.
 * @param keyframes in order of their frames, no two on one
 */
export function ownKeyframes(
  keyframes: readonly KeyframeShape[],
  table: FrameTable,
  { keyframes: changes = [] }: OwnChange,
): readonly KeyframeShape[] {
  let own = keyframes
  for (const { frame, ...patch } of changes.toSorted(byFrame)) {
    const said = keyframeWith(own, table, frame, patch)
    if (said) own = [...own.filter((each) => each.frame !== frame), said].toSorted(byFrame)
  }
  return own
}

/** The change with one thing more said at a frame. */
export function withKeyframe(change: OwnChange, { frame, ...said }: OwnKeyframe): OwnChange {
  const { keyframes = [] } = change
  const before = keyframes.find((each) => each.frame === frame)
  return { ...change, keyframes: [...withoutFrame(keyframes, frame), { ...before, frame, ...said }] }
}

/** The change without what was said at a frame: there the coder's box stands again. */
export function withoutKeyframe(change: OwnChange, frame: FrameIndex): OwnChange {
  return { ...change, keyframes: withoutFrame(change.keyframes ?? [], frame) }
}

function withoutFrame(keyframes: readonly OwnKeyframe[], frame: FrameIndex): readonly OwnKeyframe[] {
  return keyframes.filter((each) => each.frame !== frame)
}

function byFrame(a: { readonly frame: number }, b: { readonly frame: number }): number {
  return a.frame - b.frame
}
