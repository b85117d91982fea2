import type { CoverageRecord } from '../records/coverage'
import { boundedSpans, mergeSpans, seenSince } from './spans'

/** An entry of the log holds the record twice, before and after: with as many spans it takes some 20 kB. */
export const MOST_SPANS = 200

/** What one person has seen of a clip, by both records; `mine` itself where theirs brings nothing. */
export function joinedCoverage(mine: CoverageRecord, theirs: CoverageRecord): CoverageRecord {
  const spans = boundedSpans(mergeSpans(mine.spans, theirs.spans), MOST_SPANS)
  if (JSON.stringify(spans) === JSON.stringify(mine.spans)) return mine
  const updatedAt = mine.updatedAt < theirs.updatedAt ? theirs.updatedAt : mine.updatedAt
  return { ...mine, spans: [...spans], updatedAt }
}

/** What a change from `before` to `after` makes of coverage that has grown meanwhile: what was seen since stays. */
export function afterGrowth(
  now: CoverageRecord,
  before: CoverageRecord,
  after: CoverageRecord | null,
): CoverageRecord | null {
  const spans = mergeSpans(after?.spans ?? [], seenSince(now.spans, before.spans))
  return after === null && spans.length === 0 ? null : { ...now, spans: [...spans] }
}
