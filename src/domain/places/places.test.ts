import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { provenance } from '../records/provenance'
import { drawnCountries } from './drawnCountries'
import { createGraticule } from './graticule'
import type { GroundPoint } from './groundPoint'
import { knownPlaces, type KnownPlace } from './knownPlace'
import { createMapView, firstLevel, isMapWithin, MAP_LEVELS, METERS_ACROSS, pointOnMap } from './mapView'
import { isInWindow, mapWindow } from './mapWindow'
import { middlePlace } from './middlePlace'
import { readOutline } from './outline'
import { placeDistance } from './placeDistance'
import { precisionCircle } from './precisionCircle'
import { scaleBar } from './scaleBar'

const SIZE = { width: 720, height: 400 }
const KHARTOUM = { latitude: 15.5007, longitude: 32.5599 }
const LOCAL = MAP_LEVELS.filter((level) => level !== 'world')

const at = (latitude: number, longitude: number, precisionMeters?: number): KnownPlace => ({
  field: 'cameraPlaceClaimed',
  name: '',
  latitude,
  longitude,
  precisionMeters,
})

const anywhere = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

/** A point so many metres from another, in a direction: Snyder, Map Projections, 1987, equations 5-5 and 5-6. */
function pointFrom({ latitude, longitude }: GroundPoint, meters: number, bearing: number): GroundPoint {
  const [lat, turn, way] = [(latitude * Math.PI) / 180, (bearing * Math.PI) / 180, meters / 6_371_008.8]
  const sine = Math.sin(lat) * Math.cos(way) + Math.cos(lat) * Math.sin(way) * Math.cos(turn)
  const east = Math.atan2(
    Math.sin(way) * Math.sin(turn),
    Math.cos(lat) * Math.cos(way) - Math.sin(lat) * Math.sin(way) * Math.cos(turn),
  )
  return { latitude: (Math.asin(sine) * 180) / Math.PI, longitude: longitude + (east * 180) / Math.PI }
}

/** The corners of a drawn path. */
function corners(path: string): (readonly [number, number])[] {
  return [...path.matchAll(/([-\d.e]+),([-\d.e]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
}

test('only places with both coordinates are known, in the order of the record', () => {
  const record = provenance.parse({
    placeShown: { claimed: { latitude: 15.5 }, verified: { latitude: 0, longitude: 0, precisionMeters: 10 } },
    cameraPlace: { claimed: { name: 'Khartoum' }, verified: { latitude: 15.5, longitude: 32.5 } },
  })
  expect(knownPlaces(record)).toEqual([
    { field: 'cameraPlaceVerified', name: '', latitude: 15.5, longitude: 32.5, precisionMeters: undefined },
    { field: 'placeShownVerified', name: '', latitude: 0, longitude: 0, precisionMeters: 10 },
  ])
})

describe('placeDistance', () => {
  it.each([
    // A degree of a great circle is radius times pi over 180.
    [at(0, 0), at(0, 1), 111_195.08, 90],
    [at(0, 0), at(1, 0), 111_195.08, 0],
    [at(60, 10), at(59, 10), 111_195.08, 180],
    [at(0, 179.5), at(0, -179.5), 111_195.08, 90],
    // Baghdad to Osaka begins to the north-east: the worked example of a great circle, 60 degrees.
    [at(35, 45), at(35, 135), 7_871_628, 60.16],
  ])('%o to %o', (from, to, meters, bearing) => {
    const found = placeDistance(from, to)
    expect(found.meters / meters).toBeCloseTo(1, 3)
    expect(found.bearing).toBeCloseTo(bearing, 1)
  })

  it('is as uncertain as both radii together, and the direction by the angle that they span', () => {
    const near = placeDistance(at(0, 0, 100), at(0, 0.01, 10))
    expect(near.withinMeters).toBe(110)
    expect(near.bearingWithin).toBeCloseTo((Math.asin(110 / near.meters) * 180) / Math.PI, 6)
    expect(placeDistance(at(0, 0, 1000), at(0, 0.01, 1000)).bearingWithin).toBeUndefined()
    expect(placeDistance(at(0, 0), at(0, 0.01, 1000))).toMatchObject({ withinMeters: undefined })
  })

  it('has no direction from a place to itself, nor to its opposite', () => {
    expect(placeDistance(at(15, 32), at(15, 32))).toMatchObject({ meters: 0, bearing: undefined })
    expect(placeDistance(at(15, 32), at(-15, -148)).bearing).toBeUndefined()
  })

  it('finds again the way that was gone', () => {
    fc.assert(
      fc.property(
        anywhere,
        fc.double({ min: 1, max: 5_000_000, noNaN: true }),
        fc.double({ min: 0, max: 359.99, noNaN: true }),
        (from, meters, bearing) => {
          const to = pointFrom(from, meters, bearing)
          const found = placeDistance(at(from.latitude, from.longitude), at(to.latitude, to.longitude))
          expect(Math.abs(found.meters - meters)).toBeLessThan(0.01)
          const off = Math.abs((found.bearing ?? Number.NaN) - bearing)
          expect((Math.min(off, 360 - off) * meters) / 57).toBeLessThan(0.01)
        },
      ),
    )
  })
})

test('the middle of places, also over the date line, and for places that have none', () => {
  const middle = middlePlace([at(0, 179), at(0, -179)])
  expect(Math.abs(middle.longitude)).toBeCloseTo(180, 6)
  expect(middlePlace([at(10, 20), at(-10, -160)])).toMatchObject({ latitude: 10, longitude: 20 })
})

describe('a map around a place', () => {
  it.each(LOCAL)('%s: a circle of metres is a circle of that many metres at the scale of the bar', (level) => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0.02, max: 0.25, noNaN: true }), (centre, share) => {
        const view = createMapView(level, centre, SIZE)
        const meters = METERS_ACROSS[level] * share
        const drawn = corners(precisionCircle(view, centre, meters))
        expect(drawn.length).toBeGreaterThan(60)
        for (const [x, y] of drawn) {
          const radius = Math.hypot(x - SIZE.width / 2, y - SIZE.height / 2)
          // A path is written to a thousandth of a unit.
          expect(Math.abs(radius - meters / view.metersPerUnit)).toBeLessThan(0.01)
        }
      }),
      { numRuns: 20 },
    )
  })

  it.each(LOCAL)('%s: distance and direction from the middle are those on the ground', (level) => {
    fc.assert(
      fc.property(
        anywhere,
        fc.double({ min: 0.01, max: 0.27, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (centre, share, bearing) => {
          const view = createMapView(level, centre, SIZE)
          const meters = METERS_ACROSS[level] * share
          const [x, y] = pointOnMap(view, pointFrom(centre, meters, bearing)) ?? [Number.NaN, Number.NaN]
          const turn = (bearing * Math.PI) / 180
          expect(x).toBeCloseTo(SIZE.width / 2 + (meters / view.metersPerUnit) * Math.sin(turn), 3)
          expect(y).toBeCloseTo(SIZE.height / 2 - (meters / view.metersPerUnit) * Math.cos(turn), 3)
        },
      ),
    )
  })

  it('is of a country, or of the world where the places do not fit', () => {
    const cairo = { latitude: 30.04, longitude: 31.24 }
    expect(firstLevel(KHARTOUM, [KHARTOUM], SIZE)).toBe('country')
    expect(firstLevel(middlePlace([KHARTOUM, cairo]), [KHARTOUM, cairo], SIZE)).toBe('world')
  })

  it('says of a place outside that it is outside', () => {
    expect(pointOnMap(createMapView('km10', KHARTOUM, SIZE), { latitude: 15.6, longitude: 32.56 })).toBeUndefined()
    expect(pointOnMap(createMapView('world', KHARTOUM, SIZE), { latitude: -33.9, longitude: 151.2 })).toBeDefined()
  })

  it.each(LOCAL)('%s: a circle that holds all of the map fills it, also round the back of the earth', (level) => {
    for (const meters of [3_000_000, 15_000_000, 20_000_000]) {
      const view = createMapView(level, KHARTOUM, SIZE)
      const drawn = corners(precisionCircle(view, KHARTOUM, meters))
      for (const [edge, index] of [
        [0, 0],
        [SIZE.width, 0],
        [0, 1],
        [SIZE.height, 1],
      ] as const) {
        expect(drawn.some((point) => point[index] === edge)).toBe(true)
      }
    }
  })

  it('says where the whole map lies within a circle', () => {
    const view = createMapView('km1', KHARTOUM, SIZE)
    // From the middle to a corner.
    const meters = Math.hypot(500, (500 * SIZE.height) / SIZE.width)
    expect(isMapWithin(view, KHARTOUM, meters + 1)).toBe(true)
    expect(isMapWithin(view, KHARTOUM, meters - 1)).toBe(false)
    expect(isMapWithin(view, pointFrom(KHARTOUM, 400, 90), meters + 1)).toBe(false)
    expect(isMapWithin(createMapView('world', KHARTOUM, SIZE), KHARTOUM, 20_000_000)).toBe(false)
  })

  it('has numbered lines where they are', () => {
    const view = createMapView('km100', { latitude: 0.25, longitude: 180 }, SIZE)
    const { meridians, parallels, path } = createGraticule(view)
    expect(path).not.toBe('')
    expect(meridians.map(({ degrees }) => degrees)).toEqual([179.75, -180, -179.75])
    expect(meridians[1]?.at).toBeCloseTo(SIZE.width / 2, 3)
    expect(parallels.map(({ degrees }) => degrees)).toEqual([0.25])
    expect(parallels[0]?.at).toBeCloseTo(SIZE.height / 2, 0)
    for (const level of MAP_LEVELS) {
      const pole = createMapView(level, { latitude: 90, longitude: 0 }, SIZE)
      expect(createGraticule(pole).path).not.toContain('NaN')
    }
  })
})

test('the scale bar is the longest of 1, 2 or 5 that has room', () => {
  expect(scaleBar(2.5, 100)).toEqual({ meters: 200, length: 80 })
  expect(scaleBar(10, 100)).toEqual({ meters: 1000, length: 100 })
  expect(scaleBar(9.9, 100)).toMatchObject({ meters: 500 })
})

describe('the outline', () => {
  const countries = readOutline(
    JSON.parse(readFileSync(new URL('../../../node_modules/world-atlas/countries-110m.json', import.meta.url), 'utf8')),
  )
  const shown = (view: ReturnType<typeof createMapView>) =>
    drawnCountries(view, countries).map(({ country }) => country.name)

  it('has the countries of the world', () => {
    expect(countries).toHaveLength(177)
    expect(shown(createMapView('world', KHARTOUM, SIZE))).toHaveLength(177)
  })

  it('shows around a place what is there, and nothing of the other side of the earth', () => {
    const view = createMapView('country', KHARTOUM, SIZE)
    expect(shown(view)).toEqual(expect.arrayContaining(['Sudan', 'Eritrea', 'Ethiopia', 'Chad']))
    expect(shown(view)).not.toContain('Brazil')
    const [only, ...others] = drawnCountries(createMapView('km100', KHARTOUM, SIZE), countries)
    expect(others).toEqual([])
    expect(only).toMatchObject({ country: { name: 'Sudan', code: '729' }, isWhole: true })
  })

  it('goes on behind the 180th meridian', () => {
    const names = shown(createMapView('country', { latitude: 66, longitude: 179.9 }, SIZE))
    expect(names).toEqual(expect.arrayContaining(['Russia', 'United States of America']))
  })

  it('is looked through near the map alone', () => {
    const window = mapWindow(createMapView('country', { latitude: 66, longitude: 179.9 }, SIZE))
    const isNear = (...box: [number, number, number, number]) => isInWindow({ rings: [], box }, window)
    expect(isNear(-175, 60, -170, 65)).toBe(true)
    expect(isNear(170, 60, 175, 65)).toBe(true)
    expect(isNear(-175, 10, -170, 15)).toBe(false)
    expect(isNear(-175, -70, -170, -65)).toBe(false)
    expect(isNear(0, 60, 5, 65)).toBe(false)
  })

  it('is not read from something else', () => {
    expect(() => readOutline({ type: 'FeatureCollection', features: [] })).toThrow(/Topology/)
  })
})
