import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { provenance, type Provenance } from '../records/provenance'
import { changedPlace } from './changedPlace'
import { changedTime } from './changedTime'
import { degreesText, readDegrees, splitPair } from './coordinate'
import { postedInLanguage, postedLanguage, withLanguage } from './postedText'
import { changedFields, isFilled, PROVENANCE_FIELDS, valueOf, withValue, type FieldValues } from './provenanceField'
import { missingForPublication, REQUIRED_FOR_PUBLICATION } from './required'
import { readStatedDate } from './statedDate'
import { hasLocalTime, readZone } from './timeZone'

describe('readStatedDate', () => {
  it.each([
    ['2025', '2025', 'year', undefined],
    ['2025-03', '2025-03', 'month', undefined],
    ['2025-03-07', '2025-03-07', 'day', undefined],
    [' ٢٠٢٥-٠٣-٠٧ ', '2025-03-07', 'day', undefined],
    ['۲۰۲۵/۳/۷', '2025-03-07', 'day', undefined],
    ['2025-03-07 4:05', '2025-03-07T04:05', 'minute', undefined],
    ['2025-03-07T14:05:30.250Z', '2025-03-07T14:05:30', 'second', 'UTC'],
    ['2025-03-07 14:05 +0200', '2025-03-07T14:05', 'minute', '+02:00'],
    ['2025-03-07 14:05 Africa/Khartoum', '2025-03-07T14:05', 'minute', 'Africa/Khartoum'],
    ['2024-02-29', '2024-02-29', 'day', undefined],
  ])('reads %s', (text, value, precision, zone) => {
    expect(readStatedDate(text)).toEqual({ ok: true, value: { value, precision, zone } })
  })

  it.each([
    ['2025-02-31', 'day'],
    ['2025-02-29', 'day'],
    ['2025-04-31', 'day'],
    ['2025-13', 'month'],
    ['2025-00-01', 'month'],
    ['2025-03-07 24:00', 'clock'],
    ['2025-03-07 12:60', 'clock'],
    ['0025-03-07', 'year'],
    ['07.03.2025', 'dateForm'],
    ['last Tuesday', 'dateForm'],
    ['2025-03-07 14:05 Mars/Olympus', 'zone'],
    ['2025-03-07 14:05 +15:00', 'zone'],
  ])('refuses %s', (text, problem) => {
    expect(readStatedDate(text)).toEqual({ ok: false, problem })
  })

  it('reads again what it has written, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 19)
          const read = readStatedDate(text)
          expect(read.ok && read.value.value).toBe(text)
          expect(readStatedDate(read.ok ? read.value.value : '')).toEqual(read)
        },
      ),
    )
  })

  it('never throws, whatever is typed', () => {
    const isAnswered = (text: string) => typeof readStatedDate(text).ok === 'boolean'
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), isAnswered))).not.toThrow()
  })
})

test('a zone is UTC, an offset or a name that exists', () => {
  expect(readZone('z')).toEqual({ ok: true, value: 'UTC' })
  expect(readZone('UTC+2')).toEqual({ ok: true, value: '+02:00' })
  expect(readZone('-0930')).toEqual({ ok: true, value: '-09:30' })
  expect(readZone('Asia/Kolkata')).toEqual({ ok: true, value: 'Asia/Kolkata' })
  expect(readZone('')).toEqual({ ok: true, value: '' })
  for (const wrong of ['+14:30', '+02:75', 'Khartoum time', 'Europe/Berlim']) expect(readZone(wrong).ok).toBe(false)
})

test('a time that clocks have left out is none', () => {
  expect(hasLocalTime('2025-03-30T02:30', 'Europe/Berlin')).toBe(false)
  expect(hasLocalTime('2025-03-30T01:59', 'Europe/Berlin')).toBe(true)
  expect(hasLocalTime('2025-03-30T03:00:01', 'Europe/Berlin')).toBe(true)
  // In autumn the hour is there twice.
  expect(hasLocalTime('2025-10-26T02:30', 'Europe/Berlin')).toBe(true)
  expect(hasLocalTime('2025-03-30T02:30', '+01:00')).toBe(true)
  expect(hasLocalTime('2025-03-30', 'Europe/Berlin')).toBe(true)
})

describe('changedTime', () => {
  const day = { value: '2025-03-07', zone: '', precision: 'day', basis: 'caption' }

  it('brings precision and zone with the date, and keeps the basis', () => {
    const changed = changedTime(day, 'value', '2025-03-07 14:05Z')
    expect(changed).toEqual({
      ok: true,
      value: { value: '2025-03-07T14:05', zone: 'UTC', precision: 'day', basis: 'caption' },
    })
    expect(changedTime(undefined, 'value', '2025-03').ok && changedTime(undefined, 'value', '2025-03')).toEqual({
      ok: true,
      value: { value: '2025-03', zone: '', precision: 'month', basis: '' },
    })
  })

  it('is refused where the zone is unknown, skips the time, or the precision is closer than the date', () => {
    expect(changedTime(day, 'zone', 'Nowhere')).toEqual({ ok: false, problem: 'zone' })
    const gap = { ...day, value: '2025-03-30T02:30' }
    expect(changedTime(gap, 'zone', 'Europe/Berlin')).toEqual({ ok: false, problem: 'zoneGap' })
    expect(changedTime({ ...day, zone: 'Europe/Berlin' }, 'value', '2025-03-30 02:30')).toEqual({
      ok: false,
      problem: 'zoneGap',
    })
    expect(changedTime(day, 'precision', 'minute')).toEqual({ ok: false, problem: 'tooFine' })
    expect(changedTime(day, 'precision', 'month').ok).toBe(true)
  })

  it('may stand beside a zone that a file has in words of its own', () => {
    const changed = changedTime({ ...day, zone: 'Khartoum time' }, 'value', '2025-03-07 14:05')
    expect(changed.ok && changed.value).toMatchObject({ value: '2025-03-07T14:05', zone: 'Khartoum time' })
  })

  it('is gone with the last thing it says', () => {
    expect(changedTime({ ...day, basis: '' }, 'value', '  ')).toEqual({ ok: true, value: undefined })
    expect(changedTime(day, 'value', '')).toEqual({
      ok: true,
      value: { value: '', zone: '', precision: '', basis: 'caption' },
    })
  })
})

describe('coordinates', () => {
  it.each([
    ['15.5007', 90, 15.5007],
    ['١٥٫٥٠٠٧', 90, 15.5007],
    ['۱۵.۵', 90, 15.5],
    ['15,5', 90, 15.5],
    ['−32.25°', 180, -32.25],
    ['-90', 90, -90],
    ['', 90, undefined],
  ])('reads %s', (text, limit, value) => {
    expect(readDegrees(text, limit)).toEqual({ ok: true, value })
  })

  it.each([
    ['95', 90, 'outOfRange'],
    ['-180.0001', 180, 'outOfRange'],
    ['east', 180, 'notNumber'],
    ['15°30′', 90, 'notNumber'],
    ['1e2', 180, 'notNumber'],
    ['15.5.5', 90, 'notNumber'],
  ])('refuses %s', (text, limit, problem) => {
    expect(readDegrees(text, limit)).toEqual({ ok: false, problem })
  })

  it('takes a pair apart, and no decimal comma', () => {
    expect(splitPair('15.5007, 32.5599')).toEqual(['15.5007', '32.5599'])
    expect(splitPair('15.5007,32.5599')).toEqual(['15.5007', '32.5599'])
    expect(splitPair('١٥٫٥، ٣٢٫٥')).toEqual(['15.5', '32.5'])
    expect(splitPair('15,5')).toBeUndefined()
  })

  it('are written without an exponent and read back', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        const read = readDegrees(degreesText(degrees), 180)
        expect(read.ok && Math.abs((read.value ?? 0) - degrees)).toBeLessThan(1e-7)
      }),
    )
  })

  it('fill both of a place, or neither', () => {
    const place = { name: 'Bridge', isPublic: false, basis: '' }
    expect(changedPlace(place, 'latitude', '15.5, 32.5')).toEqual({
      ok: true,
      value: { ...place, latitude: 15.5, longitude: 32.5 },
    })
    expect(changedPlace(place, 'latitude', '15.5, 232.5')).toEqual({ ok: false, problem: 'longitude' })
    expect(changedPlace(place, 'latitude', '95')).toEqual({ ok: false, problem: 'latitude' })
    expect(changedPlace(place, 'longitude', 'east')).toEqual({ ok: false, problem: 'notDegrees' })
    expect(changedPlace(place, 'precisionMeters', '0')).toEqual({ ok: false, problem: 'notMeters' })
    expect(changedPlace(place, 'precisionMeters', '٢٥٠')).toEqual({
      ok: true,
      value: { ...place, precisionMeters: 250 },
    })
    expect(changedPlace({ ...place, latitude: 15.5 }, 'latitude', ' ')).toEqual({ ok: true, value: place })
    expect(changedPlace(place, 'name', '')).toEqual({ ok: true, value: undefined })
  })
})

const SOME_VALUES: { readonly [Field in keyof FieldValues]: FieldValues[Field] } = {
  titleAsPosted: { ar: 'عنوان' },
  textAsPosted: { ar: 'نص' },
  postedIn: 'ar',
  channel: 'Channel',
  programme: 'News',
  uploader: 'somebody',
  nameVariants: { channel: ['قناة'] },
  sourceUrl: 'https://example.org/a',
  archiveUrl: 'https://example.org/b',
  language: 'ar',
  rightsOwner: 'Owner',
  licence: 'CC BY 4.0',
  creditLine: 'Channel / Owner',
  basisForUse: 'quotation',
  acquiredHow: 'downloaded',
  generation: 'second',
  isEdited: false,
  custodyNotes: 'kept',
  uploadedAt: { value: '2025-03-07', zone: 'UTC', precision: 'day', basis: 'page' },
  recordedAtClaimed: { value: '2025-03-06', zone: '', precision: 'day', basis: 'caption' },
  recordedAtVerified: { value: '2025-03-05', zone: '', precision: 'day', basis: 'shadows' },
  cameraPlaceClaimed: { name: 'Bridge', isPublic: false, basis: 'caption' },
  cameraPlaceVerified: { name: 'Roof', latitude: 1, longitude: 2, isPublic: false, basis: 'match' },
  placeShownClaimed: { name: 'Square', isPublic: false, basis: 'caption' },
  placeShownVerified: { name: 'Road', isPublic: false, basis: 'match' },
}

describe('the fields', () => {
  it('are kept apart: each reads back what was put in, and empties to nothing', () => {
    let record: Provenance = {}
    for (const field of PROVENANCE_FIELDS) record = withValue(record, field, SOME_VALUES[field])
    expect(provenance.parse(record)).toEqual(record)
    for (const field of PROVENANCE_FIELDS) {
      expect(valueOf(record, field)).toEqual(SOME_VALUES[field])
      expect(isFilled(record, field)).toBe(true)
      const without = withValue(record, field, undefined)
      expect(changedFields(record, without)).toEqual([field])
      expect(isFilled(without, field)).toBe(false)
    }
    for (const field of PROVENANCE_FIELDS) record = withValue(record, field, undefined)
    expect(record).toEqual({})
  })

  it('with a ground alone, or half a coordinate, say nothing yet', () => {
    expect(isFilled({ uploadedAt: { value: '', zone: '', precision: '', basis: 'x' } }, 'uploadedAt')).toBe(false)
    const half = { cameraPlace: { claimed: { name: '', latitude: 1, isPublic: false, basis: '' } } }
    expect(isFilled(half, 'cameraPlaceClaimed')).toBe(false)
  })
})

describe('required for publication', () => {
  it('counts all as missing in an empty record and none in a full one', () => {
    expect(missingForPublication({})).toEqual([...REQUIRED_FOR_PUBLICATION])
    const full = PROVENANCE_FIELDS.reduce<Provenance>((to, field) => withValue(to, field, SOME_VALUES[field]), {})
    expect(missingForPublication(full)).toEqual([])
  })

  it('takes either of two answers, and a time or place only with its basis', () => {
    expect(missingForPublication({ licence: 'CC0' })).not.toContain('rights')
    expect(missingForPublication({ acquiredHow: 'by hand' })).not.toContain('source')
    expect(missingForPublication({ isEdited: false })).not.toContain('edited')
    const claimed = { value: '2025', zone: '', precision: 'year', basis: '' }
    expect(missingForPublication({ recordedAt: { claimed } })).toContain('recorded')
    expect(missingForPublication({ recordedAt: { claimed: { ...claimed, basis: 'x' } } })).not.toContain('recorded')
  })
})

describe('words as posted', () => {
  it('move with the language they are said to be in, and a translation is not written over', () => {
    const record: Provenance = { titleAsPosted: { und: 'عنوان', ar: 'ترجمة' }, textAsPosted: { und: 'نص' } }
    const next = postedInLanguage({ ...record, postedIn: 'und' }, 'ar')
    expect(next).toEqual({
      titleAsPosted: { ar: 'عنوان', und: 'ترجمة' },
      textAsPosted: { ar: 'نص' },
      postedIn: 'ar',
    })
  })

  it('are in the only language there is until somebody says otherwise', () => {
    expect(postedLanguage({ titleAsPosted: { en: 'Title' } })).toBe('en')
    expect(postedLanguage({ titleAsPosted: { en: 'Title', ar: 'عنوان' } })).toBe('und')
    expect(withLanguage({ en: 'Title' }, 'en', ' ')).toBeUndefined()
  })
})
