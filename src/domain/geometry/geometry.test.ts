import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxBetween, handleAt, HANDLES, isBoxInside, moveBox, resizeBox, SMALLEST_BOX_PX } from './box'
import { imagePoint } from './imagePoint'
import { fitTransform, panBy, toImage, toView, viewPoint, zoomAt } from './viewTransform'

const size = { width: 640, height: 360 }
const insideBox = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 320 }),
  w: fc.integer({ min: 2, max: 40 }),
  h: fc.integer({ min: 2, max: 40 }),
})
const distance = fc.integer({ min: -2000, max: 2000 })

describe('box', () => {
  it('stays inside the picture and keeps its size when moved anywhere', () => {
    fc.assert(
      fc.property(insideBox, distance, distance, (box, dx, dy) => {
        const moved = moveBox(box, dx, dy, size)
        expect(isBoxInside(moved, size)).toBe(true)
        expect([moved.w, moved.h]).toEqual([box.w, box.h])
      }),
    )
  })

  it('stays inside and no smaller than the smallest when any handle is dragged anywhere', () => {
    fc.assert(
      fc.property(insideBox, fc.constantFrom(...HANDLES), distance, distance, (box, handle, dx, dy) => {
        const resized = resizeBox(box, handle, dx, dy, size)
        expect(isBoxInside(resized, size)).toBe(true)
        expect(Math.min(resized.w, resized.h)).toBeGreaterThanOrEqual(SMALLEST_BOX_PX)
      }),
    )
  })

  it('keeps the opposite corner when a corner is dragged', () => {
    const resized = resizeBox({ x: 100, y: 100, w: 50, h: 60 }, 'se', 10, -20, size)
    expect(resized).toEqual({ x: 100, y: 100, w: 60, h: 40 })
  })

  it('is drawn from any corner and cut at the edge', () => {
    expect(boxBetween(imagePoint(50, 80), imagePoint(-10, 20), size)).toEqual({ x: 0, y: 20, w: 50, h: 60 })
  })

  it('is outside where any side passes the edge or a number is missing', () => {
    expect(isBoxInside({ x: 600, y: 0, w: 50, h: 10 }, size)).toBe(false)
    expect(isBoxInside({ x: -1, y: 0, w: 50, h: 10 }, size)).toBe(false)
    expect(isBoxInside({ x: Number.NaN, y: 0, w: 50, h: 10 }, size)).toBe(false)
  })

  it('offers corners before sides where both are in reach', () => {
    expect(handleAt({ x: 0, y: 0, w: 4, h: 4 }, imagePoint(3, 3), 8)).toBe('nw')
    expect(handleAt({ x: 0, y: 0, w: 100, h: 100 }, imagePoint(50, 2), 8)).toBe('n')
    expect(handleAt({ x: 0, y: 0, w: 100, h: 100 }, imagePoint(50, 50), 8)).toBeUndefined()
  })
})

describe('view', () => {
  const view = fitTransform(size, { width: 984, height: 554 })

  it('goes to the picture and back without loss', () => {
    fc.assert(
      fc.property(distance, distance, (x, y) => {
        const there = toView(toImage(viewPoint(x, y), view), view)
        expect(there.x).toBeCloseTo(x, 6)
        expect(there.y).toBeCloseTo(y, 6)
      }),
    )
  })

  it('zooms to the pointer: the picture’s point under it stays', () => {
    const anchor = viewPoint(300, 200)
    const before = toImage(anchor, view)
    const after = toImage(anchor, zoomAt(panBy(view, 13, -7), 1, anchor, view.scale))
    expect(after.x).toBeCloseTo(before.x - 13 / view.scale, 6)
    const zoomed = toImage(anchor, zoomAt(view, 2.5, anchor, view.scale))
    expect([zoomed.x, zoomed.y]).toEqual([expect.closeTo(before.x, 6), expect.closeTo(before.y, 6)])
  })
})
