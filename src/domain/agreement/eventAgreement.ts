import {
  timeOfTicks,
  addTimes,
  absoluteTime,
  compareTimes,
  timeText,
  ZERO_TIME,
  type ExactTime,
} from '../time/exactTime'
import { exactSeconds } from '../time/exactSeconds'
import { boundaryPts, type FrameTable } from '../time/frameTable'
import type { AnnotatorId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import { variableIdOf, type AgreementContext } from './agreementContext'
import type { BoundaryDifference, Differences, EventAgreement, EventCounts } from './agreementStatistics'
import type { CodedClip } from './codedClip'
import { pairsOf } from './coderPairs'
import { f1Of } from './f1'
import { groupKey, isAsked, spanOfGroup, type Group, type JoinedClip } from './matchClip'
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
  readonly start: ExactTime
  readonly end: ExactTime
  readonly boundary: BoundaryDifference | undefined
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
  const variableIds = [...new Set(comparisons.flatMap((each) => each.variableIds))].toSorted()
  const pairKey = ({ coderIds }: Comparison) => coderIds.join(' ')
  const pairs = new Map(comparisons.map((each) => [pairKey(each), each.coderIds]))
  return {
    all: countsOf(comparisons),
    variables: variableIds.map((variableId) => ({
      variableId,
      counts: countsOf(comparisons.filter((each) => each.variableIds.includes(variableId))),
    })),
    pairs: [...pairs.keys()].toSorted().flatMap((key) => {
      const coderIds = pairs.get(key)
      return coderIds ? [{ coderIds, counts: countsOf(comparisons.filter((each) => pairKey(each) === key)) }] : []
    }),
    boundaries: comparisons.flatMap(({ boundary }) => boundary ?? []),
    open: clips.reduce((sum, { joined }) => sum + joined[subject].flat().filter(isOpen).length, 0),
  }
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
  const base = { variableIds, hasSameTags: false, start: ZERO_TIME, end: ZERO_TIME, boundary: undefined }
  return pairsOf(clip.coders).flatMap(([one, other]): Comparison[] => {
    const coderIds = [one.coderId, other.coderId] as const
    const a = members.find(({ coderId }) => coderId === one.coderId)
    const b = members.find(({ coderId }) => coderId === other.coderId)
    if (a && b) {
      if (!isMatched(clip.table, a, b, rules)) return [{ ...base, coderIds, outcome: 'apart' }]
      return [{ ...base, coderIds, outcome: 'matched', hasSameTags: hasSameLabel(a, b), ...apart(clip, members, a, b) }]
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

function apart({ clipId, table }: CodedClip, members: Group, a: PlacedCode, b: PlacedCode) {
  const startTicks = boundaryPts(table, b.span.start) - boundaryPts(table, a.span.start)
  const endTicks = boundaryPts(table, b.span.end) - boundaryPts(table, a.span.end)
  const { timebase } = table
  const boundary: BoundaryDifference = {
    clipId,
    coderIds: [a.coderId, b.coderId],
    key: groupKey(members),
    startTicks,
    start: exactSeconds(startTicks, timebase).text,
    endTicks,
    end: exactSeconds(endTicks, timebase).text,
  }
  return {
    start: timeOfTicks(startTicks, timebase),
    end: timeOfTicks(endTicks, timebase),
    boundary: startTicks === 0 && endTicks === 0 ? undefined : boundary,
  }
}

function countsOf(comparisons: readonly Comparison[]): EventCounts {
  const of = (outcome: Comparison['outcome']) => comparisons.filter((each) => each.outcome === outcome)
  const [matched, apartOnes] = [of('matched'), of('apart').length]
  const [missed, extra] = [of('missed').length + apartOnes, of('extra').length + apartOnes]
  return {
    matched: matched.length,
    sameTags: matched.filter(({ hasSameTags }) => hasSameTags).length,
    missed,
    extra,
    f1: f1Of(matched.length, missed, extra),
    start: differencesOf(matched.map(({ start }) => start)),
    end: differencesOf(matched.map(({ end }) => end)),
  }
}

function differencesOf(times: readonly ExactTime[]): Differences | undefined {
  if (times.length === 0) return undefined
  const absolute = times.map(absoluteTime)
  const mean = (each: readonly ExactTime[]) => {
    const { num, den } = each.reduce(addTimes, ZERO_TIME)
    return { num, den: den * BigInt(each.length) }
  }
  return {
    meanAbsolute: timeText(mean(absolute)),
    greatestAbsolute: timeText(absolute.reduce((a, b) => (compareTimes(a, b) < 0 ? b : a), ZERO_TIME)),
    mean: timeText(mean(times), 'both'),
  }
}
