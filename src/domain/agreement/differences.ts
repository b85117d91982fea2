import { without } from '../measures/frameSpans'
import { DISAGREEMENT_KINDS, type DisagreementKind } from '../records/adjudication'
import type { ReviewRules } from '../records/reviewRules'
import type { FrameTable } from '../time/frameTable'
import type { PlacedCode } from './placedCode'
import { boxIou, spanOverlap, trackOverlap, type TrackOverlap } from './placeOverlap'
import { hasSameAttributes, hasSameLabel } from './saidAlike'

/** How the members of a group differ. */
export interface Differences {
  /** The gravest first; empty where they agree and nobody lacks it. */
  readonly kinds: readonly DisagreementKind[]
  /** 0 to 1. */
  readonly weight: number
  /** The least overlap / union of any two members. */
  readonly overlap: number | undefined
  /** Where to look first. */
  readonly frame: number
}

/** How much of a list's length a kind is worth: what nobody may overlook stands before what is a matter of some pixels. */
const GRAVITY: Readonly<Record<DisagreementKind, number>> = {
  missing: 1,
  extra: 0.9,
  label: 0.8,
  boundary: 0.6,
  box: 0.5,
  attribute: 0.4,
}

/**
 * @param members of one group, at most one a coder
 * @param absent how many were asked and said nothing of it
 */
export function differencesOf(
  members: readonly PlacedCode[],
  absent: number,
  rules: Pick<ReviewRules, 'iou' | 'toleranceFrames'>,
  table: FrameTable,
): Differences {
  const pairs = pairsOf(members)
  const shapes = pairs.map(([a, b]) => shapeOf(a, b, rules, table))
  const share = (differ: readonly boolean[]) => differ.filter(Boolean).length / Math.max(1, differ.length)
  const overlaps = shapes.flatMap(({ overlap }) => overlap ?? [])
  const overlap = overlaps.length > 0 ? Math.min(...overlaps) : undefined
  const lack = lackOf(members.length, absent)
  const amounts: Readonly<Record<DisagreementKind, number>> = {
    missing: members.length >= absent ? lack : 0,
    extra: members.length < absent ? lack : 0,
    label: share(pairs.map(([a, b]) => !hasSameLabel(a, b))),
    boundary: shapes.some(({ isBoundary }) => isBoundary) ? Math.max(SMALLEST, 1 - (overlap ?? 0)) : 0,
    box: Math.max(0, ...shapes.map(({ worst }) => (worst === undefined ? 0 : Math.max(SMALLEST, 1 - worst.iou)))),
    attribute: share(pairs.map(([a, b]) => !hasSameAttributes(a, b))),
  }
  const kinds = DISAGREEMENT_KINDS.filter((kind) => amounts[kind] > 0)
  return {
    kinds,
    weight: Math.max(0, ...kinds.map((kind) => GRAVITY[kind] * amounts[kind])),
    overlap,
    frame: Math.min(frameOf(kinds[0], members, shapes, rules.toleranceFrames), table.pts.length - 1),
  }
}

/** What differs at all weighs something. */
const SMALLEST = 0.01

/** 1 where as many lack it as have it, less where it is one against many. */
function lackOf(members: number, absent: number): number {
  return absent === 0 ? 0 : (2 * Math.min(members, absent)) / (members + absent)
}

interface Shape {
  readonly overlap: number | undefined
  readonly isBoundary: boolean
  /** Undefined where no frame is below the threshold. */
  readonly worst: { readonly frame: number; readonly iou: number } | undefined
}

function shapeOf(
  a: PlacedCode,
  b: PlacedCode,
  { iou: threshold, toleranceFrames }: Pick<ReviewRules, 'iou' | 'toleranceFrames'>,
  table: FrameTable,
): Shape {
  if (a.subject === 'box' && b.subject === 'box') {
    const iou = boxIou(a.box, b.box)
    return { overlap: iou, isBoundary: false, worst: iou < threshold ? { frame: a.span.start, iou } : undefined }
  }
  if (a.subject === 'track' && b.subject === 'track') {
    const shared: TrackOverlap | undefined = trackOverlap(a.place, b.place)
    const alone = [...without(a.place.spans, b.place.spans), ...without(b.place.spans, a.place.spans)]
    return {
      overlap: shared?.meanIou ?? 0,
      isBoundary: alone.some(({ start, end }) => end - start > toleranceFrames),
      worst: shared && shared.worst.iou < threshold ? shared.worst : undefined,
    }
  }
  if (a.subject === 'range' && b.subject === 'range') {
    const isOpen = (a.record.end === undefined) !== (b.record.end === undefined)
    const isApart = (one: number, other: number) => Math.abs(one - other) > toleranceFrames
    return {
      overlap: spanOverlap(table, a.span, b.span),
      isBoundary: isOpen || isApart(a.span.start, b.span.start) || isApart(a.span.end, b.span.end),
      worst: undefined,
    }
  }
  return { overlap: undefined, isBoundary: false, worst: undefined }
}

function frameOf(
  kind: DisagreementKind | undefined,
  members: readonly PlacedCode[],
  shapes: readonly Shape[],
  toleranceFrames: number,
): number {
  const starts = members.map(({ span }) => span.start)
  const ends = members.map(({ span }) => span.end)
  const [first, allThere, firstEnd] = [Math.min(...starts), Math.max(...starts), Math.min(...ends)]
  if (kind === 'box') {
    const worst = shapes.flatMap((shape) => shape.worst ?? []).toSorted((a, b) => a.iou - b.iou || a.frame - b.frame)
    return worst[0]?.frame ?? first
  }
  if (kind === 'boundary' && allThere - first <= toleranceFrames && Math.max(...ends) - firstEnd > toleranceFrames) {
    return firstEnd
  }
  if (kind === 'label' || kind === 'attribute') return allThere < firstEnd ? allThere : first
  return first
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const))
}
