import { timeOfTicks, addTimes, compareTimes, timeText, ZERO_TIME, type ExactTime } from '../time/exactTime'
import { boundaryPts, type FrameTable } from '../time/frameTable'
import type { Timebase } from '../time/timebase'
import type { AnnotatorId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import { variableIdOf, type AgreementContext } from './agreementContext'
import type { Differences, EventAgreement, EventCounts } from './agreementStatistics'
import type { CodedClip } from './codedClip'
import { pairsOf } from './coderPairs'
import { f1Of } from './f1'
import { isAsked, spanOfGroup, type Group, type JoinedClip } from './matchClip'
import { spanOverlap } from './placeOverlap'
import type { PlacedCode } from './placedCode'
import { hasSameLabel } from './saidAlike'

/** What two coders have of one event. */
interface Comparison {
  readonly coderIds: readonly [AnnotatorId, AnnotatorId]
  readonly variableIds: readonly string[]
  readonly outcome: 'matched' | 'missed' | 'extra' | 'apart'
  readonly hasSameTags: boolean
  /** Second minus first, of what is matched. */
  readonly startTicks: number
  readonly endTicks: number
  readonly timebase: Timebase
}

/**
 * Events of every two coders: matched one to one at the threshold, missed by the second, extra in the second. What is in one
 * group of several coders and does not reach the threshold between two of them is both missed and extra there.
 */
export function eventAgreement(
  subject: 'ranges' | 'frameTags',
  clips: readonly { readonly clip: CodedClip; readonly joined: JoinedClip }[],
  rules: Pick<ReviewRules, 'overlap' | 'toleranceFrames'>,
  { exclusive }: Pick<AgreementContext, 'exclusive'>,
): EventAgreement {
  const comparisons = clips.flatMap(({ clip, joined }) =>
    joined[subject].flatMap((group) => {
      const ended = group.filter((each) => !isOpen(each))
      const variableIds = [
        ...new Set(ended.flatMap(({ record }) => record.tagIds.map((id) => variableIdOf(exclusive, id)))),
      ]
      return comparisonsOf(clip, ended, variableIds, rules)
    }),
  )
  const byVariable = new Map<string, Comparison[]>()
  const byCoders = new Map<string, Comparison[]>()
  for (const each of comparisons) {
    for (const id of each.variableIds) put(byVariable, id, each)
    put(byCoders, each.coderIds.join(' '), each)
  }
  return {
    all: countsOf(comparisons),
    variables: sortedEntries(byVariable).map(([variableId, own]) => ({ variableId, counts: countsOf(own) })),
    pairs: sortedEntries(byCoders).flatMap(([, own]) =>
      own[0] ? [{ coderIds: own[0].coderIds, counts: countsOf(own) }] : [],
    ),
    open: clips.reduce((sum, { joined }) => sum + joined[subject].flat().filter(isOpen).length, 0),
  }
}

function put<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function sortedEntries<Item>(lists: ReadonlyMap<string, Item>): readonly (readonly [string, Item])[] {
  return [...lists].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function isOpen(code: PlacedCode): boolean {
  return code.subject === 'range' && code.record.end === undefined
}

function comparisonsOf(
  clip: CodedClip,
  members: Group,
  variableIds: readonly string[],
  rules: Pick<ReviewRules, 'overlap' | 'toleranceFrames'>,
): readonly Comparison[] {
  if (members.length === 0) return []
  const span = spanOfGroup(members)
  const { timebase } = clip.table
  const base = { variableIds, hasSameTags: false, startTicks: 0, endTicks: 0, timebase }
  const byCoder = new Map(members.map((each) => [each.coderId, each]))
  return pairsOf(clip.coders).flatMap(([one, other]): Comparison[] => {
    const coderIds = [one.coderId, other.coderId] as const
    const a = byCoder.get(one.coderId)
    const b = byCoder.get(other.coderId)
    if (a && b) {
      if (!isMatched(clip.table, a, b, rules)) return [{ ...base, coderIds, outcome: 'apart' }]
      return [{ ...base, coderIds, outcome: 'matched', hasSameTags: hasSameLabel(a, b), ...apart(clip.table, a, b) }]
    }
    if (a && isAsked(other, span, clip.table)) return [{ ...base, coderIds, outcome: 'missed' }]
    if (b && isAsked(one, span, clip.table)) return [{ ...base, coderIds, outcome: 'extra' }]
    return []
  })
}

function isMatched(
  table: FrameTable,
  a: PlacedCode,
  b: PlacedCode,
  { overlap, toleranceFrames }: Pick<ReviewRules, 'overlap' | 'toleranceFrames'>,
): boolean {
  if (a.subject === 'frameTag') return Math.abs(a.span.start - b.span.start) <= toleranceFrames
  return spanOverlap(table, a.span, b.span) >= overlap
}

function apart(table: FrameTable, a: PlacedCode, b: PlacedCode) {
  return {
    startTicks: boundaryPts(table, b.span.start) - boundaryPts(table, a.span.start),
    endTicks: boundaryPts(table, b.span.end) - boundaryPts(table, a.span.end),
  }
}

function countsOf(comparisons: readonly Comparison[]): EventCounts {
  const of = (outcome: Comparison['outcome']) => comparisons.filter((each) => each.outcome === outcome)
  const [matched, unmatched] = [of('matched'), of('apart').length]
  const [missed, extra] = [of('missed').length + unmatched, of('extra').length + unmatched]
  return {
    matched: matched.length,
    sameTags: matched.filter(({ hasSameTags }) => hasSameTags).length,
    missed,
    extra,
    f1: f1Of(matched.length, missed, extra),
    start: differencesOf(matched, ({ startTicks }) => startTicks),
    end: differencesOf(matched, ({ endTicks }) => endTicks),
  }
}

function differencesOf(matched: readonly Comparison[], ticksOf: (each: Comparison) => number): Differences | undefined {
  if (matched.length === 0) return undefined
  const byTimebase = new Map<string, { timebase: Timebase; sum: number; absolute: number; greatest: number }>()
  for (const each of matched) {
    const { num, den } = each.timebase
    const sums = byTimebase.get(`${num}/${den}`) ?? { timebase: each.timebase, sum: 0, absolute: 0, greatest: 0 }
    byTimebase.set(`${num}/${den}`, sums)
    const ticks = ticksOf(each)
    sums.sum += ticks
    sums.absolute += Math.abs(ticks)
    sums.greatest = Math.max(sums.greatest, Math.abs(ticks))
  }
  const all = [...byTimebase.values()]
  const mean = (of: 'sum' | 'absolute'): ExactTime => {
    const { num, den } = all.map((each) => timeOfTicks(each[of], each.timebase)).reduce(addTimes, ZERO_TIME)
    return { num, den: den * BigInt(matched.length) }
  }
  const greatest = all.map((each) => timeOfTicks(each.greatest, each.timebase))
  return {
    meanAbsolute: timeText(mean('absolute')),
    greatestAbsolute: timeText(greatest.reduce((a, b) => (compareTimes(a, b) < 0 ? b : a), ZERO_TIME)),
    mean: timeText(mean('sum'), 'both'),
  }
}
