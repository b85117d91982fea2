import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { sampleClip } from '../../../tests/support/sampleRecords'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { Say } from '../../domain/stills/captionKey'
import { frameIndex } from '../../domain/time/frameIndex'
import { presentationTimestamp } from '../../domain/time/ticks'
import { ar } from '../../i18n/ar'
import { en } from '../../i18n/en'
import { metadataOf } from './metadataOf'
import { stillMetadata } from './stillMetadata'

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    lng: 'en',
    defaultNS: 'messages',
    resources: { en: { messages: en }, ar: { messages: ar } },
    interpolation: { escapeValue: false },
  }),
)

const STATED = { basis: 'match', enteredBy: 'coder-7f' }
const CLIP = sampleClip('coder-7f', {
  provenance: {
    channel: 'Channel TV',
    sourceUrl: 'https://example.org/1',
    rightsOwner: 'Owner',
    licence: 'CC BY 4.0',
    recordedAt: { verified: { value: '2025-03', zone: '', precision: 'month', ...STATED } },
    cameraPlace: { verified: { name: 'Roof', latitude: 15.5, longitude: 32.5, isPublic: false, ...STATED } },
    placeShown: { claimed: { name: 'Square', latitude: 1.25, longitude: 2.5, isPublic: true, ...STATED } },
    custodyNotes: 'kept in the safe',
  },
})

function metadata(profile: ExportProfile, kind: 'RAW' | 'RED' = 'RED') {
  return metadataOf({
    facts: {
      clip: CLIP,
      clipCode: 'C01',
      frame: frameIndex(4),
      pts: presentationTimestamp(2048),
      frameCount: 1,
      changes: { fills: 2, outlines: 0, isCropped: false, isScaled: false, isComposed: false },
      credit: ' Channel TV ',
      extractedBy: 'Sample desk',
      profile,
    },
    clip: CLIP,
    says: { en: i18n.getFixedT('en') as Say, ar: i18n.getFixedT('ar') as Say },
    fileName: 'SMP_C01_00-00-00.160_f4_aaaaaaaa_RED1.png',
    captions: { en: 'A road.', ar: 'طريق.' },
    altText: { en: 'A road', ar: 'طريق' },
    headline: 'A road',
    subjects: ['Pylon', 'Pylon', 'Person'],
    picture: { width: 200, height: 100 },
    boxes: [
      { number: 1, label: { en: 'Pylon', ar: 'عمود' }, isProtected: false, rect: { x: 50, y: 25, w: 100, h: 50 } },
      { number: 2, label: { en: 'Ana', ar: 'آنا' }, isProtected: true, rect: { x: 150, y: 90, w: 100, h: 50 } },
    ],
    stillId: 'still-1',
    kind,
    revision: 1,
    pixelsSha256: 'b'.repeat(64),
    decoder: 'WebCodecs avc1',
  })
}

it('holds for publication nothing that must stay behind', () => {
  const found = metadata('publication')
  expect(stillMetadata.parse(found)).toEqual(found)
  const text = JSON.stringify(found)
  for (const secret of ['15.5', '32.5', 'coder-7f', 'safe', 'Ana', 'آنا', 'roadside'])
    expect(text).not.toContain(secret)
  expect(found).toMatchObject({
    title: 'SMP_C01_00-00-00.160_f4_aaaaaaaa_RED1',
    credit: 'Channel TV',
    source: 'Channel TV, https://example.org/1',
    rights: 'Owner. CC BY 4.0',
    subjects: ['Pylon', 'Person'],
    contentCreated: '2025-03',
    instructions: 'Changed: 2 areas covered by opaque fills; nothing else. One frame of a 4 s clip.',
    locationCreated: { name: { en: 'Roof', ar: 'Roof' } },
    digitalSourceType: 'humanEdits',
    guid: 'still-1-RED1',
    citation: { sha256: 'a'.repeat(64), stream: 0, frame: 4, pts: 2048, timebase: { num: 1, den: 12_800 } },
  })
  expect(found.regions).toEqual([
    { number: 1, name: { en: 'Pylon', ar: 'عمود' }, x: 0.25, y: 0.25, w: 0.5, h: 0.5 },
    { number: 2, name: {}, x: 0.75, y: 0.9, w: 0.25, h: expect.closeTo(0.1) },
  ])
})

it('keeps all in the archive, and never writes a claim as a fact', () => {
  const found = metadata('archive')
  expect(found.locationCreated).toEqual({ name: { en: 'Roof', ar: 'Roof' }, latitude: 15.5, longitude: 32.5 })
  expect(found.locationShown).toEqual({
    name: { en: 'Square (claimed, not verified)', ar: 'Square (مزعوم لم يُتحقَّق منه)' },
  })
  expect(found.regions[1]?.name).toEqual({ en: 'Ana', ar: 'آنا' })
})

it('does not say of a clean frame how the footage was made', () => {
  expect(metadata('archive', 'RAW')).not.toHaveProperty('digitalSourceType')
})
