import { describe, expect, it } from 'vitest'
import { imagePoint } from './imagePoint'
import { besidePoint, hexColour, pixelAt, pixelBeside, pixelsAcross } from './loupeGrid'

const size = { width: 320, height: 180 }

describe('loupe', () => {
  it.each([
    [0, 0, { x: 0, y: 0 }],
    [0.99, 179.99, { x: 0, y: 179 }],
    [319.999, 10, { x: 319, y: 10 }],
    [320, 10, undefined],
    [-0.001, 10, undefined],
    [10, 180, undefined],
  ])('is on the pixel that the point (%d, %d) lies on', (x, y, place) => {
    expect(pixelAt(imagePoint(x, y), size)).toEqual(place)
  })

  it('stops at the edges when it is moved by keys', () => {
    expect(pixelBeside({ x: 5, y: 5 }, -10, 1, size)).toEqual({ x: 0, y: 6 })
    expect(pixelBeside({ x: 315, y: 175 }, 10, 10, size)).toEqual({ x: 319, y: 179 })
  })

  it.each([2, 3, 4, 6, 8, 12, 16])('has a pixel in its middle at %d times, and fits', (magnification) => {
    const across = pixelsAcross(208, magnification)
    expect(across % 2).toBe(1)
    expect(across * magnification).toBeLessThanOrEqual(208)
    expect((across + 2) * magnification).toBeGreaterThan(208)
  })

  it('writes colours as others do', () => {
    expect(hexColour(0, 10, 255)).toBe('#000aff')
  })

  it('goes to the other side of the pointer where there is no room', () => {
    expect(besidePoint(100, 200, 900, 24)).toBe(124)
    expect(besidePoint(800, 200, 900, 24)).toBe(576)
    expect(besidePoint(100, 200, 150, 24)).toBe(0)
  })
})
