import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areNeutral, CHANNELS, LEVEL_NAMES, LEVEL_RANGES, NEUTRAL_LEVELS, type Levels } from './levels'
import { pictureFilter } from './pictureFilter'

type Colour = readonly [number, number, number]

/** What the filter makes of one colour in a picture of only that colour, where a blur changes nothing. */
function shown(change: Partial<Levels>, colour: Colour): number[] {
  const filter = pictureFilter({ ...NEUTRAL_LEVELS, ...change })
  return colour.map((own, row) => {
    const { matrix, sharpen, linear, exponent } = filter ?? {}
    let value = matrix ? colour.reduce((sum, each, at) => sum + each * (matrix[row * 5 + at] ?? Number.NaN), 0) : own
    if (sharpen) value = cut(sharpen.own * value - sharpen.blurred * value)
    if (linear) value = cut(linear.slope * value + linear.intercept)
    return exponent === undefined ? value : value ** exponent
  })
}

function cut(value: number): number {
  return Math.min(1, Math.max(0, value))
}

const anyLevels: fc.Arbitrary<Levels> = fc.record({
  brightness: between('brightness'),
  contrast: between('contrast'),
  gamma: between('gamma'),
  sharpen: between('sharpen'),
  channel: fc.constantFrom(...CHANNELS),
})

function between(name: (typeof LEVEL_NAMES)[number]): fc.Arbitrary<number> {
  const { min, max } = LEVEL_RANGES[name]
  return fc.double({ min, max, noNaN: true })
}

describe('levels', () => {
  it('are no filter at all while neutral', () => {
    expect(areNeutral(NEUTRAL_LEVELS)).toBe(true)
    expect(pictureFilter(NEUTRAL_LEVELS)).toBeUndefined()
  })

  it.each(LEVEL_NAMES)('the slider of %s reaches the neutral place', (name) => {
    const { min, max, step } = LEVEL_RANGES[name]
    const steps = (NEUTRAL_LEVELS[name] - min) / step
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-9)
    expect(NEUTRAL_LEVELS[name]).toBeLessThanOrEqual(max)
  })

  it.each([
    ['brightness adds', { brightness: 0.2 }, [0.7, 0.4, 0.6]],
    ['brightness is cut at white', { brightness: 1 }, [1, 1, 1]],
    ['contrast moves away from middle grey', { contrast: 2 }, [0.5, 0, 0.3]],
    ['no contrast is middle grey', { contrast: 0 }, [0.5, 0.5, 0.5]],
    ['gamma 2 takes the square root', { gamma: 2 }, [0.5 ** 0.5, 0.2 ** 0.5, 0.4 ** 0.5]],
    ['gamma comes after brightness', { brightness: -0.1, gamma: 0.5 }, [0.16, 0.01, 0.09]],
    ['red alone', { channel: 'red' }, [0.5, 0.5, 0.5]],
    ['green alone', { channel: 'green' }, [0.2, 0.2, 0.2]],
    ['blue alone', { channel: 'blue' }, [0.4, 0.4, 0.4]],
    ['luma by BT.709', { channel: 'luma' }, [0.27822, 0.27822, 0.27822]],
    ['sharpening leaves a flat colour', { sharpen: 4 }, [0.5, 0.2, 0.4]],
  ] as const)('%s', (_, change, expected) => {
    expect(shown(change, [0.5, 0.2, 0.4])).toEqual(expected.map((value) => expect.closeTo(value, 9)))
  })

  it('keep every value within black and white, and never turn light and dark round', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(anyLevels, value, value, (levels, a, b) => {
        const [dark = 0] = shown(levels, [Math.min(a, b), Math.min(a, b), Math.min(a, b)])
        const [light = 0] = shown(levels, [Math.max(a, b), Math.max(a, b), Math.max(a, b)])
        expect(light).toBeGreaterThanOrEqual(dark - 1e-9)
        expect(dark).toBeGreaterThanOrEqual(-1e-9)
        expect(light).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
