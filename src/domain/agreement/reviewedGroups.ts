import type { AdjudicationRecord } from '../records/adjudication'
import type { AnnotatorId } from '../records/ids'
import type { CodeGroup, Disagreement, MatchedClip } from './codeGroup'
import { Settlements } from './settlement'

/** Codes about one thing, and what was decided about them. */
export interface ReviewedGroup<Group extends CodeGroup = CodeGroup> {
  readonly group: Group
  /** The one that counts; undefined where nothing was decided yet. */
  readonly verdict: AdjudicationRecord | undefined
  /** Who was asked and whose word does not stand, in the order of their ids; nobody while nothing is decided. */
  readonly dissenting: readonly AnnotatorId[]
}

/** Everything that was coded of a clip, with what was decided. */
export interface ReviewedClip {
  readonly agreements: readonly ReviewedGroup[]
  readonly disagreements: readonly ReviewedGroup<Disagreement>[]
}

/** What was decided of all that coders said. */
export interface ReviewCounts {
  readonly disagreements: number
  /** Of the disagreements, by the verdict that counts. */
  readonly kept: number
  readonly changed: number
  readonly rejected: number
  readonly unresolved: number
  /** Disagreements about which nothing was decided. */
  readonly open: number
  readonly agreements: number
  /** Agreements about which something was decided: nearly always that they stand. */
  readonly accepted: number
  /** Verdicts of somebody who had coded the clip too. */
  readonly exceptions: number
}

export function reviewedGroups(
  { agreements, disagreements }: MatchedClip,
  adjudications: readonly AdjudicationRecord[],
): ReviewedClip {
  const settlements = new Settlements(adjudications)
  const reviewed = <Group extends CodeGroup>(group: Group): ReviewedGroup<Group> => {
    const { verdict } = settlements.of(group)
    return { group, verdict, dissenting: verdict ? dissenting(group, verdict) : [] }
  }
  return { agreements: agreements.map(reviewed), disagreements: disagreements.map(reviewed) }
}

/** Of what was changed nobody's word stands as it was said, and of what is unresolved everybody's does. */
function dissenting({ members, absent }: CodeGroup, { verdict, resultIds }: AdjudicationRecord): AnnotatorId[] {
  if (verdict === 'unresolved') return []
  const said = members.map(({ coderId }) => coderId)
  if (verdict === 'rejected') return said
  const stands = new Set<string>(resultIds ?? members.map(({ recordId }) => recordId))
  const overruled = members.filter(({ recordId }) => !stands.has(recordId)).map(({ coderId }) => coderId)
  return [...overruled, ...absent].toSorted()
}

export function reviewCounts(clips: readonly ReviewedClip[]): ReviewCounts {
  const disagreements = clips.flatMap((each) => each.disagreements)
  const agreements = clips.flatMap((each) => each.agreements)
  const count = (verdict: AdjudicationRecord['verdict'] | undefined) =>
    disagreements.filter((each) => each.verdict?.verdict === verdict).length
  const verdicts = [...disagreements, ...agreements].flatMap(({ verdict }) => verdict ?? [])
  return {
    disagreements: disagreements.length,
    kept: count('kept'),
    changed: count('changed'),
    rejected: count('rejected'),
    unresolved: count('unresolved'),
    open: count(undefined),
    agreements: agreements.length,
    accepted: agreements.filter(({ verdict }) => verdict !== undefined).length,
    exceptions: verdicts.filter(({ exception }) => exception !== undefined).length,
  }
}
