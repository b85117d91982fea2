import type { ClipId, RecordId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import type { AgreementContext, AgreementVariable } from './agreementContext'
import type { AgreementStatistics, Category, OverallAgreement, VariableAgreement } from './agreementStatistics'
import { bootstrap, type Bootstrapped, type Drawn } from './bootstrap'
import { boxAgreement } from './boxAgreement'
import type { CodedClip } from './codedClip'
import { byPseudonym } from './coderOrder'
import { coderPairs, confusionOf } from './coderPairs'
import { alphaWith, computed, pairsIn, withInterval, type Computed } from './coefficients'
import { differingBins, differingFrames } from './differingFrames'
import { eventAgreement } from './eventAgreement'
import { alphaOf, coincidencesOf, expectedOf, marginsOf } from './krippendorff'
import { joinClip, type JoinedClip } from './matchClip'
import { binKinds, readingOf, type Reading } from './reading'
import { coderTimes } from './saidSpans'
import { timeBins } from './timeBins'
import { unitsOf, type TimedClip, type Units } from './units'

/** How far it is, 0 to 1. */
export type OnProgress = (share: number) => void

/** A clip, what was matched of it, and its codes in time. */
interface ComparedClip extends TimedClip {
  readonly clipId: ClipId
  readonly clip: CodedClip
  readonly joined: JoinedClip
}

/**
 * How much the coders of some clips agree, by codes from before anything was settled. The same codes, rules and codebooks give the
 * same numbers on every machine, in whatever order clips and coders come.
 * @param clips those of one coder alone count in nothing
 */
export function agreementOf(
  clips: readonly CodedClip[],
  rules: ReviewRules,
  context: AgreementContext,
  onProgress: OnProgress = () => undefined,
): AgreementStatistics {
  const shared = clips
    .filter(({ coders }) => coders.length > 1)
    .map((clip) => ({ ...clip, coders: clip.coders.toSorted(byPseudonym) }))
    .toSorted(byIdentity)
  const everybody = shared.flatMap(({ coders }) => coders).toSorted(byPseudonym)
  const coderIds = [...new Set(everybody.map(({ coderId }) => coderId))]
  const compared = comparedClips(shared, coderIds, rules, context)
  const allBins = compared.reduce((sum, { bins }) => sum + bins.count, 0)
  onProgress(0.1)
  const asked = context.variables.flatMap((variable, at) => {
    const units = unitsOf(variable, context, compared, coderIds.length)
    onProgress(0.1 + (0.4 * (at + 1)) / context.variables.length)
    return units ? [new AskedVariable(units, allBins)] : []
  })
  const drawn = asked.flatMap(({ drawn: own }) => own)
  const pooled = asked.map((variable) => drawn.indexOf(variable.pooled))
  const replicates = bootstrap(drawn, pooled, allBins, rules, (done) =>
    onProgress(0.5 + (0.4 * done) / rules.replicates),
  )
  const variables = asked.map((variable) => variable.agreement(coderIds, compared, drawn, replicates, rules.replicates))
  const joined = compared.map((each) => ({ clip: each.clip, joined: each.joined }))
  return {
    rules,
    coderIds,
    clips: compared.map(({ clipId, clip, bins }) => ({
      clipId,
      coderIds: clip.coders.map(({ coderId }) => coderId),
      bins: bins.count,
    })),
    withoutCoverage: coderIds.filter((id) =>
      shared.some(({ coders }) => coders.some(({ coderId, examined }) => coderId === id && examined === undefined)),
    ),
    variables,
    all: overall(asked, variables, compared, replicates, rules.replicates),
    ranges: eventAgreement('ranges', joined, rules, context),
    frameTags: eventAgreement('frameTags', joined, rules, context),
    tracks: boxAgreement('tracks', joined, rules),
    boxes: boxAgreement('boxes', joined, rules),
  }
}

/** Bins are drawn by their place: clips stand in one order wherever they are compared, whatever ids they have there. */
function byIdentity(a: CodedClip, b: CodedClip): number {
  if (a.identity !== b.identity) return a.identity < b.identity ? -1 : 1
  return a.clipId < b.clipId ? -1 : 1
}

function comparedClips(
  clips: readonly CodedClip[],
  coderIds: readonly string[],
  rules: ReviewRules,
  context: AgreementContext,
): readonly ComparedClip[] {
  let firstBin = 0
  return clips.map((clip): ComparedClip => {
    const joined = joinClip(clip, rules, context, true)
    const objects = new Map<RecordId, RecordId>(
      joined.tracks.flatMap((members) =>
        members.map(({ record }) => [record.id, members[0]?.record.id ?? record.id] as const),
      ),
    )
    const bins = timeBins(clip.table, rules.binMs)
    const compared = {
      clipId: clip.clipId,
      clip,
      joined,
      bins,
      firstBin,
      times: coderTimes(clip, (trackId) => objects.get(trackId) ?? trackId),
      columns: clip.coders.map(({ coderId }) => coderIds.indexOf(coderId)),
    }
    firstBin += bins.count
    return compared
  })
}

const isAny = () => true
const isSaid = ({ kind }: Category) => kind !== 'nothing'

/** Only what has a place on the scale: of numbers those that are some, on a ratio scale none below its zero. */
function onScale({ level, options }: AgreementVariable): (category: Category) => boolean {
  return (category) => {
    if (category.kind !== 'value') return category.kind === 'tag'
    if (options.length > 0) return options.some((id) => id === category.value)
    return typeof category.value === 'number' && (level !== 'ratio' || category.value >= 0)
  }
}

/** One variable with its readings. */
class AskedVariable {
  readonly units: Units
  /** Every value, the same or not: what is pooled over all variables. */
  readonly plain: Reading
  readonly pooled: Drawn
  readonly drawn: readonly Drawn[]
  readonly #main: Drawn
  readonly #reading: Reading
  readonly #withoutNothing: { readonly reading: Reading; readonly drawn: Drawn } | undefined

  constructor(units: Units, allBins: number) {
    const { level, kind } = units.variable
    const drawnOf = (reading: Reading): Drawn => ({
      size: reading.size,
      metric: reading.metric,
      bins: binKinds(reading, allBins),
    })
    this.units = units
    this.plain = readingOf(units, 'nominal', isAny)
    this.pooled = drawnOf(this.plain)
    this.#reading = level === 'nominal' ? this.plain : readingOf(units, level, onScale(units.variable))
    this.#main = level === 'nominal' ? this.pooled : drawnOf(this.#reading)
    if (kind === 'choice' && level === 'nominal') {
      const reading = readingOf(units, level, isSaid)
      this.#withoutNothing = { reading, drawn: drawnOf(reading) }
    }
    this.drawn = [...new Set([this.pooled, this.#main, ...(this.#withoutNothing ? [this.#withoutNothing.drawn] : [])])]
  }

  agreement(
    coderIds: AgreementStatistics['coderIds'],
    clips: readonly ComparedClip[],
    drawn: readonly Drawn[],
    { each }: Bootstrapped,
    replicates: number,
  ): VariableAgreement {
    const { variable, categories, ties } = this.units
    const isMain = variable.level === 'nominal' ? isAny : onScale(variable)
    const confusion = (isRead: (category: Category) => boolean) =>
      coderIds.length === 2 ? confusionOf(this.units, 0, 1, isRead) : undefined
    const finished = (found: Computed, of: Drawn) =>
      withInterval(found, each[drawn.indexOf(of)] ?? new Float64Array(), replicates)
    const second = this.#withoutNothing
    return {
      variable,
      categories,
      ties,
      ...finished(computed(this.#reading, confusion(isMain)), this.#main),
      withoutNothing: second && finished(computed(second.reading, confusion(isSaid)), second.drawn),
      pairs: coderPairs(this.units, coderIds),
      differing: differingFrames(differingBins(this.units), clips),
    }
  }
}

/**
 * All variables together: values are the same or not, and what chance would do is reckoned within each variable, so that a
 * variable whose values are many is not held against one whose values are two: 1 - Σ (observed) / Σ (expected), both as numbers
 * of pairs of values.
 */
function overall(
  asked: readonly AskedVariable[],
  variables: readonly VariableAgreement[],
  clips: readonly ComparedClip[],
  { pooled }: Bootstrapped,
  replicates: number,
): OverallAgreement {
  let [observed, expected] = [0, 0]
  for (const { plain } of asked) {
    const coincidences = coincidencesOf(plain.counts, plain.size)
    const margins = marginsOf(coincidences, plain.size)
    const values = margins.reduce((sum, margin) => sum + margin, 0)
    const alpha = alphaOf(coincidences, plain.size, plain.metric)
    if (alpha === undefined) continue
    const chance = expectedOf(margins, plain.metric) / (values - 1)
    expected += chance
    observed += (1 - alpha) * chance
  }
  const all = pairsIn(asked.flatMap(({ plain }) => plain.counts))
  const computable = variables.flatMap(({ variable, alpha }) =>
    alpha.value === undefined ? [] : [{ variableId: variable.id, value: alpha.value }],
  )
  const differing = new Set(asked.flatMap(({ units }) => [...differingBins(units)]))
  return {
    units: asked.reduce((sum, { plain }) => sum + plain.counts.length, 0),
    values: all.values,
    percent: all.pairs > 0 ? all.same / all.pairs : undefined,
    alpha: alphaWith(expected > 0 ? 1 - observed / expected : undefined, pooled, replicates),
    least: computable.toSorted((a, b) => a.value - b.value)[0],
    differing: differingFrames(differing, clips),
  }
}
