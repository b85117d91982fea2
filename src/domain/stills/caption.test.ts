import i18next from 'i18next'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { FULL_PROVENANCE as PROVENANCE } from '../../../tests/support/fullProvenance'
import { sampleClip, steadyTable } from '../../../tests/support/sampleRecords'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import { frameIndex } from '../time/frameIndex'
import { boundaryPts, ptsOf } from '../time/frameTable'
import {
  altText,
  captionProblems,
  captionSentences,
  captionText,
  citationText,
  type CaptionFacts,
  type CaptionWords,
} from './caption'
import type { Say } from './captionKey'
import { lengthTexts } from './lengthTexts'

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    lng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  }),
)
const say = (language: 'en' | 'ar' = 'en') => i18n.getFixedT(language) as Say

const TABLE = steadyTable(1025)
const CLIP = sampleClip('coder-7f', { provenance: PROVENANCE, frameCount: 1025, endPts: TABLE.endPts })
const frame = frameIndex(100)
const FACTS: CaptionFacts = {
  clip: CLIP,
  clipCode: 'C01',
  frame,
  pts: ptsOf(TABLE, frame),
  frameCount: 1,
  changes: { fills: 1, outlines: 2, isCropped: false, isScaled: false, isComposed: false },
  credit: 'Channel TV / Owner',
  extractedBy: 'Sample desk',
  profile: 'publication',
}
const WORDS: CaptionWords = {
  visible: 'Three people on a road beside a van.',
  boxes: [
    { number: 1, label: 'Pylon', isProtected: false },
    { number: 2, label: 'Ana', isProtected: true },
  ],
}
const NO_CHANGES = { fills: 0, outlines: 0, isCropped: false, isScaled: false, isComposed: false }

describe('a caption', () => {
  it('says all in the fixed order', () => {
    const sentences = captionSentences(say(), FACTS, WORDS)
    expect(sentences.map(({ text }) => text)).toEqual([
      'Three people on a road beside a van.',
      'Recorded: 2025-03-05 10:00:30 UTC, known to the hour (verified; basis: shadows).',
      'Recorded: 2025-03-06 (claimed, not verified; basis: caption).',
      'Place of the camera: Roof (verified; basis: match).',
      'Place of the camera: Bridge (claimed, not verified; basis: caption).',
      'Place shown: Square, 1.25, 2.5 (claimed, not verified; basis: caption).',
      'Published: Channel TV, “Evening news”, 2025-03-07 14:05 +02:00.',
      'Source: https://example.org/watch?v=1',
      'Media time 00:00:04.000, frame 100, 25 frames a second, clip C01, SHA-256 aaaaaaaa.',
      'Key: 1 Pylon, 2 label withheld.',
      'Changed: one area covered by an opaque fill, 2 numbered outlines drawn; nothing else.',
      'One frame of a 41 s clip.',
      'Credit: Channel TV / Owner.',
      'Licence: CC BY 4.0.',
      'Full footage: https://archive.org/1',
      'Extracted by Sample desk.',
    ])
    expect([...new Set(sentences.map(({ part }) => part))]).toEqual(
      'visible recorded place published cited key changed limits credit footage'.split(' '),
    )
    expect(captionText(say(), FACTS, WORDS)).toEqual({ ok: true, value: sentences.map(({ text }) => text).join(' ') })
  })

  it('says the same in Arabic, with nothing left in English', () => {
    const arabic = { visible: 'ثلاثة أشخاص على طريق.', boxes: [{ number: 1, label: 'عمود', isProtected: false }] }
    const texts = captionSentences(say('ar'), FACTS, arabic).map(({ text }) => text)
    expect(texts).toHaveLength(16)
    expect(texts[8]).toBe(
      'زمن الوسيط \u206600:00:04.000\u2069، الإطار 100، \u206625\u2069 إطار في الثانية، المقطع \u2068C01\u2069، SHA-256 \u2066aaaaaaaa\u2069.',
    )
    expect(texts[11]).toBe('إطار واحد من مقطع مدته 41 ث.')
    expect(texts.join(' ')).not.toMatch(/verified|frame|Key|Changed|hour|stillCaption/)
  })

  it('for publication names neither coordinates that are not public nor what is protected, in the archive all', () => {
    const published = captionSentences(say(), FACTS, WORDS)
      .map(({ text }) => text)
      .join(' ')
    for (const secret of ['15.5', '32.5', 'Ana', 'coder-7f', 'safe']) expect(published).not.toContain(secret)
    const kept = captionSentences(say(), { ...FACTS, profile: 'archive' }, WORDS).map(({ text }) => text)
    expect(kept).toContain('Place of the camera: Roof, 15.5, 32.5, within 10 m (verified; basis: match).')
    expect(kept).toContain('Key: 1 Pylon, 2 Ana.')
  })

  it('says what is not known instead of nothing', () => {
    const clip = sampleClip('coder-7f', {
      provenance: { recordedAt: { claimed: PROVENANCE.recordedAt.claimed } },
      rate: 'variable',
    })
    const facts = { ...FACTS, clip, changes: NO_CHANGES, extractedBy: '' }
    const texts = captionSentences(say(), facts, { ...WORDS, boxes: [] }).map(({ text }) => text)
    expect(texts.slice(1)).toEqual([
      'Recorded: 2025-03-06 (claimed, not verified; basis: caption).',
      'Where it was recorded is not known.',
      'Who published it is not known.',
      'Media time 00:00:04.000, frame 100, variable frame rate, clip C01, SHA-256 aaaaaaaa.',
      'Nothing was changed in the picture.',
      'One frame of a 4 s clip.',
      'Credit: Channel TV / Owner.',
      'Licence not stated.',
      'No public address of the full footage is known.',
    ])
  })

  it('has words for every change', () => {
    const changes = { fills: 0, outlines: 0, isCropped: true, isScaled: true, isComposed: true }
    const boxes = [{ number: 3, label: '', isProtected: false }]
    const [english, arabic] = (['en', 'ar'] as const).map((language) =>
      captionSentences(say(language), { ...FACTS, changes }, { ...WORDS, boxes }).map(({ text }) => text),
    )
    expect(english).toContain('Changed: cropped, scaled, several frames put beside each other; nothing else.')
    expect(english).toContain('Key: 3 without a name.')
    expect(arabic?.join(' ')).not.toMatch(/stillCaption|cropped/)
  })

  it('says a value once where what is claimed was verified', () => {
    const { claimed } = PROVENANCE.recordedAt
    const clip = sampleClip('coder-7f', {
      provenance: { recordedAt: { claimed, verified: { ...claimed, basis: 'shadows' } } },
    })
    const texts = captionSentences(say(), { ...FACTS, clip }, WORDS).map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('Recorded'))).toEqual([
      'Recorded: 2025-03-06 (verified; basis: shadows).',
    ])
  })

  it('counts what a sheet shows from the frame table', () => {
    const span = { startPts: boundaryPts(TABLE, 100), endPts: boundaryPts(TABLE, 200) }
    const limits = captionSentences(say(), { ...FACTS, span, frameCount: 5 }, WORDS).find(
      ({ part }) => part === 'limits',
    )
    expect(limits?.text).toBe('4 s of a 41 s clip.')
    const several = captionSentences(say('ar'), { ...FACTS, frameCount: 5 }, WORDS).find(
      ({ part }) => part === 'limits',
    )
    expect(several?.text).toBe('5 إطارات من مقطع مدته 41 ث.')
  })
})

test.each([
  ['noCredit', { credit: '  ' }, {}],
  ['noVisible', {}, { visible: '\n' }],
] as const)('without it there is no caption: %s', (code, facts, words) => {
  expect(captionText(say(), { ...FACTS, ...facts }, { ...WORDS, ...words })).toEqual({ ok: false, problem: code })
  expect(captionProblems({ ...FACTS, ...facts }, { ...WORDS, ...words })).toEqual([code])
})

test.each([
  ['A road', 'A road.'],
  ['Is it a road?', 'Is it a road?'],
  ['A sign says “Stop.”', 'A sign says “Stop.”'],
  ['طريق فيه سيارات', 'طريق فيه سيارات.'],
  ['أهذا طريق؟', 'أهذا طريق؟'],
])('what is visible ends as a sentence: %s', (visible, sentence) => {
  expect(captionSentences(say(), FACTS, { visible, boxes: [] })[0]).toEqual({ part: 'visible', text: sentence })
})

test('publication asks for a basis for use, the archive does not', () => {
  const clip = sampleClip('coder-7f', { provenance: {} })
  expect(captionProblems({ ...FACTS, clip }, WORDS)).toEqual(['noBasisForUse'])
  expect(captionProblems({ ...FACTS, clip, profile: 'archive' }, WORDS)).toEqual([])
})

test('a citation names clip, frame, pts and the whole hash', () => {
  expect(citationText(say(), FACTS)).toBe(
    `Clip C01, frame 100, pts 51200 × 1/12800 s (media time 00:00:04.000), SHA-256 ${'a'.repeat(64)}`,
  )
  expect(citationText(say('ar'), FACTS)).toContain(`\u206651200 × 1/12800 s\u2069`)
})

test('the alternative text is what is visible, not longer than a reader of screens takes', () => {
  expect(altText(say(), WORDS)).toBe('Video frame: Three people on a road beside a van.')
  expect(altText(say(), { ...WORDS, visible: ' ' })).toBe('')
  const long = altText(say(), { ...WORDS, visible: 'one word after another '.repeat(40) })
  expect(long.length).toBeLessThanOrEqual(250)
  expect(long).toMatch(/ \w+…$/)
})

test.each([
  [100, 1025, '4', '41'],
  [1, 1025, '0.04', '41'],
  [38, 100, '1.5', '4'],
  [1024, 1025, '40.96', '41'],
  [1025, 1025, '41', '41'],
  [251, 90_000, '10', '3600'],
])('%i of %i frames are %s s of %s s', (part, whole, partText, wholeText) => {
  expect(lengthTexts(part * 512, whole * 512, TABLE.timebase)).toEqual([partText, wholeText])
})
