import { expect, it } from 'vitest'
import { labelPlaces, SHORT_LABEL_WIDTH } from './labelPlaces'

const frame = { x: 100, y: 200, w: 40, h: 80 }

it('a label stands above its box, and inside it where the stage ends', () => {
  expect(labelPlaces([{ frame, labelWidth: 150 }], 900)).toEqual([{ x: 98, y: 174, w: 150, isShort: false }])
  expect(labelPlaces([{ frame: { ...frame, y: 10 }, labelWidth: 150 }], 900)).toMatchObject([{ y: 14 }])
})

it('a label at the right edge is moved in, so that all of it can be read', () => {
  expect(labelPlaces([{ frame: { ...frame, x: 850 }, labelWidth: 150 }], 900)).toMatchObject([{ x: 750 }])
})

it('a label that would cover another is its mark alone, and covers no mark either', () => {
  const next = { ...frame, x: 140 }
  const places = labelPlaces(
    [
      { frame, labelWidth: 150 },
      { frame: next, labelWidth: 150 },
    ],
    900,
  )
  expect(places[0]).toMatchObject({ x: 98, w: SHORT_LABEL_WIDTH, isShort: true })
  expect(places[1]).toMatchObject({ x: 138, w: 150, isShort: false })
  const below = { ...frame, y: 230 }
  const apart = [frame, below].map((each) => ({ frame: each, labelWidth: 150 }))
  expect(labelPlaces(apart, 900).map(({ isShort }) => isShort)).toEqual([false, false])
})

it('a label gives way to one that stands already', () => {
  const taken = [{ x: 200, y: 174, w: 100, isShort: false }]
  expect(labelPlaces([{ frame, labelWidth: 150 }], 900, taken)).toMatchObject([{ isShort: true }])
})

it('a crowd is placed as it is one against all', () => {
  const crowd = Array.from({ length: 70 }, (_, at) => ({
    frame: { x: (at * 137) % 880, y: (at * 61) % 500, w: 20, h: 30 },
    labelWidth: 120 + ((at * 29) % 120),
  }))
  const places = labelPlaces(crowd, 900)
  expect(places.filter(({ isShort }) => !isShort).length).toBeGreaterThan(0)
  for (const [at, place] of places.entries()) {
    const covered = places.filter(
      (other, index) =>
        index !== at && place.x < other.x + other.w && other.x < place.x + place.w && Math.abs(place.y - other.y) < 22,
    )
    if (!place.isShort) expect(covered).toEqual([])
  }
})
