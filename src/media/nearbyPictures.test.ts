import { expect, test } from 'vitest'
import { frameIndex } from '../domain/time/frameIndex'
import { NearbyPictures } from './nearbyPictures'

function setUp() {
  const closed: number[] = []
  const picture = (frame: number) => ({
    frame: frameIndex(frame),
    width: 4,
    height: 2,
    paint() {},
    close: () => void closed.push(frame),
  })
  return { closed, picture, nearby: new NearbyPictures() }
}

test('wants the frames beside the one that is looked at, once, and none before the first', () => {
  const { nearby, picture } = setUp()
  expect(nearby.moveTo(frameIndex(0))).toEqual([1])
  nearby.put(picture(1))
  expect(nearby.moveTo(frameIndex(1))).toEqual([0, 2])
  nearby.put(picture(2))
  expect(nearby.moveTo(frameIndex(2))).toEqual([3])
  expect(nearby.lend(frameIndex(3))).toBeUndefined()
})

test('closes what is farther away, but nothing that is lent', () => {
  const { nearby, picture, closed } = setUp()
  nearby.put(picture(4))
  nearby.put(picture(5))
  const lent = nearby.lend(frameIndex(5))
  nearby.moveTo(frameIndex(9))
  expect(closed).toEqual([4])
  lent?.close()
  expect(closed).toEqual([4, 5])
})

test('leaves nothing open', () => {
  const { nearby, picture, closed } = setUp()
  nearby.put(picture(4))
  nearby.put(picture(4))
  nearby.put(picture(5))
  nearby.clear()
  expect(closed).toEqual([4, 4, 5])
})
