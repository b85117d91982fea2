import type { KeyframeRecord } from '../records/keyframe'
import type { AnnotatorId, TagId } from '../records/ids'
import type { Tag } from '../records/tag'
import type { FrameSpan } from '../time/frameSpan'
import { presences } from '../tracks/presence'
import type { CodedRecord } from './olderCodes'

/** A tag that another one asks for and that the same coder has not set on all of its frames. */
export interface MissingTag {
  readonly record: CodedRecord
  readonly tagId: TagId
  readonly requiredId: TagId
  /** The frames without it, in order; never empty. */
  readonly spans: readonly FrameSpan[]
}

export interface RequirementInput {
  /** The tags by id; those that ask for others are looked at. */
  readonly tags: ReadonlyMap<TagId, Tag>
  /** The records of one clip that are checked. */
  readonly checked: readonly CodedRecord[]
  /** Every record of that clip that may carry what they ask for. */
  readonly all: Iterable<CodedRecord>
  readonly keyframesOf: (trackId: string) => readonly KeyframeRecord[]
  /** End of the frames that exist, not included. */
  readonly frameCount: number
  /** The frame up to which an open range is checked; the last one where nothing is said. */
  readonly now?: number | undefined
}

/**
 * Which required tags are missing, and where: a tag that asks for others wants each of them, by the same coder, on every
 * frame on which it stands itself.
 */
export function missingTags(input: RequirementInput): MissingTag[] {
  const { tags, checked } = input
  const asking = checked.filter(({ tagIds }) => tagIds.some((id) => (tags.get(id)?.requires.length ?? 0) > 0))
  if (asking.length === 0) return []
  const present = presentSpans(input, wantedOf(asking, tags))
  return asking.flatMap((record) => {
    const own = checkedSpans(record, input)
    return record.tagIds.flatMap((tagId) =>
      (tags.get(tagId)?.requires ?? []).flatMap((requiredId): MissingTag[] => {
        if (record.tagIds.includes(requiredId)) return []
        const spans = without(own, present.get(keyOf(record.authorId, requiredId)) ?? [])
        return spans.length === 0 ? [] : [{ record, tagId, requiredId, spans }]
      }),
    )
  })
}

function wantedOf(records: readonly CodedRecord[], tags: ReadonlyMap<TagId, Tag>): ReadonlySet<TagId> {
  return new Set(records.flatMap(({ tagIds }) => tagIds.flatMap((id) => tags.get(id)?.requires ?? [])))
}

/** Where each coder has each of the wanted tags: in order, without overlap. */
function presentSpans(input: RequirementInput, wanted: ReadonlySet<TagId>): ReadonlyMap<string, readonly FrameSpan[]> {
  const spans = new Map<string, FrameSpan[]>()
  for (const record of input.all) {
    for (const id of record.tagIds) {
      if (!wanted.has(id)) continue
      const key = keyOf(record.authorId, id)
      const known = spans.get(key)
      if (known) known.push(...spansOf(record, input))
      else spans.set(key, spansOf(record, input))
    }
  }
  return new Map([...spans].map(([key, each]) => [key, merged(each)]))
}

/** A tag id holds no space. */
function keyOf(authorId: AnnotatorId, tagId: TagId): string {
  return `${tagId} ${authorId}`
}

function checkedSpans(record: CodedRecord, input: RequirementInput): FrameSpan[] {
  const { now } = input
  if (record.type !== 'segment' || record.end !== undefined || now === undefined) return spansOf(record, input)
  // An open range that is left backwards runs from there, as its second key press has it.
  return [{ start: Math.min(record.start, now), end: Math.max(record.start, now) + 1 }]
}

/** On which frames a record stands. */
function spansOf(record: CodedRecord, { keyframesOf, frameCount }: RequirementInput): FrameSpan[] {
  switch (record.type) {
    case 'annotation':
      return [{ start: record.frame, end: record.frame + 1 }]
    case 'segment':
      return [{ start: record.start, end: record.end ?? frameCount }]
    case 'track':
      return presences(keyframesOf(record.id)).map(({ start, end = frameCount }) => ({ start, end }))
    default:
      return record satisfies never
  }
}

function merged(spans: readonly FrameSpan[]): FrameSpan[] {
  const joined: FrameSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

/** The parts of `spans` that are in none of `taken`, which are in order and do not overlap. */
function without(spans: readonly FrameSpan[], taken: readonly FrameSpan[]): FrameSpan[] {
  return spans.flatMap(({ start, end }) => {
    const left: FrameSpan[] = []
    let from = start
    for (const each of taken) {
      if (each.end <= from) continue
      if (each.start >= end) break
      if (each.start > from) left.push({ start: from, end: each.start })
      from = each.end
    }
    return from < end ? [...left, { start: from, end }] : left
  })
}
