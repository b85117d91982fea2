import { boundaryPts, type FrameTable } from '../time/frameTable'
import type { AnnotatorId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import { variableIdOf, type AgreementContext } from './agreementContext'
import type { EventAgreement } from './agreementStatistics'
import type { CodedClip } from './codedClip'
import { pairsOf } from './coderPairs'
import { EventTally, type EventMatch } from './eventTally'
import { isAsked, spanOfGroup, type JoinedClip } from './matchClip'
import { spanOverlap } from './placeOverlap'
import type { PlacedCode } from './placedCode'
import { hasSameLabel } from './saidAlike'

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
  const all = new EventTally()
  const byVariable = new Map<string, EventTally>()
  const byCoders = new Map<string, { readonly coderIds: CoderIds; readonly tally: EventTally }>()
  let open = 0
  for (const { clip, joined } of clips) {
    const pairs = pairsOf(clip.coders).map(([one, other]) => {
      const coderIds = [one.coderId, other.coderId] as const
      const key = coderIds.join(' ')
      const { tally } = byCoders.get(key) ?? { tally: new EventTally() }
      byCoders.set(key, { coderIds, tally })
      return { one, other, tally }
    })
    for (const group of joined[subject]) {
      const ended = group.filter((each) => !isOpen(each))
      open += group.length - ended.length
      if (ended.length === 0) continue
      const variableIds = new Set(ended.flatMap(({ record }) => record.tagIds.map((id) => variableIdOf(exclusive, id))))
      const own = [...variableIds].map((id) => {
        const tally = byVariable.get(id) ?? new EventTally()
        byVariable.set(id, tally)
        return tally
      })
      const members = new Map(ended.map((each) => [each.coderId, each]))
      const span = spanOfGroup(ended)
      for (const { one, other, tally } of pairs) {
        const [a, b] = [members.get(one.coderId), members.get(other.coderId)]
        const tallies = [all, tally, ...own]
        if (a && b) {
          const match = matchOf(clip.table, a, b, rules)
          for (const each of tallies) {
            if (match) each.match(match)
            else countApart(each)
          }
        } else if (a && isAsked(other, span, clip.table)) for (const each of tallies) each.miss()
        else if (b && isAsked(one, span, clip.table)) for (const each of tallies) each.add()
      }
    }
  }
  return {
    all: all.counts,
    variables: sorted(byVariable).map(([variableId, tally]) => ({ variableId, counts: tally.counts })),
    pairs: sorted(byCoders).map(([, { coderIds, tally }]) => ({ coderIds, counts: tally.counts })),
    open,
  }
}

type CoderIds = readonly [AnnotatorId, AnnotatorId]

function countApart(tally: EventTally): void {
  tally.miss()
  tally.add()
}

function isOpen(code: PlacedCode): boolean {
  return code.subject === 'range' && code.record.end === undefined
}

/** Undefined where the two are not near enough. */
function matchOf(
  table: FrameTable,
  a: PlacedCode,
  b: PlacedCode,
  { overlap, toleranceFrames }: Pick<ReviewRules, 'overlap' | 'toleranceFrames'>,
): EventMatch | undefined {
  const isNear =
    a.subject === 'frameTag'
      ? Math.abs(a.span.start - b.span.start) <= toleranceFrames
      : spanOverlap(table, a.span, b.span) >= overlap
  if (!isNear) return undefined
  return {
    hasSameTags: hasSameLabel(a, b),
    startTicks: boundaryPts(table, b.span.start) - boundaryPts(table, a.span.start),
    endTicks: boundaryPts(table, b.span.end) - boundaryPts(table, a.span.end),
    timebase: table.timebase,
  }
}

function sorted<Item>(lists: ReadonlyMap<string, Item>): readonly (readonly [string, Item])[] {
  return [...lists].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
