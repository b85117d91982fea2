import type { Change } from '../../domain/edits/edit'
import { certainty } from '../../domain/records/fields'
import type { RecordId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import { fail, ok, type Result } from '../../domain/result'
import { joinedSensitivity } from '../../domain/sensitivity/sensitivity'
import type { Workspace } from '../workspace'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { relinked } from './linkRange'

/** Why ranges cannot become one. */
export type JoinRangesRefusal =
  | ExclusionRefusal
  | { readonly code: 'otherTags' | 'otherAuthors' | 'otherSubjects' | 'otherValues' }
  /** Nothing is said of the frames `[start, end)` between two of them. */
  | { readonly code: 'rangeGap'; readonly start: number; readonly end: number }

/**
 * Makes ranges of one clip, coder, tag and subject one, in the place of the earliest. What one of them says and another does
 * not is kept; the least certain of them counts. Where their attributes disagree, or one cannot be assessed, it is refused.
 * @param closesGaps whether the frames between them are taken in; else a gap is refused
 */
export function joinRanges(
  workspace: Workspace,
  ids: readonly RecordId[],
  closesGaps: boolean,
): Result<SegmentRecord, JoinRangesRefusal> {
  const parts = [...new Set(ids)]
    .flatMap((id) => workspace.index.get('segment', id) ?? [])
    .toSorted((a, b) => a.start - b.start)
  const [first, ...others] = parts
  if (!first || others.length === 0) return fail({ code: 'nothingToDo' })
  const difference = differenceOf(first, others)
  if (difference) return fail({ code: difference })
  const gap = closesGaps ? undefined : gapIn(parts)
  if (gap) return fail({ code: 'rangeGap', ...gap })
  const joined = joinedOf(first, parts, workspace.ports.clock.now())
  const made = commitExclusive(workspace, 'joinRanges', [
    { before: first, after: joined },
    ...others.flatMap((each): Change[] => [...relinked(workspace, each.id, first.id), { before: each, after: null }]),
  ])
  return made.ok ? ok(joined) : made
}

function differenceOf(
  first: SegmentRecord,
  others: readonly SegmentRecord[],
): 'otherTags' | 'otherAuthors' | 'otherSubjects' | 'otherValues' | undefined {
  if (others.some((each) => each.authorId !== first.authorId || each.clipId !== first.clipId)) return 'otherAuthors'
  if (others.some((each) => !hasSameIds(each.tagIds, first.tagIds))) return 'otherTags'
  if (others.some((each) => !hasSameIds(each.trackIds ?? [], first.trackIds ?? []))) return 'otherSubjects'
  const said = new Map<string, string>()
  for (const { attributes, notAssessable } of [first, ...others]) {
    for (const [id, value] of [...Object.entries(attributes), ['', notAssessable] as const]) {
      const text = JSON.stringify(value)
      if ((said.get(id) ?? text) !== text) return 'otherValues'
      said.set(id, text)
    }
  }
  return undefined
}

function gapIn(parts: readonly SegmentRecord[]): { readonly start: number; readonly end: number } | undefined {
  let reached = parts[0]?.start ?? 0
  for (const { start, end } of parts) {
    if (start > reached) return { start: reached, end: start }
    reached = Math.max(reached, end ?? Number.POSITIVE_INFINITY)
  }
  return undefined
}

function joinedOf(first: SegmentRecord, parts: readonly SegmentRecord[], updatedAt: string): SegmentRecord {
  const { end: _end, endPts: _endPts, ...rest } = first
  const last = parts.reduce((a, b) =>
    (b.end ?? Number.POSITIVE_INFINITY) > (a.end ?? Number.POSITIVE_INFINITY) ? b : a,
  )
  const notes = new Set(parts.map(({ note }) => note).filter((note) => note !== ''))
  return {
    ...rest,
    ...(last.end === undefined || last.endPts === undefined ? {} : { end: last.end, endPts: last.endPts }),
    attributes: Object.assign({}, ...parts.map(({ attributes }) => attributes)),
    note: [...notes].join('\n').slice(0, 20_000),
    certainty: certainty.options.findLast((level) => parts.some((each) => each.certainty === level)) ?? first.certainty,
    sensitivity: joinedSensitivity(parts.map(({ sensitivity }) => sensitivity)),
    protectIdentity: parts.some(({ protectIdentity }) => protectIdentity),
    updatedAt,
  }
}

function hasSameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
