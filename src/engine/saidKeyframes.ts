import type { RecordId } from '../domain/records/ids'
import type { KeyframeRecord } from '../domain/records/keyframe'
import type { RecordIndex } from './recordIndex'

/** A track's keyframes that people have said, in order of their frames: what a program made and nobody confirmed is no code. */
export function saidKeyframes(index: RecordIndex, trackId: RecordId): readonly KeyframeRecord[] {
  return index.keyframesOf(trackId).filter(({ auto }) => auto === undefined)
}
