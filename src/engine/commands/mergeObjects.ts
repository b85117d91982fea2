import type { Change, EditPurpose } from '../../domain/edits/edit'
import type { AnnotationRecord } from '../../domain/records/annotation'
import { trackId as toTrackId, type RecordId } from '../../domain/records/ids'
import type { KeyframeRecord } from '../../domain/records/keyframe'
import type { TrackRecord } from '../../domain/records/track'
import { fail, ok, type Result } from '../../domain/result'
import { frameCount, ptsOf } from '../../domain/time/frameTable'
import { frameIndex } from '../../domain/time/frameIndex'
import { bridged } from '../../domain/tracks/bridged'
import { mergeKeyframes } from '../../domain/tracks/mergeKeyframes'
import type { KeyframeShape } from '../../domain/tracks/trackShape'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { keyframeOf } from './keyframeChange'
import { RangeLinks } from './rangeLinks'

/** Why objects cannot become one. */
export type MergeRefusal =
  | ExclusionRefusal
  /** Both are there at `frame`, with different boxes. */
  | { readonly code: 'disagree'; readonly frame: number }
  | { readonly code: 'otherTags' }
  | { readonly code: 'otherAuthors' }

/**
 * Makes tracks and single boxes of one clip one track, in the place of the earliest of them. Their tags have to be the same
 * and their coder one person; where two are there at once, their boxes have to agree. Gaps stay gaps.
 */
export function mergeObjects(
  workspace: Workspace,
  view: ClipInView,
  ids: readonly RecordId[],
): Result<TrackRecord, MergeRefusal> {
  return merged(workspace, view, ids, 'mergeTracks', (keyframes) => keyframes)
}

/** As `mergeObjects`, and in the gaps the object is taken to be there too, its boxes interpolated. */
export function joinTracks(
  workspace: Workspace,
  view: ClipInView,
  ids: readonly RecordId[],
): Result<TrackRecord, MergeRefusal> {
  return merged(workspace, view, ids, 'joinTracks', bridged)
}

function merged(
  workspace: Workspace,
  view: ClipInView,
  ids: readonly RecordId[],
  purpose: EditPurpose,
  finish: (keyframes: readonly KeyframeShape[]) => readonly KeyframeShape[],
): Result<TrackRecord, MergeRefusal> {
  const parts = ids.flatMap((id) => partOf(workspace, view, id) ?? [])
  const [first] = parts
  if (!first || parts.length < 2) return fail({ code: 'nothingToDo' })
  if (parts.some(({ record }) => record.authorId !== first.record.authorId)) return fail({ code: 'otherAuthors' })
  if (parts.some(({ record }) => !sameTags(record.tagIds, first.record.tagIds))) return fail({ code: 'otherTags' })
  const one = mergeKeyframes(
    parts.map(({ keyframes }) => keyframes),
    (frame) => (frame < frameCount(view.table) ? ptsOf(view.table, frameIndex(frame)) : undefined),
  )
  if (!one.ok) return one
  const earliest = parts.toSorted((a, b) => (a.keyframes[0]?.frame ?? 0) - (b.keyframes[0]?.frame ?? 0))
  const kept = earliest.flatMap(({ record }) => (record.type === 'track' ? [record] : []))[0]
  const now = workspace.ports.clock.now()
  const track = kept ? { ...kept, note: notesOf(parts), updatedAt: now } : trackFrom(workspace, first.record, now)
  const links = new RangeLinks(workspace)
  for (const { record } of parts) {
    if (record.type === 'track' && record.id !== track.id) links.replace(record.id, track.id)
    if (record.type === 'annotation') links.add(record.segmentId, track.id)
  }
  const changes = [
    { before: kept ?? null, after: track },
    ...keyframeChanges(workspace, track, parts, finish(one.value)),
    ...parts.flatMap(({ record }): Change[] => (record.id === track.id ? [] : [{ before: record, after: null }])),
    ...links.changes(),
  ]
  const made = commitExclusive(workspace, purpose, changes)
  return made.ok ? ok(track) : made
}

interface Part {
  readonly record: TrackRecord | AnnotationRecord
  readonly keyframes: readonly KeyframeShape[]
}

function partOf(workspace: Workspace, view: ClipInView, id: RecordId): Part | undefined {
  const track = workspace.index.get('track', id)
  if (track?.clipId === view.clip.id) return { record: track, keyframes: workspace.index.keyframesOf(id) }
  const record = workspace.index.get('annotation', id)
  if (!record?.box || record.clipId !== view.clip.id) return undefined
  const { frame, pts, box } = record
  const shape: KeyframeShape = {
    frame,
    pts,
    box,
    outside: false,
    occluded: false,
    interpolation: 'linear',
    attributes: {},
  }
  return { record, keyframes: [shape] }
}

/** The keyframes that there are become the new track's; those that it does not need go. */
function keyframeChanges(
  workspace: Workspace,
  track: TrackRecord,
  parts: readonly Part[],
  wanted: readonly KeyframeShape[],
): Change[] {
  const old = parts.flatMap(({ record }) => (record.type === 'track' ? workspace.index.keyframesOf(record.id) : []))
  const used = new Set<KeyframeRecord>()
  const changes = wanted.flatMap((shape): Change[] => {
    const before = old.find((each) => each === shape)
    if (!before) return [{ before: null, after: keyframeOf(workspace, track.id, shape) }]
    used.add(before)
    return before.trackId === track.id ? [] : [{ before, after: { ...before, trackId: track.id } }]
  })
  return [...changes, ...old.filter((each) => !used.has(each)).map((before) => ({ before, after: null }))]
}

function trackFrom(workspace: Workspace, record: Part['record'], now: string): TrackRecord {
  const id = toTrackId.parse(workspace.ports.ids.next())
  if (record.type === 'track') return { ...record, id, updatedAt: now }
  const { type: _type, id: _id, frame: _frame, pts: _pts, box: _box, segmentId: _segmentId, ...coded } = record
  return { ...coded, type: 'track', id, label: '', updatedAt: now }
}

function notesOf(parts: readonly Part[]): string {
  return [...new Set(parts.map(({ record }) => record.note).filter((note) => note !== ''))].join('\n').slice(0, 20_000)
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
