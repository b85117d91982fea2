import i18next from 'i18next'
import { beforeAll, describe, expect, it, test } from 'vitest'
import {
  ANA,
  BEN,
  CODEBOOK,
  CONTEXT,
  evidence,
  is,
  isNot,
  looked,
  measure,
  range,
  tenthsTable,
} from '../../../tests/support/measuredClip'
import type { ClipEvidence } from '../../domain/measures/clipEvidence'
import { measureClip } from '../../domain/measures/measureClip'
import type { Column } from '../../domain/measures/clipCodes'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import type { Language } from '../../stores/preferencesStore'
import { measureProject, type MeasuredProject } from '../../engine/measureProject'
import { pairText, secondsText, shareText } from './measureNumbers'
import { sampleClip } from '../../../tests/support/sampleRecords'
import { RecordIndex } from '../../engine/recordIndex'
import { measureNotes } from './measureNotes'
import { measureText } from './measureText'
import { isNumber, measureSentences, plainSentence, plainSentences } from './measureSentences'
import { conditionText, type Words } from './measureWords'

const NAMES: Readonly<Record<string, string>> = {
  'posture.no_cover': 'No cover taken',
  'posture.not_assessable': 'Posture not assessable',
  casual: 'Casual',
  gunfire: 'Gunfire',
}

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    lng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  }),
)

function words(language: Language = 'en'): Words {
  return {
    t: i18n.getFixedT(language),
    language,
    tagName: (id) => NAMES[id] ?? id,
    coderName: (id) => (id === ANA ? 'Ana' : 'Ben'),
  }
}

function found(
  clips: readonly ClipEvidence[],
  columns: readonly Column[] = [ANA],
  over: Record<string, unknown> = {},
): MeasuredProject {
  const asked = measure(over)
  const results = clips.map((clip) => measureClip(asked, clip, CONTEXT, columns))
  return { measure: asked, context: CONTEXT, columns, clips: results, unread: [], problem: undefined }
}

/** 38 s of both are assessable; no cover in 34 of them, in two shots. */
const TWO_CODERS = evidence({
  table: tenthsTable(500),
  cuts: [200],
  coverage: [looked(ANA, [0, 400]), looked(BEN, [0, 400])],
  segments: [
    range('posture.no_cover', 0, 340),
    range('posture.in_cover', 340, 380),
    range('posture.not_assessable', 380, 400),
    range('posture.no_cover', 0, 350, BEN),
    range('posture.in_cover', 350, 400, BEN),
  ],
})

test('two coders: the finding, each of them, the rest, and what it rests on', () => {
  expect(measureSentences(words(), found([TWO_CODERS], [ANA, BEN])).map(plainSentence)).toEqual([
    '“No cover taken” in 34 of 38 assessable seconds (89%), two coders.',
    'It holds in 2 stretches, each within one shot; the longest lasts 20 s.',
    'Ana: 34 of 38 s.',
    'Ben: 35 of 40 s.',
    'Besides: does not hold in 3 s, not assessable in 2 s, the coders differ in 1 s.',
    'Time coded as “Posture not assessable” is not assessable here.',
    'In 1 clip.',
  ])
})

test('in Arabic with the plural forms of the language', () => {
  const [finding, events] = measureSentences(words('ar'), found([TWO_CODERS], [ANA, BEN])).map(plainSentence)
  expect(finding).toMatch(/: 34 من أصل 38 ثانية قابلة للتقييم \(.*89.*\)، مرمّزان\.$/)
  expect(events).toBe('يتحقق في فترتين (2)، كل منهما داخل لقطة واحدة، وأطولهما 20 ث.')
  const short = evidence({ coverage: [looked(ANA, [0, 50])], segments: [range('posture.no_cover', 0, 30)] })
  expect(plainSentences(measureSentences(words('ar'), found([short])))).toContain('3 من أصل 5 ثوانٍ قابلة للتقييم')
})

test('each number of a sentence names the stretches that it counts', () => {
  const [finding] = measureSentences(words(), found([TWO_CODERS], [ANA, BEN]))
  expect(finding?.filter(isNumber)).toEqual([
    { text: '34', place: { column: 'together', part: 'holds' } },
    { text: '38', place: { column: 'together', part: 'assessable' } },
  ])
})

describe('a share that cannot be computed', () => {
  const first = (of: MeasuredProject) => plainSentence(measureSentences(words(), of)[0] ?? [])

  it('is not put as a number where nothing was looked at', () => {
    expect(first(found([evidence()]))).toBe(
      '“No cover taken”: not computable. Nobody has looked at anything that could be assessed.',
    )
    expect(plainSentences(measureSentences(words(), found([evidence()])))).not.toContain('%')
  })

  it('is not made of codes alone where nothing was noted of what was looked at', () => {
    const text = first(found([evidence({ segments: [range('posture.no_cover', 0, 30)] })]))
    expect(text).toContain('3 s; a share is not computable.')
    expect(text).not.toContain('%')
  })

  it('is not computable together where the coders have looked at different time', () => {
    const clip = evidence({ coverage: [looked(ANA, [0, 50]), looked(BEN, [50, 100])] })
    const sentences = measureSentences(words(), found([clip], [ANA, BEN])).map(plainSentence)
    expect(sentences[0]).toContain('not computable for all coders together')
    expect(sentences).toContain('Ana: 0 of 5 s.')
  })

  it('says so for codes that nobody has adjudicated', () => {
    expect(first({ ...found([], []), problem: 'noAdjudicated' })).toBe(
      '“No cover taken”: not computable. There are no adjudicated codes.',
    )
  })
})

test('a measure is one text for a page that stands alone', () => {
  const asked = measure({ clipIds: ['clip-a'] })
  const records = [sampleClip(ANA), CODEBOOK, asked, looked(ANA, [0, 50]), range('posture.no_cover', 0, 30)]
  const index = new RecordIndex(records)
  const times = { table: tenthsTable(), foundCuts: [] }
  expect(
    measureText(
      words(),
      measureProject(index, asked, () => times),
    ),
  ).toBe(
    [
      '“No cover taken” in 3 of 5 assessable seconds (60%), one coder.',
      'It holds in 1 stretch within one shot, 3 s long.',
      'Besides: not coded in 2 s.',
      'Time coded as “Posture not assessable” is not assessable here.',
      'In 1 clip.',
    ].join(' '),
  )
  expect(
    measureText(
      words(),
      measureProject(index, asked, () => undefined),
    ),
  ).toContain('The files of the clips are not in this browser')
})

test('a condition is read as it is meant', () => {
  const text = (anyOf: unknown) => conditionText(words(), measure({ anyOf }))
  expect(text([[is('posture.no_cover'), isNot('casual')]])).toBe('“No cover taken” and not “Casual”')
  expect(text([[is('posture.no_cover'), isNot('casual')], [is('gunfire')]])).toBe(
    '(“No cover taken” and not “Casual”) or “Gunfire”',
  )
})

test('the notes say what was coded unseen, what is open, and which cuts nobody has confirmed', () => {
  const clip = evidence({
    coverage: [looked(ANA, [0, 10])],
    segments: [range('posture.no_cover', 5, 30), range('posture.no_cover', 40, undefined)],
  })
  const unchecked = { ...clip, cuts: { ...clip.cuts, isScanned: false } }
  expect(measureNotes(words(), found([clip]))).toEqual([
    '2 seconds were coded and never noted as examined, as happens with imported codes. They count as looked at.',
    '1 range or track of this condition has no end yet. What is not ended is left out.',
  ])
  expect(measureNotes(words(), found([unchecked])).at(-1)).toContain('1 clip was not looked through for cuts.')
})

test('numbers are shown as what they are: all only where it is all, nothing only where there is nothing', () => {
  expect([0.04, 0.0166, 1.234, 38.04, 100].map((each) => secondsText(each, 'en'))).toEqual([
    '0.04',
    '0.017',
    '1.23',
    '38',
    '100',
  ])
  expect(pairText(37.99, 38, 'en')).toEqual(['37.99', '38'])
  expect(pairText(38, 38, 'en')).toEqual(['38', '38'])
  expect([0, 0.004, 0.5, 0.996, 1].map((each) => shareText(each, 'en'))).toEqual([
    { kind: 'percent', text: '0%' },
    { kind: 'lessThanOne' },
    { kind: 'percent', text: '50%' },
    { kind: 'moreThan99' },
    { kind: 'percent', text: '100%' },
  ])
})
