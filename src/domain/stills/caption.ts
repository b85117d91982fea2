import { leavingRecord, type ExportProfile } from '../provenance/exportProfile'
import { readStatedDate } from '../provenance/statedDate'
import { timeText } from '../provenance/timeText'
import type { ClipRecord } from '../records/clip'
import type { Provenance, StatedPlace, StatedTime } from '../records/provenance'
import { fail, ok, type Result } from '../result'
import type { FrameIndex } from '../time/frameIndex'
import type { PresentationTimestamp } from '../time/ticks'
import { timecodeText } from '../time/timecode'
import type { CaptionKey, Say } from './captionKey'
import { lengthTexts } from './lengthTexts'

/** A numbered box, and what it stands for in the caption's language. */
export interface CaptionBox {
  readonly number: number
  readonly label: string
  /** Of a track or box that shows who somebody is: for publication its label stays behind. */
  readonly isProtected: boolean
}

/** What was done to the picture on its way from the clip to the file. */
export interface PictureChanges {
  /** How many areas are covered by opaque fills. */
  readonly fills: number
  /** How many numbered outlines are drawn. */
  readonly outlines: number
  readonly isCropped: boolean
  readonly isScaled: boolean
  /** Several frames stand beside each other. */
  readonly isComposed: boolean
}

/** All that a caption is made of, but for the words. */
export interface CaptionFacts {
  readonly clip: Pick<ClipRecord, 'source' | 'timebase' | 'firstPts' | 'endPts' | 'rate' | 'provenance'>
  readonly clipCode: string
  readonly frame: FrameIndex
  readonly pts: PresentationTimestamp
  /** How many frames of the clip the picture shows. */
  readonly frameCount: number
  /** Of a sheet: from the pts of its first frame to the end of its last one, both from the frame table. */
  readonly span?: { readonly startPts: number; readonly endPts: number } | undefined
  readonly changes: PictureChanges
  readonly credit: string
  /** Who made the still; for publication the project's own credit line, never a person. Empty where nobody is named. */
  readonly extractedBy: string
  readonly profile: ExportProfile
}

/** What a person says in one language. */
export interface CaptionWords {
  /** What is visible, without inference. */
  readonly visible: string
  readonly boxes: readonly CaptionBox[]
}

/** The parts of a caption, in the one order in which they stand. */
export type CaptionPart =
  | 'visible'
  | 'recorded'
  | 'place'
  | 'published'
  | 'cited'
  | 'key'
  | 'changed'
  | 'limits'
  | 'credit'
  | 'footage'

export interface CaptionSentence {
  readonly part: CaptionPart
  readonly text: string
}

/** What a caption lacks; each code has its own sentence. */
export type CaptionProblem = 'noVisible' | 'noCredit' | 'noBasisForUse'

/** What keeps a still from leaving: without the first two there is no caption, without the third no publication. */
export function captionProblems({ clip, credit, profile }: CaptionFacts, { visible }: CaptionWords): CaptionProblem[] {
  const hasBasis = profile === 'archive' || (clip.provenance.basisForUse ?? '').trim() !== ''
  return [
    ...(visible.trim() === '' ? ['noVisible' as const] : []),
    ...(credit.trim() === '' ? ['noCredit' as const] : []),
    ...(hasBasis ? [] : ['noBasisForUse' as const]),
  ]
}

/** The caption of a still in one language, as one text. */
export function captionText(say: Say, facts: CaptionFacts, words: CaptionWords): Result<string, CaptionProblem> {
  const problem = captionProblems(facts, words).find((each) => each !== 'noBasisForUse')
  if (problem) return fail(problem)
  return ok(
    captionSentences(say, facts, words)
      .map(({ text }) => text)
      .join(' '),
  )
}

/** The sentences of a caption. What a person has not entered yet is left out: `captionProblems` names it. */
export function captionSentences(say: Say, facts: CaptionFacts, words: CaptionWords): readonly CaptionSentence[] {
  const record = leavingRecord(facts.clip.provenance, facts.profile)
  const texts: Readonly<Record<CaptionPart, readonly string[]>> = {
    visible: words.visible.trim() === '' ? [] : [ended(words.visible.trim())],
    recorded: recordedTexts(say, record),
    place: placeTexts(say, record),
    published: publishedTexts(say, record),
    cited: [citedText(say, facts)],
    key: keyTexts(say, facts, words),
    changed: [changedText(say, facts.changes)],
    limits: [limitsText(say, facts)],
    credit: creditTexts(say, record, facts.credit),
    footage: footageTexts(say, record, facts.extractedBy),
  }
  return Object.entries(texts).flatMap(([part, sentences]) =>
    sentences.map((text) => ({ part: part as CaptionPart, text })),
  )
}

/** What a person writes without a full stop is a sentence of its own all the same. */
function ended(text: string): string {
  return /[.!?…؟][\p{Quotation_Mark}\p{Pe}]*$/u.test(text) ? text : `${text}.`
}

/** The picture in words for who cannot see it: what is visible, short enough for a reader of screens. */
export function altText(say: Say, { visible }: CaptionWords): string {
  const text = say('stillCaption.alt', { visible: visible.trim() })
  if (visible.trim() === '' || text.length <= LONGEST_ALT) return visible.trim() === '' ? '' : text
  const cut = text.slice(0, LONGEST_ALT - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_ALT / 2)).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** What the IPTC Photo Metadata Standard recommends for `Alt Text (Accessibility)`. */
const LONGEST_ALT = 250

/** One line by which the frame is found again. */
export function citationText(say: Say, { clip, clipCode, frame, pts }: CaptionFacts): string {
  const { num, den } = clip.timebase
  return say('stillCaption.citation', {
    clip: clipCode,
    frame,
    pts,
    timebase: `${num}/${den}`,
    time: timecodeText(pts, clip.timebase),
    sha: clip.source.sha256,
  })
}

function recordedTexts(say: Say, { recordedAt }: Provenance): string[] {
  const sides = sidesOf(recordedAt, (time) => timeWords(say, time))
  if (sides.length === 0) return [say('stillCaption.recordedUnknown')]
  return sides.map(({ value, ...side }) => say('stillCaption.recorded', { value, status: statusText(say, side) }))
}

function placeTexts(say: Say, { cameraPlace, placeShown }: Provenance): string[] {
  const texts = (['cameraPlace', 'placeShown'] as const).flatMap((name) =>
    sidesOf({ cameraPlace, placeShown }[name], (place) => placeWords(say, place)).map(({ value, ...side }) =>
      say(`stillCaption.${name}`, { value, status: statusText(say, side) }),
    ),
  )
  return texts.length === 0 ? [say('stillCaption.placeUnknown')] : texts
}

interface Side {
  readonly isVerified: boolean
  readonly basis: string
}

/** What was verified, and what is claimed where that says something else. */
function sidesOf<Stated extends { readonly basis: string }>(
  both: { readonly claimed?: Stated | undefined; readonly verified?: Stated | undefined } | undefined,
  valueOf: (stated: Stated) => string,
): readonly (Side & { readonly value: string })[] {
  const sides = [
    { stated: both?.verified, isVerified: true },
    { stated: both?.claimed, isVerified: false },
  ].flatMap(({ stated, isVerified }) => {
    const value = stated ? valueOf(stated) : ''
    return value === '' ? [] : [{ value, isVerified, basis: (stated?.basis ?? '').trim() }]
  })
  const [first, second] = sides
  return first && first.value === second?.value ? [first] : sides
}

function statusText(say: Say, { isVerified, basis }: Side): string {
  if (basis === '') return say(isVerified ? 'stillCaption.verified' : 'stillCaption.claimed')
  return say(isVerified ? 'stillCaption.verifiedBy' : 'stillCaption.claimedBy', { basis })
}

function timeWords(say: Say, time: StatedTime): string {
  const read = readStatedDate(time.value)
  const text = timeText(time)
  const known = PRECISION_KEYS[time.precision]
  if (text === '' || known === undefined || (read.ok && read.value.precision === time.precision)) return text
  return say('stillCaption.knownTo', { time: text, precision: say(known) })
}

const PRECISION_KEYS: Readonly<Record<string, CaptionKey>> = {
  second: 'clipRecord.precision.second',
  minute: 'clipRecord.precision.minute',
  hour: 'clipRecord.precision.hour',
  day: 'clipRecord.precision.day',
  week: 'clipRecord.precision.week',
  month: 'clipRecord.precision.month',
  year: 'clipRecord.precision.year',
}

function placeWords(say: Say, { name, latitude, longitude, precisionMeters }: StatedPlace): string {
  const hasPoint = latitude !== undefined && longitude !== undefined
  if (!hasPoint) return name
  const point = `${latitude}, ${longitude}`
  const where =
    precisionMeters === undefined ? point : say('stillCaption.within', { place: point, meters: precisionMeters })
  return name === '' ? where : listText(say, [name, where])
}

function publishedTexts(say: Say, { channel, uploader, programme, uploadedAt, sourceUrl }: Provenance): string[] {
  const items = [
    channel || uploader || '',
    programme ? say('stillCaption.programme', { programme }) : '',
    uploadedAt ? timeWords(say, uploadedAt) : '',
  ].filter((item) => item !== '')
  return [
    items.length === 0
      ? say('stillCaption.publishedUnknown')
      : say('stillCaption.published', { list: listText(say, items) }),
    ...(sourceUrl ? [say('stillCaption.source', { url: sourceUrl })] : []),
  ]
}

function citedText(say: Say, { clip, clipCode, frame, pts }: CaptionFacts): string {
  return say('stillCaption.cited', {
    time: timecodeText(pts, clip.timebase),
    frame,
    rate: rateText(say, clip.rate),
    clip: clipCode,
    sha: clip.source.sha256.slice(0, 8),
  })
}

function rateText(say: Say, rate: ClipRecord['rate']): string {
  if (rate === 'variable') return say('stillCaption.variableRate')
  const isWhole = rate.num % rate.den === 0
  return say('stillCaption.rate', { rate: isWhole ? String(rate.num / rate.den) : `${rate.num}/${rate.den}` })
}

function keyTexts(say: Say, { profile }: CaptionFacts, { boxes }: CaptionWords): string[] {
  if (boxes.length === 0) return []
  const items = boxes.map(({ number, label, isProtected }) => {
    const isHeld = isProtected && profile === 'publication'
    return `${number} ${isHeld || label === '' ? say(isHeld ? 'stillCaption.withheld' : 'stillCaption.unnamed') : label}`
  })
  return [say('stillCaption.key', { list: listText(say, items) })]
}

function changedText(say: Say, { fills, outlines, isCropped, isScaled, isComposed }: PictureChanges): string {
  const items = [
    ...(fills > 0 ? [say('stillCaption.fills', { count: fills })] : []),
    ...(outlines > 0 ? [say('stillCaption.outlines', { count: outlines })] : []),
    ...(isCropped ? [say('stillCaption.cropped')] : []),
    ...(isScaled ? [say('stillCaption.scaled')] : []),
    ...(isComposed ? [say('stillCaption.composed')] : []),
  ]
  return items.length === 0
    ? say('stillCaption.unchanged')
    : say('stillCaption.changed', { list: listText(say, items) })
}

function limitsText(say: Say, { clip, span, frameCount }: CaptionFacts): string {
  const whole = clip.endPts - clip.firstPts
  if (span) {
    const [part, length] = lengthTexts(span.endPts - span.startPts, whole, clip.timebase)
    return say('stillCaption.limitSpan', { part, length })
  }
  const [, length] = lengthTexts(whole, whole, clip.timebase)
  return say('stillCaption.limitFrames', { count: frameCount, length })
}

function creditTexts(say: Say, { licence }: Provenance, credit: string): string[] {
  return [
    ...(credit.trim() === '' ? [] : [say('stillCaption.credit', { credit: credit.trim() })]),
    licence ? say('stillCaption.licence', { licence }) : say('stillCaption.licenceUnknown'),
  ]
}

function footageTexts(say: Say, { archiveUrl, sourceUrl }: Provenance, extractedBy: string): string[] {
  const url = archiveUrl || sourceUrl || ''
  return [
    url === '' ? say('stillCaption.footageUnknown') : say('stillCaption.footage', { url }),
    ...(extractedBy.trim() === '' ? [] : [say('stillCaption.extractedBy', { who: extractedBy.trim() })]),
  ]
}

function listText(say: Say, items: readonly string[]): string {
  return items.reduce((one, other) => say('stillCaption.list', { one, other }))
}
