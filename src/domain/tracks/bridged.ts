import type { KeyframeShape } from './trackShape'

/** The keyframes without the gaps between them: what says that the object is outside goes, except at the end. */
export function bridged(keyframes: readonly KeyframeShape[]): readonly KeyframeShape[] {
  const lastSeen = keyframes.findLastIndex((each) => !each.outside)
  return keyframes.filter((each, index) => !each.outside || index > lastSeen)
}
