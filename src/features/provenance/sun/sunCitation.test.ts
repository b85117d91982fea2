import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { ar } from '../../../i18n/ar'
import { en } from '../../../i18n/en'
import { edgeText, sunCitation } from './sunCitation'
import { sunReading } from './sunReading'

const PLACE = { latitude: 35.6, longitude: 36.2, precisionMeters: undefined }
const TROMSO = { latitude: 69.65, longitude: 18.96, precisionMeters: undefined }

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    resources: { en: { translation: en }, ar: { translation: ar } },
    interpolation: { escapeValue: false },
  })
})

function cited(place: typeof PLACE, value: string, zone: string, precision = '', language = 'en'): string {
  const reading = sunReading(place, { value, zone, precision, basis: '' })
  return reading.ok ? sunCitation(reading.value, i18next.getFixedT(language)) : reading.problem
}

describe('sunCitation', () => {
  it.each([
    [
      PLACE,
      '2025-03-07T14:10',
      '+03:00',
      '',
      'Sun at azimuth 210.1°, elevation 44.8° at 35.6 N 36.2 E, 2025-03-07 14:10 UTC+3, by suncalc 2.0.2.',
    ],
    [
      PLACE,
      '2025-03-07T14:10:59',
      'Asia/Damascus',
      'hour',
      'Sun at azimuth 210.5° (189.4° to 227.5°), elevation 44.7° (37.0° to 48.9°) at 35.6 N 36.2 E, 2025-03-07 14:10:59 Asia/Damascus (UTC+3), known to the hour, by suncalc 2.0.2.',
    ],
    [
      PLACE,
      '2025-03-07',
      '+03:00',
      '',
      'Sunrise 06:57, solar noon 12:46 (elevation 49.3°), sunset 18:36 at 35.6 N 36.2 E on 2025-03-07, UTC+3, by suncalc 2.0.2.',
    ],
    [
      TROMSO,
      '2025-12-21',
      'Europe/Oslo',
      '',
      'Sun below the horizon all day at 69.65 N 18.96 E on 2025-12-21, Europe/Oslo (UTC+1), by suncalc 2.0.2.',
    ],
    [
      TROMSO,
      '2025-06-21',
      'Europe/Oslo',
      'day',
      'Sun above the horizon all day at 69.65 N 18.96 E on 2025-06-21, Europe/Oslo (UTC+2), by suncalc 2.0.2.',
    ],
  ])('of %o at %s %s', (place, value, zone, precision, sentence) => {
    expect(cited(place, value, zone, precision)).toBe(sentence)
  })

  it('says of a sun below the horizon that it is', () => {
    expect(cited(PLACE, '2025-03-07T23:00', '+03:00')).toMatch(/^Sun below the horizon \(azimuth \d+\.\d°, elevation -/)
  })

  it('has the same figures in Arabic', () => {
    const figures = (sentence: string) => sentence.match(/\d[\d.:-]*\d/g)
    const arabic = cited(PLACE, '2025-03-07T14:10', '+03:00', 'hour', 'ar')
    expect(figures(arabic)).toEqual(figures(cited(PLACE, '2025-03-07T14:10', '+03:00', 'hour')))
  })

  it('is none without a place or a zone', () => {
    expect(sunReading(undefined, undefined)).toEqual({ ok: false, problem: 'noPlace' })
    expect(cited(PLACE, '2025-03-07T14:10', '')).toBe('noZone')
  })
})

it('names the day of a sunset that is on another one', () => {
  const instant = Date.parse('2025-03-08T01:30:00Z')
  expect(edgeText(instant, '2025-03-08', 'UTC')).toBe('01:30')
  expect(edgeText(instant, '2025-03-07', 'UTC')).toBe('2025-03-08 01:30')
})
