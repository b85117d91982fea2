import type { ClipEvidence } from '../measures/clipEvidence'
import { united } from '../measures/frameSpans'
import type { CodedRecord } from '../codebook/olderCodes'
import type { HandoverRecord } from '../records/handover'
import type { AnnotatorId } from '../records/ids'
import type { ReviewRecord } from '../records/review'
import type { CodedClip, CoderCodes } from './codedClip'
import { byPseudonym } from './coderOrder'
import { Standings } from './standing'

/** What else is to be known of a clip: reviews and handovers of it. */
interface AboutClip extends Pick<CodedClip, 'identity'> {
  readonly reviews: readonly ReviewRecord[]
  readonly handovers: readonly HandoverRecord[]
  readonly pseudonymOf: (id: AnnotatorId) => string
}

/**
 * The codes of a clip by coder, from before anything was settled. Where a coder has submitted the clip only the newest revision
 * counts; what an adjudicator made is nobody's code, and a box that a program made and nobody confirmed is none.
 */
export function codedClip(evidence: Omit<ClipEvidence, 'reviews'>, about: AboutClip): CodedClip {
  const { reviews, handovers, pseudonymOf, identity } = about
  const { clipId, table, annotations, segments, tracks, coverage } = evidence
  const standings = new Standings(reviews)
  const counts = (record: CodedRecord) => {
    const standing = standings.of(record)
    return standing === 'submitted' || (standing === 'unsubmitted' && !standings.coders.has(record.authorId))
  }
  const counted = {
    annotations: annotations.filter(counts),
    segments: segments.filter(counts),
    tracks: tracks.flatMap((track, at) => {
      const keyframes = (evidence.keyframes[at] ?? []).filter(({ auto }) => auto === undefined)
      return counts(track) && keyframes.length > 0 ? [{ track, keyframes }] : []
    }),
  }
  const coderIds = new Set<AnnotatorId>([
    ...standings.coders,
    ...counted.annotations.map(({ authorId }) => authorId),
    ...counted.segments.map(({ authorId }) => authorId),
    ...counted.tracks.map(({ track }) => track.authorId),
  ])
  const coders = [...coderIds].map((coderId): CoderCodes => {
    const own = counted.tracks.filter(({ track }) => track.authorId === coderId)
    const seen = coverage.filter(({ authorId }) => authorId === coderId)
    return {
      coderId,
      pseudonym: pseudonymOf(coderId),
      annotations: counted.annotations.filter(({ authorId }) => authorId === coderId),
      segments: counted.segments.filter(({ authorId }) => authorId === coderId),
      tracks: own.map(({ track }) => track),
      keyframes: own.map(({ keyframes }) => keyframes),
      examined: seen.length === 0 ? undefined : united(seen.flatMap(({ spans }) => spans)),
      handedOver: united(handovers.filter(({ authorId }) => authorId === coderId)),
    }
  })
  return { clipId, identity, table, coders: coders.toSorted(byPseudonym) }
}
