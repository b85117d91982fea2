import { common, without, type FrameSpan } from '../measures/frameSpans'
import type { RecordId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import { frameIndex } from '../time/frameIndex'
import { frameCount, type FrameTable } from '../time/frameTable'
import type { AgreementContext } from './agreementContext'
import type { CodedClip, CoderCodes } from './codedClip'
import { byPseudonym } from './coderOrder'
import type { CodeGroup, Disagreement, MatchedClip } from './codeGroup'
import { differencesOf } from './differences'
import { joinCodes, type Nearness } from './joinCodes'
import { boxIou, mayMeet, spanOverlap, trackOverlap } from './placeOverlap'
import { placedAnnotations, placedRanges, placedTracks, type PlacedBox, type PlacedCode } from './placedCode'
import { sharedTags } from './saidAlike'

/** The codes of a group in the order of their coders. */
export type Group<Code extends PlacedCode = PlacedCode> = readonly Code[]

/** What was joined to what, before it is asked how it differs. */
export interface JoinedClip {
  readonly tracks: readonly Group<Extract<PlacedCode, { subject: 'track' }>>[]
  readonly ranges: readonly Group<Extract<PlacedCode, { subject: 'range' }>>[]
  readonly boxes: readonly Group<PlacedBox>[]
  readonly frameTags: readonly Group<Extract<PlacedCode, { subject: 'frameTag' }>>[]
}

/** Below this overlap / union two codes are two things, however alone they stand; above it one thing, badly drawn. */
const LEAST_PLACE = 0.1

/**
 * Joins the codes of all coders into groups that are about one thing (see `joinCodes`), and says how the members differ:
 * boxes by overlap / union on one frame, tracks by its mean over the frames that both have, ranges by overlap / union of their
 * time, frame tags by how many frames they are apart. Tags of a variable that exclude each other are matched by place with
 * whatever of the variable stands there, so that another word is one disagreement. Ranges about persons are matched within
 * what is about the same person, as the tracks were matched.
 */
export function matchClip(
  clip: CodedClip,
  rules: Pick<ReviewRules, 'iou' | 'overlap' | 'toleranceFrames'>,
  context: Pick<AgreementContext, 'exclusive'>,
): MatchedClip {
  const { tracks, ranges, boxes, frameTags } = joinClip(clip, rules, context)
  const ordered = { ...clip, coders: clip.coders.toSorted(byPseudonym) }
  const [agreements, disagreements]: [CodeGroup[], Disagreement[]] = [[], []]
  for (const members of [...tracks, ...ranges, ...boxes, ...frameTags]) {
    const group = groupOf(ordered, members)
    if (!group) continue
    const { kinds, frame, weight, overlap } = differencesOf(members, group.absent.length, rules, clip.table)
    const [first, ...others] = kinds
    const placed = { ...group, frame: frameIndex(frame) }
    if (first === undefined) agreements.push(placed)
    else disagreements.push({ ...placed, kinds: [first, ...others], weight, overlap })
  }
  return {
    agreements: agreements.toSorted(byPlace),
    disagreements: disagreements.toSorted((a, b) => b.weight - a.weight || byPlace(a, b)),
  }
}

/** @param isStrict whether only what reaches the thresholds is joined, as it is counted */
export function joinClip(
  clip: CodedClip,
  rules: Pick<ReviewRules, 'iou' | 'overlap' | 'toleranceFrames'>,
  { exclusive }: Pick<AgreementContext, 'exclusive'>,
  isStrict = false,
): JoinedClip {
  const tracks = joinCodes(placedTracks(clip, exclusive), {
    reach: 0,
    isStrict,
    threshold: rules.iou,
    nearness: (a, b) => {
      const overlap = mayMeet(a.place, b.place) ? trackOverlap(a.place, b.place) : undefined
      return overlap && near(a, b, overlap.meanIou, overlap.share)
    },
  })
  const objects = namesOf(tracks)
  const ranges = joinCodes(
    placedRanges(clip, exclusive, (trackId) => objects.get(trackId) ?? trackId),
    {
      reach: 0,
      isStrict,
      threshold: rules.overlap,
      nearness: (a, b) => near(a, b, spanOverlap(clip.table, a.span, b.span)),
    },
  )
  const events = namesOf(ranges)
  const eventOf = ({ record: { segmentId } }: PlacedBox) => segmentId && (events.get(segmentId) ?? segmentId)
  const { boxes, frameTags } = placedAnnotations(clip, exclusive)
  return {
    tracks,
    ranges,
    boxes: joinCodes(boxes, {
      reach: 0,
      isStrict,
      threshold: rules.iou,
      nearness: (a, b) => {
        const iou = boxIou(a.box, b.box)
        // Boxes of one range that are on one frame show the same, wherever they were drawn.
        const isLinked = eventOf(a) !== undefined && eventOf(a) === eventOf(b)
        return isLinked && iou < LEAST_PLACE ? { place: iou, weight: SMALLEST_WEIGHT + iou / 2 } : near(a, b, iou)
      },
    }),
    frameTags: joinCodes(frameTags, {
      reach: rules.toleranceFrames,
      isStrict,
      threshold: 0,
      nearness: (a, b) =>
        near(a, b, 1 - Math.abs(a.span.start - b.span.start) / (rules.toleranceFrames + 1), undefined, 0),
    }),
  }
}

const SMALLEST_WEIGHT = 1e-6

/** The same word at one place is a better match than another word there. */
function near(
  a: PlacedCode,
  b: PlacedCode,
  place: number,
  share: number = place,
  least: number = LEAST_PLACE,
): Nearness | undefined {
  if (place <= 0 || place < least) return undefined
  const weight = (share * (1 + sharedTags(a.record.tagIds, b.record.tagIds))) / 2
  return { place, weight: Math.max(SMALLEST_WEIGHT, weight) }
}

/** By record the name of the thing that its group is about. */
function namesOf(groups: readonly Group[]): ReadonlyMap<RecordId, RecordId> {
  return new Map(
    groups.flatMap((members) => members.map(({ record }) => [record.id, members[0]?.record.id ?? record.id] as const)),
  )
}

function groupOf(clip: CodedClip, members: Group): Omit<CodeGroup, 'frame'> | undefined {
  const [first] = members
  if (!first) return undefined
  const span = spanOfGroup(members)
  const has = new Set(members.map(({ coderId }) => coderId))
  const absent = clip.coders.filter((coder) => !has.has(coder.coderId) && isAsked(coder, span, clip.table))
  const absentIds = absent.map(({ coderId }) => coderId)
  return {
    key: `${groupKey(members)} | ${[...has, ...absentIds].toSorted().join(' ')}`,
    clipId: clip.clipId,
    subject: first.subject,
    members: clip.coders.flatMap(({ coderId }) =>
      members.flatMap((each) => (each.coderId === coderId ? { coderId, recordId: each.record.id } : [])),
    ),
    absent: absentIds,
    span,
  }
}

/** Names a group by its members alone. */
export function groupKey(members: Group): string {
  return members
    .map(({ record }) => record.id)
    .toSorted()
    .join(' ')
}

/** From the first frame that any of them names to the last. */
export function spanOfGroup(members: Group): FrameSpan {
  return {
    start: Math.min(...members.map(({ span }) => span.start)),
    end: Math.max(...members.map(({ span }) => span.end)),
  }
}

/** Whether a coder looked at at least half of the frames, and has not left them to somebody else. */
export function isAsked({ examined, handedOver }: CoderCodes, span: FrameSpan, table: FrameTable): boolean {
  const frames = common([span], without(examined ?? [{ start: 0, end: frameCount(table) }], handedOver))
  return 2 * frames.reduce((sum, { start, end }) => sum + end - start, 0) >= span.end - span.start
}

function byPlace(a: CodeGroup, b: CodeGroup): number {
  return a.span.start - b.span.start || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}
