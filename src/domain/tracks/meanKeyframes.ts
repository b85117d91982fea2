import { meanBox } from '../geometry/meanBox'
import { shapeAt, shapeEvenOutside, type KeyframeShape } from './trackShape'

/**
 * The keyframes of one object as several coders follow it: on every frame on which one of them says something, the mean of
 * the boxes of those who see it there. It is there where at least half of them see it. Between its keyframes the mean moves
 * as the means of the coders' boxes do, as long as the same coders see it.
 * @param tracks keyframes of each, in order of their frames; what is no box is taken from the first
 */
export function meanKeyframes(tracks: readonly (readonly KeyframeShape[])[]): readonly KeyframeShape[] {
  const places = new Map(tracks.flat().map(({ frame, pts }) => [frame, pts]))
  const mean: KeyframeShape[] = []
  for (const [frame, pts] of [...places].toSorted(([a], [b]) => a - b)) {
    const seen = tracks.flatMap((keyframes) => shapeAt(keyframes, frame) ?? [])
    const known = seen.length > 0 ? seen : tracks.flatMap((keyframes) => shapeEvenOutside(keyframes, frame) ?? [])
    const [first, ...others] = known
    if (!first) continue
    const outside = seen.length * 2 < tracks.length
    // Outside before anything was seen, or twice in a row, says nothing.
    if (outside && (mean.at(-1)?.outside ?? true)) continue
    mean.push({
      frame,
      pts,
      box: meanBox([first.box, ...others.map(({ box }) => box)]),
      outside,
      occluded: seen.filter(({ occluded }) => occluded).length * 2 > seen.length,
      interpolation: known.some(({ keyframe }) => keyframe.interpolation === 'linear') ? 'linear' : 'none',
      attributes: first.keyframe.attributes,
    })
  }
  return mean
}
