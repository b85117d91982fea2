import type { TagId } from '../records/ids'
import type { SegmentRecord } from '../records/segment'
import { haveCommonFrame, type ExclusiveVariables } from './exclusion'

/** Two ranges of one coder whose tags exclude each other though both hold on frames `[start, end)`. */
export interface Overlap {
  readonly first: SegmentRecord
  readonly second: SegmentRecord
  readonly tagId: TagId
  readonly otherTagId: TagId
  readonly start: number
  /** Undefined where both are open. */
  readonly end: number | undefined
}

/** Nobody settles more in one sitting, and a hostile file could hold thousands of millions. */
export const MOST_OVERLAPS = 1000

interface Tagged {
  readonly range: SegmentRecord
  readonly tagId: TagId
}

/**
 * The pairs of ranges that exclude each other and have frames in common all the same, as an import may bring them, by clip
 * and frame; at most `MOST_OVERLAPS`.
 * @param isMeant which pairs are asked for
 */
export function overlaps(
  segments: Iterable<SegmentRecord>,
  variables: ExclusiveVariables,
  isMeant: (first: SegmentRecord, second: SegmentRecord) => boolean = () => true,
): Overlap[] {
  const found = new Map<string, Overlap>()
  for (const group of excludables(segments, variables)) {
    const running = new Map<TagId, SegmentRecord[]>()
    for (const { range, tagId } of group.toSorted((a, b) => a.range.start - b.range.start)) {
      for (const [otherTagId, others] of running) {
        if (otherTagId === tagId) continue
        const still = others.filter(({ end }) => end === undefined || end > range.start)
        running.set(otherTagId, still)
        for (const other of still) {
          // About two tracks a pair stands in two groups.
          const key = `${other.id} ${range.id}`
          if (other === range || found.has(key) || !haveCommonFrame(other, range) || !isMeant(other, range)) continue
          found.set(key, overlapOf({ range: other, tagId: otherTagId }, { range, tagId }))
          if (found.size === MOST_OVERLAPS) return inOrder(found)
        }
      }
      const same = running.get(tagId)
      if (same) same.push(range)
      else running.set(tagId, [range])
    }
  }
  return inOrder(found)
}

/** Ranges of one coder on one clip about the same with a tag of one variable: only such exclude each other. */
function excludables(segments: Iterable<SegmentRecord>, variables: ExclusiveVariables): Iterable<Tagged[]> {
  const groups = new Map<string, Tagged[]>()
  for (const range of segments) {
    for (const tagId of range.tagIds) {
      const variable = variables.get(tagId)
      if (variable === undefined) continue
      for (const subject of range.trackIds?.length ? range.trackIds : ['']) {
        const key = [range.clipId, range.authorId, variable, subject].join(' ')
        const group = groups.get(key)
        if (group) group.push({ range, tagId })
        else groups.set(key, [{ range, tagId }])
      }
    }
  }
  return groups.values()
}

function overlapOf(one: Tagged, other: Tagged): Overlap {
  const ends = [one.range.end, other.range.end].filter((end) => end !== undefined)
  return {
    first: one.range,
    second: other.range,
    tagId: one.tagId,
    otherTagId: other.tagId,
    start: other.range.start,
    end: ends.length === 0 ? undefined : Math.min(...ends),
  }
}

function inOrder(found: ReadonlyMap<string, Overlap>): Overlap[] {
  return [...found.values()].toSorted((a, b) => {
    const isSameClip = a.first.clipId === b.first.clipId
    return isSameClip ? a.start - b.start : a.first.clipId < b.first.clipId ? -1 : 1
  })
}
