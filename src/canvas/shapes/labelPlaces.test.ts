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

it('of two labels that would cover each other the second is its mark alone', () => {
  const next = { ...frame, x: 140 }
  const [first, second] = labelPlaces(
    [
      { frame, labelWidth: 150 },
      { frame: next, labelWidth: 150 },
    ],
    900,
  )
  expect(first?.isShort).toBe(false)
  expect(second).toMatchObject({ x: 138, w: SHORT_LABEL_WIDTH, isShort: true })
  const below = { ...frame, y: 230 }
  expect(
    labelPlaces(
      [
        { frame, labelWidth: 150 },
        { frame: below, labelWidth: 150 },
      ],
      900,
    )[1]?.isShort,
  ).toBe(false)
})
