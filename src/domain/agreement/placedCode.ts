import type { ExclusiveVariables } from '../codebook/exclusion'
import type { CodedRecord } from '../codebook/olderCodes'
import { trackSpans } from '../measures/clipCodes'
import type { FrameSpan } from '../measures/frameSpans'
import type { AnnotationRecord } from '../records/annotation'
import type { AnnotatorId, RecordId, TrackId } from '../records/ids'
import type { SegmentRecord } from '../records/segment'
import type { TrackRecord } from '../records/track'
import { frameCount } from '../time/frameTable'
import { variableIdOf } from './agreementContext'
import type { CodedClip } from './codedClip'
import { reachOf, type TrackPlace } from './placeOverlap'

/** One code of one coder, and what it can be matched by. */
interface Placed {
  readonly coderId: AnnotatorId
  /** From the first frame that it names to the last; an open range goes on to the end of the clip. */
  readonly span: FrameSpan
  /** Only codes that have one in common can be about the same thing. */
  readonly topics: readonly string[]
}

export interface PlacedFrameTag extends Placed {
  readonly subject: 'frameTag'
  readonly record: AnnotationRecord
}
export interface PlacedBox extends Placed {
  readonly subject: 'box'
  readonly record: AnnotationRecord
  readonly box: NonNullable<AnnotationRecord['box']>
}
export interface PlacedRange extends Placed {
  readonly subject: 'range'
  readonly record: SegmentRecord
}
export interface PlacedTrack extends Placed {
  readonly subject: 'track'
  readonly record: TrackRecord
  readonly place: TrackPlace
}
export type PlacedCode = PlacedFrameTag | PlacedBox | PlacedRange | PlacedTrack

export function placedTracks({ coders }: CodedClip, exclusive: ExclusiveVariables): readonly PlacedTrack[] {
  return coders.flatMap((coder) =>
    coder.tracks.map((record, at): PlacedTrack => {
      const keyframes = coder.keyframes[at] ?? []
      const { spans } = trackSpans(coder, at)
      const first = spans[0]?.start ?? keyframes[0]?.frame ?? 0
      const span = { start: first, end: spans.at(-1)?.end ?? first + 1 }
      const place = { spans, keyframes, reach: reachOf(keyframes) }
      return { ...placed(coder.coderId, record, exclusive), subject: 'track', record, span, place }
    }),
  )
}

/**
 * @param objectOf names the object that a track shows: two coders' ranges about two tracks are about one person where both
 * tracks show the same
 */
export function placedRanges(
  { coders, table }: CodedClip,
  exclusive: ExclusiveVariables,
  objectOf: (trackId: TrackId) => RecordId,
): readonly PlacedRange[] {
  return coders.flatMap(({ coderId, segments }) =>
    segments.map((record): PlacedRange => {
      const base = placed(coderId, record, exclusive)
      const objects = record.trackIds?.map(objectOf) ?? ['']
      return {
        ...base,
        subject: 'range',
        record,
        span: { start: record.start, end: Math.max(record.end ?? frameCount(table), record.start + 1) },
        topics: base.topics.flatMap((topic) => objects.map((object) => `${topic} ${object}`)),
      }
    }),
  )
}

export function placedAnnotations(
  { coders }: CodedClip,
  exclusive: ExclusiveVariables,
): { readonly boxes: readonly PlacedBox[]; readonly frameTags: readonly PlacedFrameTag[] } {
  const [boxes, frameTags]: [PlacedBox[], PlacedFrameTag[]] = [[], []]
  for (const { coderId, annotations } of coders) {
    for (const record of annotations) {
      const base = {
        ...placed(coderId, record, exclusive),
        span: { start: record.frame, end: record.frame + 1 },
        record,
      }
      if (record.box) boxes.push({ ...base, subject: 'box', box: record.box })
      else frameTags.push({ ...base, subject: 'frameTag' })
    }
  }
  return { boxes, frameTags }
}

function placed(coderId: AnnotatorId, { tagIds }: CodedRecord, exclusive: ExclusiveVariables) {
  return { coderId, topics: [...new Set(tagIds.map((id) => variableIdOf(exclusive, id)))] }
}
