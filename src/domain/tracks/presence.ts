import type { KeyframeShape } from './trackShape'

/** Frames `[start, end)` in which a track is there; without an end it is held until somebody says that it is outside. */
export interface Presence {
  readonly start: number
  readonly end: number | undefined
}

/**
 * When a track is there, in order.
 * @param keyframes in order of their frames, no two on one
 */
export function presences(keyframes: readonly KeyframeShape[]): readonly Presence[] {
  const found: Presence[] = []
  let start: number | undefined
  for (const { frame, outside } of keyframes) {
    if (!outside) start ??= frame
    else if (start !== undefined) {
      found.push({ start, end: frame })
      start = undefined
    }
  }
  return start === undefined ? found : [...found, { start, end: undefined }]
}

/** Whether nobody has said where the track ends. */
export function isOpenTrack(keyframes: readonly KeyframeShape[]): boolean {
  return keyframes.at(-1)?.outside === false
}
