import type { AnnotatorId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import type { BoxAgreement, BoxCounts, LabelReading } from './agreementStatistics'
import type { CodedClip } from './codedClip'
import { pairsOf } from './coderPairs'
import { pairsIn } from './coefficients'
import { f1Of } from './f1'
import { alphaOf, coincidencesOf } from './krippendorff'
import { isAsked, spanOfGroup, type Group, type JoinedClip } from './matchClip'
import { boxIou, trackOverlap } from './placeOverlap'
import type { PlacedCode } from './placedCode'

/** What coders called one object; undefined by whom nothing was drawn though it was looked at. */
type Labels = readonly (string | undefined)[]

/** What two coders have of one object. */
interface Comparison {
  readonly coderIds: readonly [AnnotatorId, AnnotatorId]
  readonly matched: number | undefined
  readonly hasFirst: boolean
  readonly hasSecond: boolean
  readonly units: readonly Labels[]
}

/**
 * Boxes on one frame, or whole tracks, matched one to one at the threshold of intersection over union. Whether coders call an
 * object the same is read in two ways, both named: an object that somebody lacks counts as another value there, or is dropped.
 */
export function boxAgreement(
  subject: 'boxes' | 'tracks',
  clips: readonly { readonly clip: CodedClip; readonly joined: JoinedClip }[],
  rules: Pick<ReviewRules, 'iou'>,
): BoxAgreement {
  const groups = clips.flatMap(({ clip, joined }) => joined[subject].map((members) => ({ clip, members })))
  const comparisons = groups.flatMap(({ clip, members }) => comparisonsOf(clip, members, rules.iou))
  const objects = groups.map(({ clip, members }) => labelsOf(clip, members))
  const byCoders = new Map<string, Comparison[]>()
  for (const each of comparisons) {
    const key = each.coderIds.join(' ')
    const known = byCoders.get(key)
    if (known) known.push(each)
    else byCoders.set(key, [each])
  }
  return {
    all: countsOf(comparisons, objects),
    pairs: [...byCoders]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, own]) =>
        own[0]
          ? [
              {
                coderIds: own[0].coderIds,
                counts: countsOf(
                  own,
                  own.flatMap(({ units }) => units),
                ),
              },
            ]
          : [],
      ),
  }
}

function comparisonsOf(clip: CodedClip, members: Group, threshold: number): readonly Comparison[] {
  const span = spanOfGroup(members)
  return pairsOf(clip.coders).flatMap(([one, other]): Comparison[] => {
    const coderIds = [one.coderId, other.coderId] as const
    const a = members.find(({ coderId }) => coderId === one.coderId)
    const b = members.find(({ coderId }) => coderId === other.coderId)
    const has = { coderIds, hasFirst: a !== undefined, hasSecond: b !== undefined }
    if (a && b) {
      const iou = iouOf(a, b)
      if (iou >= threshold) return [{ ...has, matched: iou, units: [[labelOf(a), labelOf(b)]] }]
      return [
        {
          ...has,
          matched: undefined,
          units: [
            [labelOf(a), undefined],
            [undefined, labelOf(b)],
          ],
        },
      ]
    }
    const lacking = a ? other : one
    const found = a ?? b
    if (!found || !isAsked(lacking, span, clip.table)) return []
    return [{ ...has, matched: undefined, units: [a ? [labelOf(found), undefined] : [undefined, labelOf(found)]] }]
  })
}

function iouOf(a: PlacedCode, b: PlacedCode): number {
  if (a.subject === 'box' && b.subject === 'box') return boxIou(a.box, b.box)
  if (a.subject === 'track' && b.subject === 'track') return trackOverlap(a.place, b.place)?.meanIou ?? 0
  return 0
}

function labelsOf(clip: CodedClip, members: Group): Labels {
  const span = spanOfGroup(members)
  return clip.coders.flatMap((coder): Labels => {
    const own = members.find(({ coderId }) => coderId === coder.coderId)
    return own ? [labelOf(own)] : isAsked(coder, span, clip.table) ? [undefined] : []
  })
}

function labelOf({ record: { tagIds, notAssessable } }: PlacedCode): string {
  return `${notAssessable} ${tagIds.toSorted().join(' ')}`
}

function countsOf(comparisons: readonly Comparison[], units: readonly Labels[]): BoxCounts {
  const ious = comparisons.flatMap(({ matched }) => matched ?? [])
  const single = comparisons.filter(({ matched }) => matched === undefined)
  const onlyFirst = single.filter(({ hasFirst }) => hasFirst).length
  const onlySecond = single.filter(({ hasSecond }) => hasSecond).length
  return {
    matched: ious.length,
    onlyFirst,
    onlySecond,
    f1: f1Of(ious.length, onlyFirst, onlySecond),
    meanIou: ious.length === 0 ? undefined : ious.reduce((sum, iou) => sum + iou, 0) / ious.length,
    missingCounted: readingOf(units),
    missingDropped: readingOf(units.map((labels) => labels.filter((label) => label !== undefined))),
  }
}

function readingOf(units: readonly Labels[]): LabelReading {
  const values = [...new Set(units.flat())]
  const placeOf = new Map(values.map((value, at) => [value, at]))
  const counts = units
    .filter((labels) => labels.length > 1)
    .map((labels) => {
      const unit = new Uint8Array(values.length)
      for (const label of labels) {
        const place = placeOf.get(label) ?? 0
        unit[place] = (unit[place] ?? 0) + 1
      }
      return unit
    })
  const { same, pairs } = pairsIn(counts)
  const metric = { level: 'nominal', numbers: [] } as const
  return {
    units: counts.length,
    percent: pairs > 0 ? same / pairs : undefined,
    alpha: alphaOf(coincidencesOf(counts, values.length), values.length, metric),
  }
}
