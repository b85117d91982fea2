import type { Box } from '../domain/geometry/box'
import type { ClipRecord } from '../domain/records/clip'
import type { TagId } from '../domain/records/ids'
import type { StillRecord } from '../domain/records/still'
import { coveredPixels } from '../domain/stills/coveredPixels'
import { holdsBox } from '../domain/stills/fillBox'
import { frameFacts } from './frameFacts'
import type { RecordIndex } from './recordIndex'

/** Ids of tags for a channel's mark: the starter codebook's `footage.broadcaster_mark`, and those that are named like it. */
const CHANNEL_MARK = /(?:^|[._-])(?:broadcaster|channel)[_-]?(?:mark|logo)$/

/**
 * Whether a crop leaves out what is tagged as the channel's mark, or a part of it: the mark is credit and evidence. A mark
 * stands at one place for long, so that where nobody has tagged it on this very frame, its boxes on others count.
 */
export function cutsOffMark(index: RecordIndex, clip: ClipRecord, still: StillRecord): boolean {
  const region = still.kind === 'crop' && still.crop ? coveredPixels(still.crop, clip.display) : undefined
  if (!region) return false
  const here = frameFacts(index, clip, still.frame).boxes.filter(isMark)
  const marks: readonly Box[] = here.length > 0 ? here.map(({ box }) => box) : marksOf(index, clip)
  return marks.some((box) => !holdsBox(region, box, clip.display))
}

function marksOf(index: RecordIndex, { id }: ClipRecord): readonly Box[] {
  const boxes = index.annotationsOf(id).flatMap((record) => (record.box && isMark(record) ? [record.box] : []))
  const tracks = index.tracksOf(id).filter(isMark)
  return [
    ...boxes,
    ...tracks.flatMap((track) => index.keyframesOf(track.id).flatMap((each) => (each.outside ? [] : [each.box]))),
  ]
}

function isMark({ tagIds }: { readonly tagIds: readonly TagId[] }): boolean {
  return tagIds.some((id) => CHANNEL_MARK.test(id))
}
