import { coefficientText, gradedText, percentText } from '../../domain/agreement/coefficientText'
import type {
  Alpha,
  BoxCounts,
  Coefficients,
  EventCounts,
  Kappa,
  VariableAgreement,
} from '../../domain/agreement/agreementStatistics'
import type { LevelOfMeasurement } from '../../domain/records/levelOfMeasurement'
import type { ReviewReport } from '../../engine/reviewReport'
import { listText, secondsText, variableName, type ResultWords } from './resultWords'

/**
 * How the codes came about, how far they agree and what was decided, as a paragraph that can stand in a report. The program
 * alone writes it. What cannot be computed is said so or left out; nothing is ever put as a number instead.
 */
export function methodsText(words: ResultWords, report: ReviewReport): string {
  return [
    ...codingOf(words, report),
    ...agreementOf(words, report),
    ...eventsOf(words, report),
    ...boxesOf(words, report),
    ...decisionsOf(words, report),
  ].join(' ')
}

function codingOf(words: ResultWords, { statistics, coders, clips, clipSeconds, codebookVersions }: ReviewReport) {
  const { t } = words
  const names = (some: readonly { readonly name: string }[]) =>
    listText(
      words,
      some.map(({ name }) => isolated(name)),
    )
  const submitted = coders.filter(({ packages }) => packages > 0)
  const unsubmitted = coders.filter(({ packages }) => packages === 0)
  const seen = coders.flatMap(({ name, examinedSeconds: seconds }) =>
    seconds === undefined ? [] : [t('result.methods.seen', { name: isolated(name), seconds: secondsText(seconds) })],
  )
  const unseen = coders.filter(({ examinedSeconds }) => examinedSeconds === undefined)
  return [
    t('result.methods.coded', {
      coders: coders.length,
      names: names(coders),
      clips: t('result.clips', { count: clips.length }),
      seconds: secondsText(clipSeconds),
      versions: listText(words, codebookVersions),
    }),
    t(statistics.rules.isBlind ? 'result.methods.blind' : 'result.methods.notBlind'),
    ...(submitted.length > 0
      ? [
          t('result.methods.packages', {
            packages: t('result.packages', { count: submitted.reduce((sum, { packages }) => sum + packages, 0) }),
          }),
        ]
      : []),
    ...(unsubmitted.length > 0 ? [t('result.methods.unsubmitted', { names: names(unsubmitted) })] : []),
    ...(seen.length > 0 ? [t('result.methods.examined', { list: listText(words, seen) })] : []),
    ...(unseen.length > 0 ? [t('result.methods.unexamined', { names: names(unseen) })] : []),
  ]
}

function agreementOf(words: ResultWords, { statistics }: ReviewReport) {
  const { t } = words
  const { rules, variables, all, clips } = statistics
  if (variables.length === 0) return []
  const bins = clips.filter(({ coderIds }) => coderIds.length > 1).reduce((sum, each) => sum + each.bins, 0)
  return [
    t('result.methods.bins', {
      bins: t('result.bins', { count: bins }),
      bin: secondsText(rules.binMs / 1000),
      replicates: rules.replicates,
      seed: rules.seed,
    }),
    ...variables.flatMap((each) => variableOf(words, each)),
    ...(variables.length > 1 && all.percent !== undefined
      ? [
          t('result.methods.all', {
            alpha: alphaText(words, all.alpha),
            percent: leftToRight(percentText(all.percent)),
            values: all.values,
            units: t('result.bins', { count: all.units }),
          }),
        ]
      : []),
  ]
}

function variableOf(words: ResultWords, agreement: VariableAgreement): string[] {
  const { t } = words
  const name = isolated(variableName(words, agreement.variable))
  if (agreement.percent === undefined) return [t('result.methods.nothingTwice', { name })]
  const second = agreement.withoutNothing
  return [
    t('result.methods.variable', { name, numbers: numbersText(words, agreement, agreement.variable.level) }),
    ...(second && second.percent !== undefined
      ? [t('result.methods.withoutNothing', { numbers: numbersText(words, second, agreement.variable.level) })]
      : []),
  ]
}

function numbersText(
  words: ResultWords,
  { alpha, percent, kappa, values, units }: Coefficients,
  level: LevelOfMeasurement,
): string {
  const { t } = words
  return [
    t(`scales.ofAlpha.${level}`, { alpha: alphaText(words, alpha) }),
    ...(percent === undefined ? [] : [t('result.methods.percent', { percent: leftToRight(percentText(percent)) })]),
    ...(kappa.value === undefined ? [] : [kappaText(words, kappa, kappa.value)]),
    t('result.methods.values', { values, units: t('result.bins', { count: units }) }),
  ].join(words.language === 'ar' ? '؛ ' : '; ')
}

/** Alpha with its interval and what it means; never a number where nothing varies. */
export function alphaText({ t }: Pick<ResultWords, 't'>, { value, interval, verdict }: Alpha): string {
  if (value === undefined) return t('result.notComputable')
  const range = interval ? ` [${gradedText(interval.low)}, ${gradedText(interval.high)}]` : ''
  return t('result.methods.verdict', {
    number: leftToRight(`${gradedText(value)}${range}`),
    verdict: t(`result.verdict.${verdict}`),
  })
}

function kappaText({ t }: ResultWords, { name }: Kappa, value: number): string {
  return t(`result.methods.${name}`, { kappa: leftToRight(coefficientText(value)) })
}

function eventsOf({ t }: ResultWords, { statistics: { rules, ranges, frameTags } }: ReviewReport): string[] {
  const numbers = ({ matched, missed, extra, f1 }: EventCounts) => ({
    matched: matchedText(t, matched),
    unmatched: missed + extra,
    f1: f1 === undefined ? t('result.notComputable') : leftToRight(coefficientText(f1)),
  })
  const { start, end } = ranges.all
  return [
    ...(isAny(ranges.all) ? [t('result.methods.ranges', { overlap: rules.overlap, ...numbers(ranges.all) })] : []),
    ...(start && end ? [t('result.methods.boundaries', { start: start.meanAbsolute, end: end.meanAbsolute })] : []),
    ...(isAny(frameTags.all)
      ? [t('result.methods.frameTags', { frames: rules.toleranceFrames, ...numbers(frameTags.all) })]
      : []),
  ]
}

function boxesOf({ t }: ResultWords, { statistics: { rules, boxes, tracks } }: ReviewReport): string[] {
  const numbers = ({ matched, onlyFirst, onlySecond, f1, meanIou }: BoxCounts) => ({
    matched: matchedText(t, matched, meanIou),
    unmatched: onlyFirst + onlySecond,
    f1: f1 === undefined ? t('result.notComputable') : leftToRight(coefficientText(f1)),
    least: rules.iou,
  })
  return [
    ...(isAnyBox(boxes.all) ? [t('result.methods.boxes', numbers(boxes.all))] : []),
    ...(isAnyBox(tracks.all) ? [t('result.methods.tracks', numbers(tracks.all))] : []),
  ]
}

function matchedText(t: ResultWords['t'], matched: number, meanIou?: number): string {
  if (matched === 0) return t('result.methods.noneMatched')
  if (meanIou === undefined) return t('result.methods.matched', { matched })
  return t('result.methods.matchedMean', { matched, iou: leftToRight(coefficientText(meanIou)) })
}

function decisionsOf(words: ResultWords, { counts, adjudicators, verdicts }: ReviewReport): string[] {
  const { t } = words
  const { kept, changed, rejected, unresolved, open, disagreements, accepted, agreements, exceptions } = counts
  if (verdicts.length === 0) return [t('result.methods.undecided', { disagreements })]
  return [
    t('result.methods.settled', {
      names: listText(words, adjudicators.map(isolated)),
      disagreements,
      settled: kept + changed + rejected,
      kept,
      changed,
      rejected,
      unresolved,
      open,
    }),
    t('result.methods.accepted', { accepted, agreements }),
    t(exceptions === 0 ? 'result.methods.noExceptions' : 'result.methods.exceptions', { exceptions }),
    t('result.methods.originals'),
  ]
}

function isAny({ matched, missed, extra }: EventCounts): boolean {
  return matched + missed + extra > 0
}

function isAnyBox({ matched, onlyFirst, onlySecond }: BoxCounts): boolean {
  return matched + onlyFirst + onlySecond > 0
}

/** Numbers in brackets and with signs keep their order in a text that runs the other way (Unicode bidi isolates, UAX 9). */
function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/** A name keeps its own direction. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
