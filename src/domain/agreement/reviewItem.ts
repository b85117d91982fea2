import { DISAGREEMENT_KINDS, type AdjudicationRecord } from '../records/adjudication'
import type { CodeGroup, Disagreement, MatchedClip } from './codeGroup'
import { Settlements, type Settlement } from './settlement'

export type ReviewKind = 'agreement' | Disagreement['kinds'][0]

/** The order in which a review is listed: what needs no thought first, then the gravest. */
export const REVIEW_KINDS: readonly ReviewKind[] = ['agreement', ...DISAGREEMENT_KINDS]

/** A group of codes in a review, with what was decided about it. */
export interface ReviewItem extends Settlement {
  readonly key: string
  readonly group: CodeGroup | Disagreement
  readonly kind: ReviewKind
  /** 0 to 1; how much there is to settle. */
  readonly weight: number
  /** `unresolved` was decided too: its adjudicator could not tell. */
  readonly state: 'open' | 'settled' | 'unresolved'
}

/** Everything that was coded of a clip, in the order in which it is reviewed: by kind, heaviest first, then by frame. */
export function reviewItems(
  { agreements, disagreements }: MatchedClip,
  adjudications: readonly AdjudicationRecord[],
): readonly ReviewItem[] {
  const settlements = new Settlements(adjudications)
  const itemOf = (group: CodeGroup | Disagreement, kind: ReviewKind, weight: number): ReviewItem => {
    const settlement = settlements.of(group)
    const { verdict } = settlement
    const state = verdict === undefined ? 'open' : verdict.verdict === 'unresolved' ? 'unresolved' : 'settled'
    return { key: group.key, group, kind, weight, state, ...settlement }
  }
  const items = [
    ...agreements.map((group) => itemOf(group, 'agreement', 0)),
    ...disagreements.map((group) => itemOf(group, group.kinds[0], group.weight)),
  ]
  const places = new Map(REVIEW_KINDS.map((kind, at) => [kind, at]))
  const placeOf = ({ kind }: ReviewItem) => places.get(kind) ?? 0
  return items.toSorted((a, b) => placeOf(a) - placeOf(b) || b.weight - a.weight || a.group.frame - b.group.frame)
}
