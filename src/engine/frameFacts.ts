import type { Box } from '../domain/geometry/box'
import type { ClipRecord } from '../domain/records/clip'
import type { RecordId, TagId } from '../domain/records/ids'
import { showsIdentity, type Sensitivity } from '../domain/sensitivity/sensitivity'
import type { Guarded } from '../domain/stills/stillPlan'
import type { FrameIndex } from '../domain/time/frameIndex'
import { shapeAt } from '../domain/tracks/trackShape'
import type { RecordIndex } from './recordIndex'

/** A box or a track as it is on one frame, in display pixels. */
export interface BoxOnFrame {
  readonly id: RecordId
  readonly box: Box
  readonly tagIds: readonly TagId[]
  readonly label: string
  readonly isTrack: boolean
  readonly isProtected: boolean
}

export interface FrameFacts {
  /** Oldest first. */
  readonly boxes: readonly BoxOnFrame[]
  /** Everybody and everything on it that must not leave uncovered. */
  readonly guarded: readonly Guarded[]
}

interface Marked {
  readonly tagIds: readonly TagId[]
  readonly sensitivity: Sensitivity
  readonly protectIdentity: boolean
}

/** What records say of one frame: the boxes on it, and who is protected on it. Boxes of tracks are interpolated. */
export function frameFacts(index: RecordIndex, clip: ClipRecord, frame: FrameIndex): FrameFacts {
  const blocking = new Set(
    index.all('codebook').flatMap(({ tags }) => tags.flatMap((tag) => (tag.blocksExport ? [tag.id] : []))),
  )
  const isProtected = ({ tagIds, sensitivity, protectIdentity }: Marked) =>
    protectIdentity || showsIdentity(sensitivity) || tagIds.some((tagId) => blocking.has(tagId))
  const found: (BoxOnFrame & { readonly createdAt: string })[] = []
  const guarded = new Map<RecordId, Guarded>()
  if (showsIdentity(clip.sensitivity)) guarded.set(clip.id, { id: clip.id, box: undefined })
  for (const record of index.annotationsAt(clip.id, frame)) {
    const { id, box, tagIds, createdAt } = record
    if (box) found.push({ id, box, tagIds, label: '', isTrack: false, isProtected: isProtected(record), createdAt })
    if (isProtected(record)) guarded.set(id, { id, box })
  }
  for (const track of index.tracksOf(clip.id)) {
    const { id, tagIds, label, createdAt } = track
    const box = shapeAt(index.keyframesOf(id), frame)?.box
    if (!box) continue
    found.push({ id, box, tagIds, label, isTrack: true, isProtected: isProtected(track), createdAt })
    if (isProtected(track)) guarded.set(id, { id, box })
  }
  for (const range of index.segmentsAt(clip.id, frame)) {
    if (!isProtected(range)) continue
    // A range about people is covered where they are; one about nobody may mean any place of the picture.
    const about = found.filter(({ id }) => range.trackIds?.some((trackId) => trackId === id))
    for (const { id, box } of about) guarded.set(id, { id, box })
    if (about.length === 0) guarded.set(range.id, { id: range.id, box: undefined })
  }
  const boxes = found
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
    .map(({ createdAt: _createdAt, ...box }) => ({ ...box, isProtected: box.isProtected || guarded.has(box.id) }))
  return { boxes, guarded: [...guarded.values()] }
}
