import { recordsEqual } from '../edits/recordsEqual'
import type { RecordMap } from '../edits/apply'
import type { AnnotationRecord } from '../records/annotation'
import { annotationId, keyframeId, segmentId, trackId, type AnnotatorId, type RecordId } from '../records/ids'
import type { KeyframeRecord } from '../records/keyframe'
import type { SegmentRecord } from '../records/segment'
import type { TrackRecord } from '../records/track'
import type { WorkspaceRecord } from '../records/workspaceRecord'

/** What becomes of the codes of a package: what is new here, and under which id each of them stands here. */
export interface ArrivedRecords {
  readonly added: readonly WorkspaceRecord[]
  /** By the id in the package; of boxes, frame tags, ranges and tracks. */
  readonly ids: ReadonlyMap<RecordId, RecordId>
  /** How many of them were here already, word for word. */
  readonly unchanged: number
}

interface Codes {
  readonly annotations: readonly AnnotationRecord[]
  readonly segments: readonly SegmentRecord[]
  readonly tracks: readonly TrackRecord[]
  readonly keyframes: readonly KeyframeRecord[]
}

const LONGEST_ID = 80

/**
 * Lays the codes of one coder beside what is here, of which nothing is overwritten. What says the same as a record of this
 * coder here is that record; what says anything else, or would stand under an id that somebody else has, gets an id of its
 * own, the same each time: of the revision. A track is the same only with the same keyframes, and what leans on a track or a
 * range that is another now is another too.
 * @param codes as submitted, already on the clips that are here
 */
export function arrivedRecords(
  existing: RecordMap,
  coderId: AnnotatorId,
  codes: Codes,
  revision: number,
): ArrivedRecords {
  const ids = new Map<RecordId, RecordId>()
  const added: WorkspaceRecord[] = []
  const here = variantsOf(existing, coderId)
  let unchanged = 0
  const newId = (id: RecordId): string => {
    if (!existing.has(id)) return id
    // Another package of this very revision may be here, and an id must not grow without end.
    for (let at = revision; ; at += 1) {
      const suffix = `.r${at}`
      const next = id.slice(0, LONGEST_ID - suffix.length) + suffix
      if (!existing.has(next)) return next
    }
  }
  const settle = <Coded extends AnnotationRecord | SegmentRecord | TrackRecord>(
    theirs: Coded,
    isSame: (mine: WorkspaceRecord) => boolean,
    rename: (record: Coded) => Coded,
  ) => {
    const mine = here(theirs.id).find((each) => each.type === theirs.type && isSame(each))
    if (mine) {
      ids.set(theirs.id, mine.id)
      unchanged += 1
    } else {
      const record = rename(theirs)
      ids.set(theirs.id, record.id)
      added.push(record)
    }
    return mine === undefined
  }

  const keyframes = byTrack(codes.keyframes)
  const keyframesHere = byTrack([...existing.values()].filter((record) => record.type === 'keyframe'))
  for (const track of codes.tracks) {
    const own = keyframes.get(track.id) ?? []
    const isNew = settle(
      track,
      (mine) => isEqual(mine, track) && sameKeyframes(own, keyframesHere.get(mine.id) ?? []),
      (record) => ({ ...record, id: trackId.parse(newId(record.id)), status: 'submitted' }),
    )
    if (!isNew) continue
    const id = trackId.parse(ids.get(track.id))
    for (const each of own) added.push({ ...each, id: keyframeId.parse(newId(each.id)), trackId: id })
  }
  for (const segment of codes.segments) {
    const moved = segment.trackIds
      ? { ...segment, trackIds: segment.trackIds.map((id) => trackId.parse(ids.get(id) ?? id)) }
      : segment
    settle(
      moved,
      (mine) => isEqual(mine, moved),
      (record) => ({ ...record, id: segmentId.parse(newId(record.id)), status: 'submitted' }),
    )
  }
  for (const annotation of codes.annotations) {
    const moved = annotation.segmentId
      ? { ...annotation, segmentId: segmentId.parse(ids.get(annotation.segmentId) ?? annotation.segmentId) }
      : annotation
    settle(
      moved,
      (mine) => isEqual(mine, moved),
      (record) => ({ ...record, id: annotationId.parse(newId(record.id)), status: 'submitted' }),
    )
  }
  return { added, ids, unchanged }
}

/** Finds what this coder has here under an id or under one that was made of it for a revision, the newest revision first. */
function variantsOf(existing: RecordMap, coderId: AnnotatorId): (id: RecordId) => readonly WorkspaceRecord[] {
  const found = new Map<string, { readonly revision: number; readonly record: WorkspaceRecord }[]>()
  for (const record of existing.values()) {
    if (!('authorId' in record) || record.authorId !== coderId) continue
    const [, base = record.id, revision = '0'] = /^(.+)\.r(\d+)$/.exec(record.id) ?? []
    for (const key of new Set([keyOf(base), keyOf(record.id)])) {
      const known = found.get(key)
      const each = { revision: Number(revision), record }
      if (known) known.push(each)
      else found.set(key, [each])
    }
  }
  return (id) => (found.get(keyOf(id)) ?? []).toSorted((a, b) => b.revision - a.revision).map(({ record }) => record)
}

/** An id that was cut short to take its suffix is still found. */
function keyOf(id: RecordId): string {
  return id.slice(0, LONGEST_ID - 10)
}

function byTrack(keyframes: readonly KeyframeRecord[]): ReadonlyMap<RecordId, readonly KeyframeRecord[]> {
  const found = new Map<RecordId, KeyframeRecord[]>()
  for (const each of keyframes) {
    const known = found.get(each.trackId)
    if (known) known.push(each)
    else found.set(each.trackId, [each])
  }
  return found
}

/** Whether two records say the same, whatever they are called and whether they were submitted. */
function isEqual(mine: WorkspaceRecord, theirs: AnnotationRecord | SegmentRecord | TrackRecord): boolean {
  return recordsEqual({ ...mine, id: '', status: '' }, { ...theirs, id: '', status: '' })
}

function sameKeyframes(theirs: readonly KeyframeRecord[], mine: readonly KeyframeRecord[]): boolean {
  if (theirs.length !== mine.length) return false
  const byFrame = new Map(mine.map((each) => [each.frame, each]))
  return theirs.every((each) =>
    recordsEqual({ ...each, id: '', trackId: '' }, { ...byFrame.get(each.frame), id: '', trackId: '' }),
  )
}
