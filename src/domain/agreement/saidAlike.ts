import { attributesAt, isUnsaid, type Attributes } from '../codebook/attributes'
import { canonicalJson } from '../canonicalJson'
import type { TagId } from '../records/ids'
import { common } from '../measures/frameSpans'
import type { PlacedCode, PlacedTrack } from './placedCode'

/** Share of the tags of two codes that both have: 1 where they are the same. */
export function sharedTags(a: readonly TagId[], b: readonly TagId[]): number {
  // Nearly all codes have one tag, and there may be hundreds of thousands of pairs.
  if (a.length === 1 && b.length === 1) return a[0] === b[0] ? 1 : 0
  const [one, other] = [new Set(a), new Set(b)]
  const both = [...one].filter((id) => other.has(id)).length
  return both / (one.size + other.size - both)
}

/** Whether two coders say the same word of it. That it cannot be assessed is another word. */
export function hasSameLabel({ record: a }: PlacedCode, { record: b }: PlacedCode): boolean {
  return sharedTags(a.tagIds, b.tagIds) === 1 && a.notAssessable === b.notAssessable
}

/** Whether the attributes, the certainty and whom it is about are the same. */
export function hasSameAttributes(a: PlacedCode, b: PlacedCode): boolean {
  if (a.record.certainty !== b.record.certainty) return false
  if (a.subject === 'track' && b.subject === 'track')
    return framesOfChange(a, b).every((frame) => isSameAt(a, b, frame))
  // The topics of a range name whom it is about.
  if (a.subject === 'range' && b.subject === 'range' && !isSameAbout(a.topics, b.topics)) return false
  return said(a.record.attributes) === said(b.record.attributes)
}

/** Frames on which both tracks are there and one of them may begin to say something else. */
function framesOfChange(a: PlacedTrack, b: PlacedTrack): readonly number[] {
  const shared = common(a.place.spans, b.place.spans)
  const frames = [...a.place.keyframes, ...b.place.keyframes].map(({ frame }) => frame)
  const within = frames.filter((frame) => shared.some(({ start, end }) => start <= frame && frame < end))
  return [...new Set([...shared.map(({ start }) => start), ...within])]
}

function isSameAt(a: PlacedTrack, b: PlacedTrack, frame: number): boolean {
  const at = ({ record, place }: PlacedTrack) => said(attributesAt(record.attributes, place.keyframes, frame))
  return at(a) === at(b)
}

function isSameAbout(a: readonly string[], b: readonly string[]): boolean {
  const about = (topics: readonly string[]) => new Set(topics.map((topic) => topic.slice(topic.lastIndexOf(' '))))
  const [one, other] = [about(a), about(b)]
  return one.size === other.size && [...one].every((each) => other.has(each))
}

/** What attributes say, whatever the order in which it was said. */
function said(attributes: Attributes): string {
  const entries = Object.entries(attributes).filter(([, value]) => !isUnsaid(value))
  return canonicalJson(
    Object.fromEntries(entries.map(([id, value]) => [id, Array.isArray(value) ? value.toSorted() : value])),
  )
}
