import { describe, expect, it } from 'vitest'
import { imagePoint } from '../../domain/geometry/imagePoint'
import { boxAfterArrow, boxesAfterArrow } from './arrowKeys'
import { beginDrawing, beginMarquee, beginMove, beginResize, draftsOf, finished, moved } from './boxGesture'
import { hit, touched } from './boxHit'
import { firstBox } from './keyBox'

const size = { width: 640, height: 360 }
const person = { id: 'person', box: { x: 100, y: 100, w: 100, h: 200 } }
const face = { id: 'face', box: { x: 130, y: 110, w: 30, h: 30 } }

describe('hit', () => {
  const none = new Set<string>()
  const chosen = new Set(['person'])

  it('finds the smallest box under the pointer, so that a face inside a person can be reached', () => {
    expect(hit([person, face], none, undefined, imagePoint(140, 120), 6)?.target.id).toBe('face')
  })

  it('stays with a selected box where another lies over it', () => {
    const found = hit([face, person], chosen, person, imagePoint(140, 125), 6)
    expect(found).toMatchObject({ target: { id: 'person' }, handle: undefined })
  })

  it('takes a handle before anything under it, where the box has handles', () => {
    const found = hit([face, person], chosen, person, imagePoint(201, 299), 6)
    expect(found).toMatchObject({ target: { id: 'person' }, handle: 'se' })
    expect(hit([person], chosen, undefined, imagePoint(203, 299), 6)).toBeUndefined()
  })

  it('a marquee takes what it touches', () => {
    expect(touched([face, person], { x: 90, y: 90, w: 15, h: 15 })).toEqual(['person'])
    expect(touched([face, person], { x: 0, y: 0, w: 135, h: 120 })).toEqual(['face', 'person'])
    expect(touched([face, person], { x: 0, y: 0, w: 50, h: 50 })).toEqual([])
  })
})

describe('a gesture', () => {
  it('draws a box from where it began to where it ends', () => {
    const gesture = moved(beginDrawing(imagePoint(50, 60), size), imagePoint(20, 100), size)
    expect(finished(gesture)).toEqual({ kind: 'draw', box: { x: 20, y: 60, w: 30, h: 40 } })
  })

  it('is nothing where the pointer only clicked', () => {
    expect(finished(moved(beginDrawing(imagePoint(50, 60), size), imagePoint(51, 61), size))).toEqual({ kind: 'none' })
    expect(finished(beginMove([person], 'person', imagePoint(120, 120)))).toEqual({ kind: 'click', id: 'person' })
  })

  it('resizes by a handle from the box as it was, whatever moves came between', () => {
    let gesture = beginResize(person, 'nw', imagePoint(100, 100))
    for (const to of [imagePoint(-500, -500), imagePoint(110, 90)]) gesture = moved(gesture, to, size)
    expect(finished(gesture)).toEqual({ kind: 'resize', id: 'person', box: { x: 110, y: 90, w: 90, h: 210 } })
  })
})

describe('several boxes', () => {
  it('move together and keep their places to each other at the edge of the picture', () => {
    const gesture = moved(beginMove([person, face], 'face', imagePoint(140, 120)), imagePoint(-500, 130), size)
    expect(finished(gesture)).toEqual({ kind: 'move', ids: ['person', 'face'], dx: -100, dy: 10 })
    expect(draftsOf(gesture, size)).toEqual(
      new Map([
        ['person', { x: 0, y: 110, w: 100, h: 200 }],
        ['face', { x: 30, y: 120, w: 30, h: 30 }],
      ]),
    )
  })

  it('are not selected by what a marquee has been, but by what it is', () => {
    let gesture = beginMarquee(imagePoint(10, 10), size, false)
    for (const to of [imagePoint(600, 300), imagePoint(50, 40)]) gesture = moved(gesture, to, size)
    expect(finished(gesture)).toEqual({ kind: 'marquee', box: { x: 10, y: 10, w: 40, h: 30 }, isAdding: false })
  })
})

describe('the box that Enter begins', () => {
  it('stands in the middle of what is seen, and is large enough', () => {
    const stage = { width: 800, height: 400 }
    expect(firstBox({ scale: 1, offsetX: 80, offsetY: 20 }, stage, size)).toEqual({ x: 298, y: 158, w: 45, h: 45 })
    // Zoomed in on the lower right corner.
    expect(firstBox({ scale: 32, offsetX: -20_480 + 400, offsetY: -11_520 + 200 }, stage, size)).toEqual({
      x: 626,
      y: 349,
      w: 14,
      h: 11,
    })
  })
})

describe('arrow keys', () => {
  const press = { code: 'ArrowRight', shiftKey: false, altKey: false }

  it('move by one display pixel, with Shift by ten', () => {
    expect(boxAfterArrow(person.box, press, size).x).toBe(101)
    expect(boxAfterArrow(person.box, { ...press, shiftKey: true }, size).x).toBe(110)
  })

  it('move several until the first meets the edge', () => {
    const boxes = new Map(
      [person, { id: 'edge', box: { x: 600, y: 10, w: 36, h: 20 } }].map(({ id, box }) => [id, box]),
    )
    const after = boxesAfterArrow(boxes, { ...press, shiftKey: true }, size)
    expect([...after.values()].map(({ x }) => x)).toEqual([104, 604])
  })

  it('with Alt move the right and bottom edges', () => {
    expect(boxAfterArrow(person.box, { ...press, altKey: true }, size)).toEqual({ ...person.box, w: 101 })
    expect(boxAfterArrow(person.box, { code: 'ArrowUp', shiftKey: false, altKey: true }, size)).toEqual({
      ...person.box,
      h: 199,
    })
  })
})
