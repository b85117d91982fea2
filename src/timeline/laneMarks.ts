import { changedPart } from '../domain/objects/changedWindow'
import type { AnnotationRecord } from '../domain/records/annotation'
import type { RecordId, TagId } from '../domain/records/ids'
import { clampFrame, type FrameTable } from '../domain/time/frameTable'
import { frameMiddle } from './frameMiddle'
import type { LaneMark } from './lanes'

/** The marks of each tag in order of their frame; no tag without a mark. */
export type TagMarks = ReadonlyMap<TagId, readonly LaneMark[]>

/** @param annotations in order of their frame, as the index has them */
export function tagMarks(annotations: readonly AnnotationRecord[], table: FrameTable): TagMarks {
  const marks = new Map<TagId, (LaneMark & { readonly ids: RecordId[] })[]>()
  for (const { id, frame: coded, tagIds, box } of annotations) {
    const frame = clampFrame(table, coded)
    const kind = box ? 'box' : 'frame'
    for (const tagId of tagIds) {
      let list = marks.get(tagId)
      if (!list) marks.set(tagId, (list = []))
      // A frame has at most one mark of each kind, so that the one looked for is among the last two.
      const known = [list.at(-1), list.at(-2)].find((each) => each?.frame === frame && each.kind === kind)
      if (known) known.ids.push(id)
      else list.push({ kind, frame, ids: [id], ticks: frameMiddle(table, frame) })
    }
  }
  return marks
}

/**
 * As `tagMarks(after)`, from what was known of `before`: only what lies between the first and the last frame that changed is
 * built again, since a clip may hold a hundred thousand boxes and each edit passes here. Tags that did not change keep
 * their array.
 */
export function updatedMarks(
  known: TagMarks,
  before: readonly AnnotationRecord[],
  after: readonly AnnotationRecord[],
  table: FrameTable,
): TagMarks {
  const { start, end } = changedPart(before, after)
  const changed = [...before.slice(start, before.length - end), ...after.slice(start, after.length - end)]
  if (changed.length === 0) return known
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { frame } of changed) {
    first = Math.min(first, clampFrame(table, frame))
    last = Math.max(last, clampFrame(table, frame))
  }
  let from = start
  while (from > 0 && clampFrame(table, after[from - 1]?.frame ?? 0) >= first) from -= 1
  let to = after.length - end
  while (to < after.length && clampFrame(table, after[to]?.frame ?? 0) <= last) to += 1
  const fresh = tagMarks(after.slice(from, to), table)
  const marks = new Map(known)
  for (const tagId of new Set(changed.flatMap(({ tagIds }) => tagIds))) {
    const old = known.get(tagId) ?? []
    const next = [
      ...old.slice(0, firstMarkAt(old, first)),
      ...(fresh.get(tagId) ?? []),
      ...old.slice(firstMarkAt(old, last + 1)),
    ]
    if (next.length > 0) marks.set(tagId, next)
    else marks.delete(tagId)
  }
  return marks
}

/** The index of the first mark at or after `frame`. */
export function firstMarkAt(marks: readonly LaneMark[], frame: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((marks[middle]?.frame ?? 0) < frame) low = middle + 1
    else high = middle
  }
  return low
}
