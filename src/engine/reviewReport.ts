import type { AgreementStatistics } from '../domain/agreement/agreementStatistics'
import type { CodedClip, CoderCodes } from '../domain/agreement/codedClip'
import { byPseudonym } from '../domain/agreement/coderOrder'
import { reviewCounts, reviewedGroups, type ReviewCounts, type ReviewedClip } from '../domain/agreement/reviewedGroups'
import type { AdjudicationRecord } from '../domain/records/adjudication'
import type { ClipRecord } from '../domain/records/clip'
import type { AnnotatorId, ClipId } from '../domain/records/ids'
import type { ReviewRecord } from '../domain/records/review'
import { boundaryPts } from '../domain/time/frameTable'
import { secondsOf } from '../domain/time/timebase'
import type { RecordIndex } from './recordIndex'
import { matchedClip, type ReviewedProject } from './reviewOfProject'

/** How long a coder has had a clip on screen, in ticks of the clip's timebase. */
export interface Examined {
  readonly clipId: ClipId
  readonly coderId: AnnotatorId
  readonly ticks: number
}

export interface ReportedClip extends ReviewedClip {
  readonly clip: ClipRecord
  readonly coderIds: readonly AnnotatorId[]
}

export interface ReportedCoder {
  readonly id: AnnotatorId
  readonly name: string
  /** What was on screen of the clips that this person has coded; undefined where that was not noted of each. */
  readonly examinedSeconds: number | undefined
  /** Sealed packages in which the counted codes came. */
  readonly packages: number
}

/** Everything that is to be said of how the codes of several came about, how far they agree and what was decided. */
export interface ReviewReport {
  readonly statistics: AgreementStatistics
  readonly project: string
  readonly coders: readonly ReportedCoder[]
  /** Clips that at least two have coded; what one coder alone says of a clip is compared with nothing. */
  readonly clips: readonly ReportedClip[]
  readonly clipSeconds: number
  readonly examined: readonly Examined[]
  /** Versions of the codebook by which the compared codes were set. */
  readonly codebookVersions: readonly string[]
  readonly counts: ReviewCounts
  /** Who decided what counts. */
  readonly adjudicators: readonly string[]
  /** Verdicts that count, in the order of the clips and of the frames. */
  readonly verdicts: readonly AdjudicationRecord[]
  readonly nameOf: (id: AnnotatorId) => string
}

/** @param statistics of this review */
export function reviewReport(
  index: RecordIndex,
  review: ReviewedProject,
  statistics: AgreementStatistics,
): ReviewReport {
  const coded = review.clips.filter(({ coders }) => coders.length > 1)
  const clips = coded.flatMap((each): ReportedClip[] => {
    const clip = index.get('clip', each.clipId)
    if (!clip) return []
    const verdicts = index.all('adjudication').filter(({ clipId }) => clipId === clip.id)
    const coderIds = each.coders.map(({ coderId }) => coderId)
    return [{ clip, coderIds, ...reviewedGroups(matchedClip(each, review), verdicts) }]
  })
  const verdicts = clips.flatMap(verdictsOf)
  const nameOf = (id: AnnotatorId) => index.get('annotator', id)?.pseudonym ?? id
  return {
    statistics,
    project: index.all('project')[0]?.name ?? '',
    coders: statistics.coderIds.map((id) => ({
      id,
      name: nameOf(id),
      examinedSeconds: examinedSeconds(coded, id),
      packages: packagesOf(index.all('review'), coded, id),
    })),
    clips,
    clipSeconds: sum(clips.map(({ clip }) => secondsOf(clip.endPts - clip.firstPts, clip.timebase))),
    examined: coded.flatMap(examinedOf),
    codebookVersions: versionsOf(coded),
    counts: reviewCounts(clips),
    adjudicators: [...new Set(verdicts.map(({ adjudicatorId }) => adjudicatorId))]
      .map((id) => ({ coderId: id, pseudonym: nameOf(id) }))
      .toSorted(byPseudonym)
      .map(({ pseudonym }) => pseudonym),
    verdicts,
    nameOf,
  }
}

function verdictsOf({ agreements, disagreements }: ReviewedClip): AdjudicationRecord[] {
  return [...disagreements, ...agreements]
    .toSorted((a, b) => a.group.frame - b.group.frame)
    .flatMap(({ verdict }) => verdict ?? [])
}

function examinedOf(clip: CodedClip): Examined[] {
  return clip.coders.flatMap((coder) => {
    const ticks = examinedTicks(clip, coder)
    return ticks === undefined ? [] : [{ clipId: clip.clipId, coderId: coder.coderId, ticks }]
  })
}

function examinedTicks({ table }: CodedClip, { examined }: CoderCodes): number | undefined {
  return examined && sum(examined.map(({ start, end }) => boundaryPts(table, end) - boundaryPts(table, start)))
}

function examinedSeconds(clips: readonly CodedClip[], coderId: AnnotatorId): number | undefined {
  let seconds = 0
  for (const clip of clips) {
    const coder = clip.coders.find((each) => each.coderId === coderId)
    if (!coder) continue
    const ticks = examinedTicks(clip, coder)
    if (ticks === undefined) return undefined
    seconds += secondsOf(ticks, clip.table.timebase)
  }
  return seconds
}

/** One package may hold several clips; of several revisions the newest counts. */
function packagesOf(reviews: readonly ReviewRecord[], clips: readonly CodedClip[], coderId: AnnotatorId): number {
  const digests = clips.flatMap(({ clipId }) => {
    const newest = reviews
      .filter((each) => each.coderId === coderId && each.clipId === clipId)
      .toSorted((a, b) => (a.revision ?? 1) - (b.revision ?? 1) || (a.submittedAt < b.submittedAt ? -1 : 1))
      .at(-1)
    return newest ? [newest.digest] : []
  })
  return new Set(digests).size
}

function versionsOf(clips: readonly CodedClip[]): readonly string[] {
  const versions = clips.flatMap(({ coders }) =>
    coders.flatMap(({ annotations, segments, tracks }) =>
      [...annotations, ...segments, ...tracks].map(({ codebookVersion }) => codebookVersion),
    ),
  )
  return [...new Set(versions)].toSorted()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
