import type { Change } from '../edits/edit'
import type { AnnotationRecord } from '../records/annotation'
import type { CodebookRecord } from '../records/codebook'
import type { RecordId, TagId, TrackId } from '../records/ids'
import type { SegmentRecord } from '../records/segment'
import type { WorkspaceRecord } from '../records/workspaceRecord'

/** The variable of each tag that excludes the others of its variable; tags that exclude none are left out. */
export type ExclusiveVariables = ReadonlyMap<TagId, string>

/** Two tags that exclude each other, and the frames `[start, end)` at which the second one holds already. */
export interface Exclusion {
  readonly tagId: TagId
  readonly otherTagId: TagId
  /** Undefined where both are on one record. */
  readonly range: { readonly start: number; readonly end: number | undefined } | undefined
}

/** Tags of one variable of a codebook exclude each other, unless its entry says that any of them may hold. */
export function exclusiveVariables(codebooks: readonly CodebookRecord[]): ExclusiveVariables {
  const found = new Map<TagId, string>()
  const seen = new Set<TagId>()
  for (const { id, tags, variables } of codebooks) {
    const anyOf = new Set(variables.flatMap((each) => (each.isAnyOf === true ? [each.id] : [])))
    for (const { id: tagId, variable } of tags) {
      // An id that stands twice names the first.
      if (!seen.has(tagId) && variable !== undefined && !anyOf.has(variable)) found.set(tagId, `${id} ${variable}`)
      seen.add(tagId)
    }
  }
  return found
}

/** What stands beside changed records: the ranges of a clip, and the boxes and frame tags of one of its frames. */
export interface Beside {
  readonly segmentsOf: (clipId: SegmentRecord['clipId']) => readonly SegmentRecord[]
  readonly annotationsAt: (
    clipId: SegmentRecord['clipId'],
    frame: AnnotationRecord['frame'],
  ) => readonly AnnotationRecord[]
}

/** The first tag of each list that excludes one of the other. A tag does not exclude itself. */
export function excludingPair(
  variables: ExclusiveVariables,
  a: readonly TagId[],
  b: readonly TagId[],
): readonly [TagId, TagId] | undefined {
  for (const one of a) {
    const variable = variables.get(one)
    const other = b.find((each) => each !== one && variable !== undefined && variables.get(each) === variable)
    if (other !== undefined) return [one, other]
  }
  return undefined
}

/** Whether two ranges are about the same: they share a track, or neither is about any. */
export function isSameSubject(a: readonly TrackId[] = [], b: readonly TrackId[] = []): boolean {
  return a.length === 0 && b.length === 0 ? true : a.some((id) => b.includes(id))
}

/**
 * Whether two ranges have a frame in common. Of an open one only its first frame is known, so that a stretch before a coded
 * one can be begun; two open ones would run into each other.
 */
export function haveCommonFrame(a: Pick<Excludable, 'start' | 'end'>, b: Pick<Excludable, 'start' | 'end'>): boolean {
  if (a.end === undefined && b.end === undefined) return true
  return a.start < (b.end ?? b.start + 1) && b.start < (a.end ?? a.start + 1)
}

/**
 * The first exclusion that changes would bring about: two tags of one record, two ranges of one coder about the same that
 * have a frame in common, or two frame tags of one coder on one frame. What a change leaves as it was is not judged, so that
 * older work can still be noted and mended.
 * @param beside the records before the changes
 */
export function exclusionAfter(
  changes: readonly Change[],
  variables: ExclusiveVariables,
  beside: Beside,
): Exclusion | undefined {
  const changed = new Map<RecordId, Change['after']>()
  for (const { before, after } of changes) changed.set(after?.id ?? before?.id ?? '', after)
  for (const { before, after } of changes) {
    if (!after || changed.get(after.id) !== after) continue
    const found = exclusionBy(before, after, variables, beside, changed)
    if (found) return found
  }
  return undefined
}

function exclusionBy(
  before: Change['before'],
  after: WorkspaceRecord,
  variables: ExclusiveVariables,
  beside: Beside,
  changed: ReadonlyMap<RecordId, Change['after']>,
): Exclusion | undefined {
  if (after.type !== 'segment' && after.type !== 'annotation' && after.type !== 'track') return undefined
  const hasSameTags = before?.type === after.type && sameIds(before.tagIds, after.tagIds)
  const pair = hasSameTags ? undefined : excludingPair(variables, after.tagIds, after.tagIds)
  if (pair) return { tagId: pair[0], otherTagId: pair[1], range: undefined }
  const others = [...changed.values()].filter((each) => each !== after)
  if (after.type === 'segment') {
    if (before?.type === 'segment' && holdsTheSame(before, after)) return undefined
    const ranges = beside.segmentsOf(after.clipId).filter(({ id }) => !changed.has(id))
    return exclusionAmong(variables, after, [
      ...ranges,
      ...others.flatMap((each) => (each?.type === 'segment' ? each : [])),
    ])
  }
  if (after.type === 'track' || after.box || hasSameTags) return undefined
  const tags = beside.annotationsAt(after.clipId, after.frame).filter(({ id }) => !changed.has(id))
  const here = [...tags, ...others.flatMap((each) => (each?.type === 'annotation' ? each : []))]
  const onFrame = here.filter((each) => !each.box && each.clipId === after.clipId && each.frame === after.frame)
  return exclusionAmong(variables, asRange(after), onFrame.map(asRange))
}

function asRange(tag: AnnotationRecord): Excludable {
  return { ...tag, start: tag.frame, end: tag.frame + 1, trackIds: undefined }
}

/** Something that holds on frames `[start, end)`. */
interface Excludable extends Pick<SegmentRecord, 'tagIds' | 'authorId' | 'clipId'> {
  readonly start: number
  readonly end?: number | undefined
  readonly trackIds?: readonly TrackId[] | undefined
}

/** The first of `others` that excludes `range`. */
export function exclusionAmong(
  variables: ExclusiveVariables,
  range: Excludable,
  others: readonly Excludable[],
): Exclusion | undefined {
  for (const other of others) {
    if (other.authorId !== range.authorId || other.clipId !== range.clipId || !haveCommonFrame(range, other)) continue
    const pair = excludingPair(variables, range.tagIds, other.tagIds)
    if (!pair || !isSameSubject(range.trackIds, other.trackIds)) continue
    return { tagId: pair[0], otherTagId: pair[1], range: { start: other.start, end: other.end } }
  }
  return undefined
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && b.every((id) => a.includes(id))
}

function holdsTheSame(a: SegmentRecord, b: SegmentRecord): boolean {
  return (
    sameIds(a.tagIds, b.tagIds) && a.start === b.start && a.end === b.end && sameIds(a.trackIds ?? [], b.trackIds ?? [])
  )
}
