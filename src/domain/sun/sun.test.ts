import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { StatedTime } from '../records/provenance'
import { clockText, zoneText } from './clockText'
import { sunDay } from './sunDay'
import { shadowOf, sunPosition, SUN_SOURCE } from './sunPosition'
import { sunSpan } from './sunSpan'
import { sunTime } from './sunTime'

const SYDNEY = { latitude: -33.87, longitude: 151.21 }
const TROMSO = { latitude: 69.65, longitude: 18.96 }
const HOUR_MS = 3_600_000

const stated = (value: string, zone: string, precision = ''): StatedTime => ({ value, zone, precision, basis: '' })
const anywhere = fc.record({
  latitude: fc.double({ min: -65, max: 65, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

/**
 * The General Solar Position Calculations of NOAA (solareqns.pdf of its Global Monitoring Division), after Spencer 1971:
 * series of its own, good to about half a degree.
 */
function noaa(instant: number, latitude: number, longitude: number) {
  const date = new Date(instant)
  const hours = date.getUTCHours() + date.getUTCMinutes() / 60 + date.getUTCSeconds() / 3600
  const dayOfYear = Math.floor((instant - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
  const days = date.getUTCFullYear() % 4 === 0 ? 366 : 365
  const g = ((2 * Math.PI) / days) * (dayOfYear - 1 + (hours - 12) / 24)
  const equationOfTime =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g))
  const declination =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g)
  const hourAngle = ((hours * 60 + equationOfTime + 4 * longitude) / 4 - 180) * (Math.PI / 180)
  const phi = (latitude * Math.PI) / 180
  // The sun as a direction to the east, to the north and up.
  return [
    -Math.cos(declination) * Math.sin(hourAngle),
    Math.cos(phi) * Math.sin(declination) - Math.sin(phi) * Math.cos(declination) * Math.cos(hourAngle),
    Math.sin(phi) * Math.sin(declination) + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle),
  ] as const
}

test('the citation names the version that reckons', () => {
  const own = new URL('../../../node_modules/suncalc/package.json', import.meta.url)
  expect(SUN_SOURCE).toBe(`suncalc ${JSON.parse(readFileSync(own, 'utf8')).version}`)
})

describe('sunPosition', () => {
  it('agrees with the worked example of NREL (Reda and Andreas, Solar Position Algorithm, 2003, appendix A.5)', () => {
    // 2003-10-17 12:30:30, UTC-7, Golden, Colorado: zenith angle 50.11162, azimuth 194.34024; noon at 18:46:04.97 UTC.
    const place = { latitude: 39.742476, longitude: -105.1786 }
    const { azimuth, elevation } = sunPosition(Date.parse('2003-10-17T12:30:30-07:00'), place)
    expect(Math.abs(azimuth - 194.34024)).toBeLessThan(0.05)
    expect(Math.abs(elevation - (90 - 50.11162))).toBeLessThan(0.05)
    // Its rise at 06:12:43 and set at 17:20:19 are those of the day of UTC, on which the evening before sets.
    const day = sunDay('2003-10-17', '-07:00', place)
    const dayBefore = sunDay('2003-10-16', '-07:00', place)
    const edges = [
      day?.edges.kind === 'both' ? day.edges.sunrise : 0,
      dayBefore?.edges.kind === 'both' ? dayBefore.edges.sunset : 0,
    ]
    const published = ['2003-10-17T06:12:43-07:00', '2003-10-16T17:20:19-07:00'].map((each) => Date.parse(each))
    for (const [index, edge] of edges.entries()) expect(Math.abs(edge - (published[index] ?? 0))).toBeLessThan(15_000)
    expect(Math.abs((day?.noon ?? 0) - Date.parse('2003-10-17T18:46:05Z'))).toBeLessThan(2_000)
  })

  it('stands over the South Pole as high as its declination (Meeus, Astronomical Algorithms, example 25.a)', () => {
    // 1992-10-13 0h TD: declination -7.78507; refraction at that height is 0.11 degrees.
    const { elevation } = sunPosition(Date.parse('1992-10-12T23:59:01Z'), { latitude: -90, longitude: 0 })
    expect(Math.abs(elevation - 7.78507 - 0.11)).toBeLessThan(0.02)
  })

  it('is within three quarters of a degree of the formula of NOAA anywhere and at any time, above the horizon', () => {
    let looked = 0
    fc.assert(
      fc.property(
        fc.record({
          latitude: fc.double({ min: -90, max: 90, noNaN: true }),
          longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (place, instant) => {
          const [east, north, up] = noaa(instant, place.latitude, place.longitude)
          // Near the horizon the light is bent, which the formula leaves out.
          if (up < 0.1) return
          looked += 1
          const { azimuth, elevation } = sunPosition(instant, place)
          const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180]
          const cosine = Math.cos(e) * Math.sin(a) * east + Math.cos(e) * Math.cos(a) * north + Math.sin(e) * up
          expect((Math.acos(Math.min(1, cosine)) * 180) / Math.PI).toBeLessThan(0.75)
        },
      ),
      { numRuns: 400 },
    )
    expect(looked).toBeGreaterThan(100)
  })
})

describe('sunDay', () => {
  /** Declination of the sun at noon of the day: 0 at an equinox, 23.44 at a solstice (Astronomical Almanac). */
  it.each([
    ['2025-03-20', '+03:00', 35.6, 36.2, 0],
    ['2025-06-21', '+03:00', 35.6, 36.2, 23.44],
    ['2025-12-21', '+03:00', 35.6, 36.2, -23.44],
    ['2025-06-21', '+10:00', SYDNEY.latitude, SYDNEY.longitude, 23.44],
    ['2025-12-21', 'Australia/Sydney', SYDNEY.latitude, SYDNEY.longitude, -23.44],
    ['2025-03-20', 'UTC', 0, 0, 0],
    ['2025-12-21', 'UTC', -77.85, 166.67, -23.44],
  ])('%s in %s at %d, %d: noon is as high as 90 - |latitude - declination|', (day, zone, latitude, longitude, tilt) => {
    const found = sunDay(day, zone, { latitude, longitude })
    expect(Math.abs((found?.noonElevation ?? 0) - (90 - Math.abs(latitude - tilt)))).toBeLessThan(0.25)
    const { azimuth } = sunPosition(found?.noon ?? 0, { latitude, longitude })
    const off = Math.abs(azimuth - (latitude > tilt ? 180 : 0))
    if (Math.abs(latitude - tilt) > 5) expect(Math.min(off, 360 - off)).toBeLessThan(0.1)
  })

  it('has no sunrise in the polar day and none in the polar night, on either side', () => {
    expect(sunDay('2025-06-21', 'Europe/Oslo', TROMSO)?.edges).toEqual({ kind: 'alwaysUp' })
    expect(sunDay('2025-12-21', 'Europe/Oslo', TROMSO)?.edges).toEqual({ kind: 'alwaysDown' })
    expect(sunDay('2025-06-21', '+12:00', { latitude: -77.85, longitude: 166.67 })?.edges.kind).toBe('alwaysDown')
    expect(sunDay('2025-12-21', '+12:00', { latitude: -77.85, longitude: 166.67 })?.edges.kind).toBe('alwaysUp')
  })

  it('has the solar noon that is next to noon by the clock, wherever the zone is from', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom('UTC', '+14:00', '-12:00', 'Asia/Kolkata'), (place, zone) => {
        const found = sunDay('2025-03-07', zone, place)
        const clockNoon = found?.path[72]?.at ?? 0
        expect(Math.abs((found?.noon ?? 0) - clockNoon)).toBeLessThanOrEqual(12.4 * HOUR_MS)
        const highest = Math.max(...(found?.path.map(({ elevation }) => elevation) ?? []))
        expect(Math.abs((found?.noonElevation ?? 0) - highest)).toBeLessThan(0.4)
        if (found?.edges.kind !== 'both') return
        expect(found.edges.sunrise).toBeLessThan(found.noon)
        expect(found.edges.sunset).toBeGreaterThan(found.noon)
        // The upper edge stands in the horizon: the middle half a sun below it.
        expect(Math.abs(sunPosition(found.edges.sunset, place).elevation + 0.35)).toBeLessThan(0.05)
      }),
    )
  })

  it('is not there where the zone left the day out', () => {
    expect(sunDay('2011-12-30', 'Pacific/Apia', { latitude: -13.8, longitude: -171.8 })).toBeUndefined()
  })
})

describe('shadowOf', () => {
  it('points away from the sun and is as long as the thing at 45 degrees', () => {
    const shadow = shadowOf({ azimuth: 214.3, elevation: 45 })
    expect(shadow?.direction).toBeCloseTo(34.3, 6)
    expect(shadow?.length).toBeCloseTo(1, 6)
    expect(shadowOf({ azimuth: 90, elevation: 30 })?.length).toBeCloseTo(Math.sqrt(3), 6)
  })

  it('is none below the horizon', () => {
    expect(shadowOf({ azimuth: 90, elevation: 0 })).toBeUndefined()
    expect(shadowOf({ azimuth: 90, elevation: -3 })).toBeUndefined()
  })
})

describe('sunSpan', () => {
  it('holds where the sun was at every instant of it', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })
    fc.assert(
      fc.property(
        anywhere,
        instant,
        fc.integer({ min: 1_000, max: 2 * HOUR_MS }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (place, from, lasts, share) => {
          const span = sunSpan(from, from + lasts, place)
          const { azimuth, elevation } = sunPosition(from + lasts * share, place)
          expect((((azimuth - span.azimuth[0] + 0.5) % 360) + 360) % 360).toBeLessThan(span.azimuthWidth + 1)
          expect(elevation).toBeGreaterThan(span.elevation[0] - 0.05)
          expect(elevation).toBeLessThan(span.elevation[1] + 0.05)
        },
      ),
    )
  })

  it('goes over north in the southern hemisphere: from the east of it to the west of it', () => {
    const noon = sunDay('2025-06-21', 'Australia/Sydney', SYDNEY)?.noon ?? 0
    const span = sunSpan(noon - HOUR_MS, noon + HOUR_MS, SYDNEY)
    expect(span.azimuth[0]).toBeGreaterThan(330)
    expect(span.azimuth[1]).toBeLessThan(30)
    // Highest between the two ends.
    expect(span.elevation[1]).toBeCloseTo(sunDay('2025-06-21', 'Australia/Sydney', SYDNEY)?.noonElevation ?? 0, 2)
    expect(span.elevation[0]).toBeLessThan(span.elevation[1] - 1)
    expect(span.azimuthWidth).toBeCloseTo(360 - span.azimuth[0] + span.azimuth[1], 6)
  })
})

describe('sunTime', () => {
  const momentOf = (time: StatedTime) => {
    const read = sunTime(time)
    return read.ok ? read.value.moment : undefined
  }

  it('is a moment with what its precision leaves open', () => {
    const at = Date.parse('2025-03-07T14:10:00+03:00')
    expect(momentOf(stated('2025-03-07T14:10', '+03:00'))).toEqual({
      clock: '14:10',
      at,
      from: at - 60_000,
      to: at + 60_000,
      isTwice: false,
    })
    expect(momentOf(stated('2025-03-07T14:10', '+03:00', 'hour'))).toMatchObject({
      from: at - HOUR_MS,
      to: at + HOUR_MS,
    })
    // What an older file says in words of its own is as close as it is written.
    expect(momentOf(stated('2025-03-07T14:10', '+03:00', 'roughly'))).toMatchObject({ from: at - 60_000 })
  })

  it('has two meanings where clocks were put back, and the span holds both', () => {
    const first = Date.parse('2025-10-26T00:30:00Z')
    expect(momentOf(stated('2025-10-26T02:30', 'Europe/Berlin'))).toEqual({
      clock: '02:30',
      at: first,
      from: first - 60_000,
      to: first + HOUR_MS + 60_000,
      isTwice: true,
    })
  })

  it('is a day without a moment where only the day is known', () => {
    expect(sunTime(stated('2025-03-07T14:10', 'UTC', 'day'))).toEqual({
      ok: true,
      value: { day: '2025-03-07', zone: 'UTC', precision: 'day', moment: undefined },
    })
  })

  it.each([
    [undefined, 'noTime'],
    [stated('', 'UTC'), 'noTime'],
    [stated('2025-03-07T14:10', ''), 'noZone'],
    [stated('2025-03-07T14:10', 'Khartoum time'), 'badZone'],
    [stated('2025-03', 'UTC'), 'tooCoarse'],
    [stated('2025-02-31', 'UTC'), 'unreadable'],
    [stated('2025-03-30T02:30', 'Europe/Berlin'), 'zoneGap'],
    [stated('2011-12-30', 'Pacific/Apia'), 'zoneGap'],
  ])('%o is none', (time, problem) => {
    expect(sunTime(time)).toEqual({ ok: false, problem })
  })
})

test('clocks show the stated zone, to the nearest minute', () => {
  const instant = Date.parse('2025-03-07T21:59:31Z')
  expect(clockText(instant, '+03:00')).toEqual({ day: '2025-03-08', clock: '01:00' })
  expect(clockText(instant, 'America/New_York')).toEqual({ day: '2025-03-07', clock: '17:00' })
  expect(zoneText('+03:00', instant)).toBe('UTC+3')
  expect(zoneText('-09:30', instant)).toBe('UTC-9:30')
  expect(zoneText('UTC', instant)).toBe('UTC')
  expect(zoneText('Asia/Kolkata', instant)).toBe('Asia/Kolkata (UTC+5:30)')
})
