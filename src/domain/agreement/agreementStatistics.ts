import type { AnnotatorId, ClipId, TagId } from '../records/ids'
import type { ReviewRules } from '../records/reviewRules'
import type { FrameSpan } from '../time/frameSpan'
import type { AgreementVariable } from './agreementContext'

/**
 * At least .800 is reliable, from .667 tentative, below it is not to be used (Krippendorff 2019, Content Analysis, chapter 12).
 * Where all values are one there is nothing to compute.
 */
export const VERDICTS = ['reliable', 'tentative', 'doNotUse', 'notComputable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How much coders agree. Plain data without functions; `undefined` stands for what cannot be computed. */
export interface AgreementStatistics {
  readonly rules: ReviewRules
  /** Everybody who coded one of the clips, in the order of their pseudonyms. */
  readonly coderIds: readonly AnnotatorId[]
  readonly clips: readonly CountedClip[]
  /** Of whom it was never noted what was on screen: their clips count as looked at from end to end. */
  readonly withoutCoverage: readonly AnnotatorId[]
  /** Variables that somebody has coded on ranges or tracks, in the order of the codebooks. */
  readonly variables: readonly VariableAgreement[]
  /** All variables taken together; values count as the same or not, chance within each variable. */
  readonly all: OverallAgreement
  readonly ranges: EventAgreement
  readonly frameTags: EventAgreement
  readonly tracks: BoxAgreement
  readonly boxes: BoxAgreement
}

export interface CountedClip {
  readonly clipId: ClipId
  readonly coderIds: readonly AnnotatorId[]
  /** How many time bins it has; the last may be shorter. */
  readonly bins: number
}

/** A value of a variable: a tag, whether a tag holds, what an attribute says, or one of the two that every variable has. */
export type Category =
  | { readonly kind: 'tag'; readonly tagId: TagId }
  | { readonly kind: 'yes' | 'no' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  /** Of tags that exclude each other none was set though it was looked at. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'notAssessable' }

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Krippendorff's alpha with its 95 % interval. */
export interface Alpha {
  readonly value: number | undefined
  /** By bootstrap; undefined where alpha is, and where fewer than half of the replicates could be computed. */
  readonly interval: Interval | undefined
  /** Replicates that could be computed: the rest drew units without variance. */
  readonly replicates: number
  readonly verdict: Verdict
}

/** Cohen's kappa of two coders, Fleiss' of more. */
export interface Kappa {
  readonly name: 'cohen' | 'fleiss'
  readonly value: number | undefined
  /** Values that a unit must have to count: 2 for Cohen's, for Fleiss' as many as most units have. */
  readonly raters: number
  /** Units that count. */
  readonly units: number
  /** Asymptotic, of Cohen's only (Fleiss, Cohen & Everitt 1969). */
  readonly standardError: number | undefined
}

/** One reading of the values of a variable. */
export interface Coefficients {
  /** Units of which at least two coders have a value. */
  readonly units: number
  /** Values in them: N of the coincidence table. */
  readonly values: number
  /** Share of pairs of values of one unit that are the same; 0 to 1. */
  readonly percent: number | undefined
  readonly alpha: Alpha
  readonly kappa: Kappa
  /** Rows and columns in the order of the categories; symmetric, sums to `values`. */
  readonly coincidences: readonly (readonly number[])[]
}

export interface VariableAgreement extends Coefficients {
  readonly variable: AgreementVariable
  /** Those that occur, in the order of the codebook or of the numbers; `nothing` and `notAssessable` last. */
  readonly categories: readonly Category[]
  /** Bins in which tags that exclude each other held equally long: no value there. */
  readonly ties: number
  /**
   * The second reading of tags that exclude each other: where a coder set none of them nothing was said, so the value is missing.
   * Undefined for other variables.
   */
  readonly withoutNothing: Coefficients | undefined
  readonly pairs: readonly CoderPair[]
  /** Where at least two coders have values that differ, of each clip that has such frames. */
  readonly differing: readonly DifferingFrames[]
}

/** Two coders beside each other. */
export interface CoderPair {
  readonly coderIds: readonly [AnnotatorId, AnnotatorId]
  /** Rows: categories of the first; columns: of the second. */
  readonly confusion: readonly (readonly number[])[]
  readonly units: number
  readonly percent: number | undefined
  /** Cohen's. */
  readonly kappa: number | undefined
}

export interface DifferingFrames {
  readonly clipId: ClipId
  /** In order and without overlap. */
  readonly spans: readonly FrameSpan[]
}

export interface OverallAgreement {
  readonly units: number
  readonly values: number
  readonly percent: number | undefined
  readonly alpha: Alpha
  /** The variable with the least alpha among those that have one. */
  readonly least: { readonly variableId: string; readonly value: number } | undefined
  readonly differing: readonly DifferingFrames[]
}

/** Ranges or frame tags, matched one to one. */
export interface EventAgreement {
  /** Of all pairs of coders together. */
  readonly all: EventCounts
  /** By tag variable: what may be matched with each other. */
  readonly variables: readonly { readonly variableId: string; readonly counts: EventCounts }[]
  readonly pairs: readonly { readonly coderIds: readonly [AnnotatorId, AnnotatorId]; readonly counts: EventCounts }[]
  /** Ranges that nobody has ended: left out. */
  readonly open: number
}

export interface EventCounts {
  readonly matched: number
  /** Of the matched: those with the same tags. */
  readonly sameTags: number
  /** The first coder of a pair has it, the second does not. */
  readonly missed: number
  readonly extra: number
  /** 2 · matched / (2 · matched + missed + extra) (van Rijsbergen 1979); symmetric. */
  readonly f1: number | undefined
  readonly start: Differences | undefined
  readonly end: Differences | undefined
}

/**
 * Second coder's boundary minus the first's, over matched events, in seconds with three decimals: reckoned in ticks of each
 * clip's timebase and rounded once, at the end.
 */
export interface Differences {
  /** Mean of the absolute differences. */
  readonly meanAbsolute: string
  readonly greatestAbsolute: string
  /** Mean with its sign: whether the second coder is later. */
  readonly mean: string
}

/** Boxes on the same frame, or tracks. */
export interface BoxAgreement {
  readonly all: BoxCounts
  readonly pairs: readonly { readonly coderIds: readonly [AnnotatorId, AnnotatorId]; readonly counts: BoxCounts }[]
}

export interface BoxCounts {
  readonly matched: number
  /** The first coder of a pair has it, the second does not. */
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly f1: number | undefined
  /** Of the matched. */
  readonly meanIou: number | undefined
  /** Of the tags: one unit is an object, one value is what a coder called it; who has no box of it says `nothing`. */
  readonly missingCounted: LabelReading
  /** The same over objects that both have. */
  readonly missingDropped: LabelReading
}

export interface LabelReading {
  readonly units: number
  readonly percent: number | undefined
  readonly alpha: number | undefined
}
