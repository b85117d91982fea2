import { pictureBlank, type BlankReason } from '../domain/claims/pictureBlank'
import type { Box } from '../domain/geometry/box'
import type { EvidenceLink } from '../domain/records/claim'
import type { ClipRecord } from '../domain/records/clip'
import type { ClipId, RecordId, TagId } from '../domain/records/ids'
import type { StillRecord } from '../domain/records/still'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { Sensitivity } from '../domain/sensitivity/sensitivity'
import { covers } from '../domain/stills/blocks'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'
import { presentationTimestamp, type PresentationTimestamp } from '../domain/time/ticks'
import { shapeAt } from '../domain/tracks/trackShape'
import { frameFacts } from './frameFacts'
import type { RecordIndex } from './recordIndex'

/** What stands as evidence, as a reader would call it; `other` has no place in a clip. */
export type EvidenceKind = 'range' | 'track' | 'box' | 'frame' | 'still' | 'clip' | 'other'

/** Where a record is in a clip. The picture that stands for it is that of its first frame. */
export interface EvidencePlace {
  readonly clip: ClipRecord
  readonly frame: FrameIndex
  readonly pts: PresentationTimestamp
  /** Frames and ticks `[start, end)`; undefined for what is on one frame. The end is undefined while nobody has set one. */
  readonly span: { readonly end: number | undefined; readonly endPts: number } | undefined
  /** Boxes on that frame that belong to it, in display pixels. */
  readonly boxes: readonly { readonly box: Box; readonly tagIds: readonly TagId[]; readonly label: string }[]
  readonly blank: BlankReason | undefined
}

/** One link of a claim with what it leads to; `record` is undefined where that is not in this project. */
export interface Evidence {
  readonly link: EvidenceLink
  readonly record: WorkspaceRecord | undefined
  readonly kind: EvidenceKind
  readonly tagIds: readonly TagId[]
  readonly note: string
  readonly authorId: RecordId | undefined
  readonly place: EvidencePlace | undefined
}

/** What stands behind each link, in the order in which they were linked. */
export function evidenceOf(index: RecordIndex, links: readonly EvidenceLink[]): readonly Evidence[] {
  return links.map((link) => {
    const record = index.records.get(link.recordId)
    return {
      link,
      record,
      kind: kindOf(record),
      tagIds: record && 'tagIds' in record && record.type !== 'claim' ? record.tagIds : [],
      note: record && 'note' in record ? record.note : '',
      authorId: record && authorOf(record),
      place: record && placeOf(index, record),
    }
  })
}

function kindOf(record: WorkspaceRecord | undefined): EvidenceKind {
  if (record?.type === 'segment') return 'range'
  if (record?.type === 'annotation') return record.box ? 'box' : 'frame'
  return record?.type === 'track' || record?.type === 'still' || record?.type === 'clip' ? record.type : 'other'
}

function authorOf(record: WorkspaceRecord): RecordId | undefined {
  if ('authorId' in record) return record.authorId
  if (record.type === 'still') return record.capturedBy
  return record.type === 'clip' ? record.addedBy : undefined
}

function placeOf(index: RecordIndex, record: WorkspaceRecord): EvidencePlace | undefined {
  if (record.type === 'segment') {
    const { start, startPts, end, endPts } = record
    return placeAt(index, record.clipId, start, startPts, {
      span: (clip) => ({ end, endPts: endPts ?? clip.endPts }),
      boxes: boxesOfRange(index, record.id, record.trackIds ?? [], start),
    })
  }
  if (record.type === 'annotation') {
    const boxes = record.box ? [{ box: record.box, tagIds: record.tagIds, label: '' }] : []
    return placeAt(index, record.clipId, record.frame, record.pts, { boxes })
  }
  if (record.type === 'track') {
    const keyframes = index.keyframesOf(record.id)
    const first = keyframes.find(({ outside }) => !outside)
    const last = keyframes.at(-1)
    if (!first) return undefined
    const isEnded = last?.outside === true
    return placeAt(index, record.clipId, first.frame, first.pts, {
      span: (clip) => ({ end: isEnded ? last.frame : undefined, endPts: isEnded ? last.pts : clip.endPts }),
      boxes: [{ box: first.box, tagIds: record.tagIds, label: record.label }],
    })
  }
  if (record.type === 'still') return placeAt(index, record.clipId, record.frame, record.pts, { still: record })
  if (record.type === 'cut') return placeAt(index, record.clipId, record.frame, record.pts, {})
  if (record.type === 'clip') {
    return placeAt(index, record.id, frameIndex(0), record.firstPts, {
      span: (clip) => ({ end: clip.frameCount, endPts: clip.endPts }),
    })
  }
  return undefined
}

interface AtPlace {
  readonly span?: (clip: ClipRecord) => NonNullable<EvidencePlace['span']>
  readonly boxes?: EvidencePlace['boxes']
  readonly still?: StillRecord
}

function placeAt(
  index: RecordIndex,
  clipId: ClipId,
  frame: FrameIndex,
  pts: number,
  { span, boxes = [], still }: AtPlace,
): EvidencePlace | undefined {
  const clip = index.get('clip', clipId)
  if (!clip) return undefined
  const fills = still?.redactions ?? []
  const { guarded } = frameFacts(index, clip, frame)
  // The rule by which a still leaves: to name whom a fill covers is not enough where it lies beside them.
  const hasUncovered = guarded.some((each) => !fills.some((fill) => covers(fill, each, clip)))
  return {
    clip,
    frame,
    pts: presentationTimestamp(pts),
    span: span?.(clip),
    boxes,
    blank: pictureBlank(marksOn(index, clip, frame), hasUncovered),
  }
}

/** The marks of the clip and of every box, range and track that is there on a frame. */
function* marksOn(index: RecordIndex, clip: ClipRecord, frame: FrameIndex): Iterable<Sensitivity> {
  yield clip.sensitivity
  for (const { sensitivity } of index.annotationsAt(clip.id, frame)) yield sensitivity
  for (const { sensitivity } of index.segmentsAt(clip.id, frame)) yield sensitivity
  for (const track of index.tracksOf(clip.id)) {
    if (shapeAt(index.keyframesOf(track.id), frame)) yield track.sensitivity
  }
}

/** The boxes of a range and the tracks that it is about, as they are on a frame. */
function boxesOfRange(
  index: RecordIndex,
  rangeId: RecordId,
  trackIds: readonly RecordId[],
  frame: FrameIndex,
): EvidencePlace['boxes'] {
  const tracks = trackIds.flatMap((id) => {
    const track = index.get('track', id)
    const shape = track && shapeAt(index.keyframesOf(id), frame)
    return track && shape ? [{ box: shape.box, tagIds: track.tagIds, label: track.label }] : []
  })
  const single = [...index.referrersOf([rangeId])].flatMap((record) =>
    record.type === 'annotation' && record.frame === frame && record.box
      ? [{ box: record.box, tagIds: record.tagIds, label: '' }]
      : [],
  )
  return [...tracks, ...single]
}
