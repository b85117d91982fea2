import { describe, expect, test } from 'vitest'
import { SCENE_SIZE, scene, scenePicture, type Patch } from '../../../tests/support/movingScene'
import type { Box } from '../../domain/geometry/box'
import { frameIndex } from '../../domain/time/frameIndex'
import type { FollowedBox } from '../../engine/ports/follow'
import type { FollowPicture } from './followPicture'
import { followPictures } from './followPictures'

const START: Box = { x: 60, y: 50, w: 30, h: 60 }
const PERSON = { colour: [150, 60, 50], contrast: 45, seed: 7 } as const

function person(box: Box): Patch {
  return { ...PERSON, box }
}

async function follow(pictures: readonly FollowPicture[], box = START) {
  const found: FollowedBox[] = []
  const end = await followPictures(scene(pictures), {
    frame: frameIndex(0),
    until: frameIndex(pictures.length - 1),
    box,
    picture: SCENE_SIZE,
    onBox: (each) => found.push(each),
  })
  return { end, found }
}

/** Intersection over union, 0..1. */
function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  if (w <= 0 || h <= 0) return 0
  return (w * h) / (a.w * a.h + b.w * b.h - w * h)
}

const frames = (count: number, at: (frame: number) => Patch[]) =>
  Array.from({ length: count }, (_, frame) => scenePicture(at(frame)))

describe('an object is followed', () => {
  test.each([
    ['that moves', (frame: number) => ({ ...START, x: START.x + 2.5 * frame, y: START.y - 0.7 * frame })],
    ['that moves fast', (frame: number) => ({ ...START, x: START.x + 6 * frame })],
    [
      'that comes nearer',
      (frame: number) => ({
        x: START.x - 0.3 * frame,
        y: START.y - 0.6 * frame,
        w: START.w + 0.6 * frame,
        h: START.h + 1.2 * frame,
      }),
    ],
  ])('%s', async (_, boxAt) => {
    const { end, found } = await follow(frames(21, (frame) => [person(boxAt(frame))]))
    expect(end).toEqual({ code: 'reached' })
    expect(found.map(({ frame }) => frame)).toEqual(Array.from({ length: 20 }, (__, index) => index + 1))
    for (const { frame, box, confidence } of found) {
      expect(overlap(box, boxAt(frame))).toBeGreaterThan(0.8)
      expect(confidence).toBeGreaterThan(0.6)
    }
  })
})

describe('following ends by itself', () => {
  test('where something else comes before the object, with no box behind it', async () => {
    const cover = (frame: number): Patch => ({
      box: { x: 150 - 5 * frame, y: 40, w: 60, h: 90 },
      colour: [70, 90, 160],
      contrast: 45,
      seed: 23,
    })
    const { end, found } = await follow(frames(25, (frame) => [person(START), cover(frame)]))
    expect(end).toMatchObject({ code: 'lost' })
    // From frame 18 on the cover hides it wholly.
    expect(found.at(-1)?.frame).toBeLessThan(18)
    expect(found.every(({ box }) => overlap(box, START) > 0.5)).toBe(true)
  })

  test('at once, on an object without texture', async () => {
    const even = {
      box: { x: 0, y: 0, ...SCENE_SIZE, w: 240, h: 160 },
      colour: [90, 90, 90],
      contrast: 0,
      seed: 1,
    } as const
    const { end, found } = await follow(frames(12, () => [even]))
    expect(end).toEqual({ code: 'lost', frame: 1, confidence: 0 })
    expect(found).toEqual([])
  })

  test('at a cut', async () => {
    const before = frames(6, (frame) => [person({ ...START, x: START.x + frame })])
    const dark = { box: { x: 0, y: 0, w: 240, h: 160 }, colour: [40, 50, 60], contrast: 30, seed: 40 } as const
    const after = Array.from({ length: 6 }, () => scenePicture([dark]))
    const { end, found } = await follow([...before, ...after])
    expect(end).toEqual({ code: 'cut', frame: 6 })
    expect(found.at(-1)?.frame).toBe(5)
  })

  test('at the edge of the picture', async () => {
    const { end, found } = await follow(frames(40, (frame) => [person({ ...START, x: START.x - 3 * frame })]))
    expect(end).toMatchObject({ code: 'edge' })
    expect(found.every(({ box }) => box.x >= 0 && box.w > 0)).toBe(true)
    expect(found.length).toBeGreaterThan(18)
  })

  test('where a frame cannot be decoded', async () => {
    const pictures = frames(10, () => [person(START)])
    async function* gap() {
      for await (const each of scene(pictures)) if (each.frame !== 4) yield each
    }
    const found: FollowedBox[] = []
    const until = frameIndex(9)
    const options = { frame: frameIndex(0), until, box: START, picture: SCENE_SIZE }
    const end = await followPictures(gap(), { ...options, onBox: (each) => found.push(each) })
    expect(end).toEqual({ code: 'undecodable', frame: 4 })
    expect(found.map(({ frame }) => frame)).toEqual([1, 2, 3])
  })
})
