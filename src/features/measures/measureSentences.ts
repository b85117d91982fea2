import type { Part } from '../../domain/measures/measureClip'
import { secondsOfSpan, totalsOf, type ColumnOrAll, type Totals } from '../../domain/measures/measureWhole'
import type { MeasuredProject } from '../../engine/measureProject'
import { pairText, secondsText } from './measureNumbers'
import { conditionText, listText, percentText, termsText, unassessableText, whoText, type Words } from './measureWords'

/** The frames that a number stands for. */
export interface NumberPlace {
  readonly column: ColumnOrAll
  readonly part: Part
}

/** A piece of a sentence: text, or a number that leads to its frames. */
export type SentencePiece = string | LinkedNumber

export interface LinkedNumber {
  readonly text: string
  readonly place: NumberPlace
}

export type Sentence = readonly SentencePiece[]

/**
 * What a measure has found, as sentences that can stand in a report: first the finding, then each coder's, then what it
 * rests on. A share that cannot be computed is never put as a number.
 */
export function measureSentences(words: Words, found: MeasuredProject): readonly Sentence[] {
  const what = conditionText(words, found.measure)
  if (found.problem !== undefined) return [[words.t(`measures.cannot.${found.problem}`, { what })]]
  const column = mainColumn(found)
  const totals = totalsOf(found.measure, found.clips, column)
  return [
    findingOf(words, found, column, totals),
    ...eventsOf(words, column, totals),
    ...eachOf(words, found),
    ...restOf(words, column, totals),
    ...groundsOf(words, found).map((text) => [text]),
  ]
}

/** The sentences as one plain text. */
export function plainSentences(sentences: readonly Sentence[]): string {
  return sentences.map(plainSentence).join(' ')
}

export function plainSentence(sentence: Sentence): string {
  return sentence.map((piece) => (isNumber(piece) ? piece.text : piece)).join('')
}

export function isNumber(piece: SentencePiece): piece is LinkedNumber {
  return typeof piece !== 'string'
}

/** What several coders say together comes before what each of them says. */
export function mainColumn({ columns }: MeasuredProject): ColumnOrAll {
  const [only, second] = columns
  return only === undefined || second !== undefined ? 'together' : only
}

function findingOf(words: Words, { measure, columns }: MeasuredProject, column: ColumnOrAll, totals: Totals): Sentence {
  const what = conditionText(words, measure)
  const [holds, whole] = pairText(totals.seconds.holds, totals.whole, words.language)
  const numbers = { holds: { text: holds, place: { column, part: 'holds' as const } } }
  if (totals.share === undefined) {
    if (totals.whole > 0) return linked(words, 'measures.cannot.neverExamined', { what }, numbers)
    return [words.t(columns.length > 1 ? 'measures.cannot.noCommonTime' : 'measures.cannot.noTime', { what })]
  }
  const percent = percentText(words, totals.share)
  const given = { what, whole, count: totals.whole, percent, who: whoText(words, columns) }
  // The other wholes are sums of what the table has in rows of their own.
  const isLinked = measure.whole === 'assessable'
  const wholeNumber = isLinked ? { whole: { text: whole, place: { column, part: 'assessable' as const } } } : {}
  return linked(words, `measures.say.${measure.whole}`, given, { ...numbers, ...wholeNumber })
}

function eventsOf(words: Words, column: ColumnOrAll, { events, longest }: Totals): Sentence[] {
  if (!longest) return []
  const place = { column, part: 'holds' } as const
  const given = { count: events, longest: secondsText(secondsOfSpan(longest), words.language) }
  return [linked(words, 'measures.say.events', given, { events: { text: String(events), place } })]
}

/** Of several coders what each of them says. */
function eachOf(words: Words, { measure, columns, clips }: MeasuredProject): Sentence[] {
  if (columns.length < 2) return []
  return columns.flatMap((column) => {
    if (column === 'adjudicated') return []
    const { seconds, share, whole } = totalsOf(measure, clips, column)
    const coder = words.coderName(column)
    if (share === undefined) return [[words.t('measures.say.eachNone', { coder })]]
    const [holds, of] = pairText(seconds.holds, whole, words.language)
    return [
      linked(
        words,
        'measures.say.each',
        { coder, whole: of },
        { holds: { text: holds, place: { column, part: 'holds' } } },
      ),
    ]
  })
}

const REST = {
  holdsNot: 'measures.say.restHoldsNot',
  notAssessable: 'measures.say.restNotAssessable',
  notCoded: 'measures.say.restNotCoded',
  differ: 'measures.say.restDiffer',
} as const

/** The other states, where there is something of them. */
function restOf(words: Words, column: ColumnOrAll, { seconds }: Totals): Sentence[] {
  const parts = (['holdsNot', 'notAssessable', 'notCoded', 'differ'] as const).filter((part) => seconds[part] > 0)
  if (parts.length === 0) return []
  const numbers = Object.fromEntries(
    parts.map((part) => [part, { text: secondsText(seconds[part], words.language), place: { column, part } }]),
  )
  const texts = parts.map((part) => words.t(REST[part], { seconds: mark(part) }))
  return [pieces(words.t('measures.say.rest', { parts: listText(words, texts) }), numbers)]
}

/** What the numbers rest on, so that the sentences can stand alone. */
function groundsOf(words: Words, found: MeasuredProject): string[] {
  const { measure, clips } = found
  const { t } = words
  const tags = unassessableText(words, found)
  const objects = clips.reduce((sum, clip) => sum + clip.objects, 0)
  return [
    ...(measure.within.length > 0 ? [t('measures.say.within', { within: termsText(words, measure.within) })] : []),
    ...(tags === undefined ? [] : [t('measures.say.unassessable', { tags })]),
    ...(measure.subject === 'track' ? [t('measures.say.objects', { count: objects })] : []),
    ...(measure.certainty === 'any' ? [] : [t(`measures.say.${measure.certainty}`)]),
    t('measures.say.clips', { count: clips.length }),
  ]
}

type LinkedKey =
  | 'measures.cannot.neverExamined'
  | 'measures.say.each'
  | 'measures.say.events'
  | 'measures.say.assessable'
  | 'measures.say.lookedAt'
  | 'measures.say.coded'

type Numbers = Readonly<Record<string, LinkedNumber>>

/** A message of the catalogue, parted where its numbers are. */
function linked(
  words: Words,
  key: LinkedKey,
  given: Readonly<Record<string, string | number>>,
  numbers: Numbers,
): Sentence {
  const marks = Object.fromEntries(Object.keys(numbers).map((name) => [name, mark(name)]))
  // The keys take different values, which the type of `t` cannot follow from a union of them.
  const say = words.t as (key: LinkedKey, values: Readonly<Record<string, string | number>>) => string
  return pieces(say(key, { ...given, ...marks }), numbers)
}

/** Noncharacters (Unicode 23.7) stand in no text that comes from outside. */
function mark(name: string): string {
  return `\uFDD0${name}\uFDD1`
}

function pieces(text: string, numbers: Numbers): Sentence {
  return text.split(/\uFDD0(\w+)\uFDD1/).flatMap((piece, at): SentencePiece[] => {
    if (at % 2 === 1) return [numbers[piece] ?? piece]
    return piece === '' ? [] : [piece]
  })
}
