import { describe, expect, it } from 'vitest'
import { imagePoint } from '../../domain/geometry/imagePoint'
import { boxAfterArrow } from './arrowKeys'
import { beginChange, beginDrawing, finished, hit, moved } from './boxGesture'

const size = { width: 640, height: 360 }
const person = { id: 'person', box: { x: 100, y: 100, w: 100, h: 200 } }
const face = { id: 'face', box: { x: 130, y: 110, w: 30, h: 30 } }

describe('hit', () => {
  it('finds the smallest box under the pointer, so that a face inside a person can be reached', () => {
    expect(hit([face, person], undefined, imagePoint(140, 120), 6)).toMatchObject({ id: 'face' })
  })

  it('stays with the selected box where another lies over it', () => {
    expect(hit([face, person], 'person', imagePoint(140, 125), 6)).toMatchObject({ id: 'person', handle: undefined })
  })

  it('takes a handle of the selected box before anything under it', () => {
    expect(hit([face, person], 'person', imagePoint(201, 299), 6)).toMatchObject({ id: 'person', handle: 'se' })
    expect(hit([person], undefined, imagePoint(203, 299), 6)).toBeUndefined()
  })
})

describe('a gesture', () => {
  it('draws a box from where it began to where it ends', () => {
    const gesture = moved(beginDrawing(imagePoint(50, 60), size), imagePoint(20, 100), size)
    expect(finished(gesture)).toEqual({ kind: 'draw', box: { x: 20, y: 60, w: 30, h: 40 } })
  })

  it('is nothing where the pointer only clicked', () => {
    expect(finished(moved(beginDrawing(imagePoint(50, 60), size), imagePoint(51, 61), size))).toEqual({ kind: 'none' })
    expect(finished(beginChange({ ...person, handle: undefined }, imagePoint(120, 120)))).toEqual({ kind: 'none' })
  })

  it('resizes by a handle from the box as it was, whatever moves came between', () => {
    let gesture = beginChange({ ...person, handle: 'nw' }, imagePoint(100, 100))
    for (const to of [imagePoint(-500, -500), imagePoint(110, 90)]) gesture = moved(gesture, to, size)
    expect(finished(gesture)).toEqual({ kind: 'resize', id: 'person', box: { x: 110, y: 90, w: 90, h: 210 } })
  })
})

describe('arrow keys', () => {
  const press = { code: 'ArrowRight', shiftKey: false, altKey: false }

  it('move by one display pixel, with Shift by ten', () => {
    expect(boxAfterArrow(person.box, press, size).x).toBe(101)
    expect(boxAfterArrow(person.box, { ...press, shiftKey: true }, size).x).toBe(110)
  })

  it('with Alt move the right and bottom edges', () => {
    expect(boxAfterArrow(person.box, { ...press, altKey: true }, size)).toEqual({ ...person.box, w: 101 })
    expect(boxAfterArrow(person.box, { code: 'ArrowUp', shiftKey: false, altKey: true }, size)).toEqual({
      ...person.box,
      h: 199,
    })
  })
})
