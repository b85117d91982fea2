import { beforeEach, expect, test, vi } from 'vitest'
import { sampleClip, steadyTable } from '../../tests/support/sampleRecords'
import { NO_MARKS } from '../domain/sensitivity/sensitivityMarks'
import { timeOfMs } from '../domain/time/exactTime'
import type { OpenClip } from '../engine/ports/media'
import {
  changeSide,
  closeSide,
  isBeyond,
  isSettled,
  leadWith,
  markSide,
  pairStore,
  seekSide,
  showSide,
  sideSight,
  stepPair,
  toggleFollowing,
  togglePairPlaying,
  toggleSideCover,
  type PairSide,
} from './pairStore'

const START = pairStore.getInitialState()

function opened(close = vi.fn<() => void>()): OpenClip {
  // The store closes a clip and does nothing else with it.
  return { close } as unknown as OpenClip
}

function show(side: PairSide, ticksPerFrame: number, source = opened()): void {
  const table = steadyTable(100, ticksPerFrame)
  showSide(side, { clip: sampleClip('p', { id: side }), table }, source, 0, NO_MARKS)
}

const targets = () => [pairStore.getState().left.target, pairStore.getState().right.target]

beforeEach(() => {
  pairStore.setState(START, true)
  // 40 ms a frame on the left, 20 ms on the right, whose frame 0 is at 100 ms of the left.
  show('left', 512)
  show('right', 256)
  pairStore.setState({ relation: { zero: timeOfMs(100), errorMs: 40 } })
})

test('the other clip follows to the frame that holds the same instant, whichever of them is stepped', () => {
  seekSide('left', 5)
  expect(targets()).toEqual([5, 5])
  stepPair(2)
  expect(targets()).toEqual([7, 9])
  leadWith('right')
  stepPair(1)
  // 300 ms of the left: the middle of frame 7.
  expect(targets()).toEqual([7, 10])
})

test('a clip that does not follow stays, and goes to the instant once it follows', () => {
  toggleFollowing()
  seekSide('left', 5)
  expect(targets()).toEqual([5, 0])
  toggleFollowing()
  expect(targets()).toEqual([5, 5])
})

test('where the other clip was not recording nothing of it is shown, and no instant can be said', () => {
  seekSide('left', 6)
  changeSide('left', { shown: pairStore.getState().left.target, exactness: 'exact' })
  changeSide('right', { shown: pairStore.getState().right.target, exactness: 'exact' })
  expect([isBeyond(pairStore.getState(), 'right'), isSettled(pairStore.getState(), 'right')]).toEqual([false, true])
  seekSide('left', 2)
  expect([isBeyond(pairStore.getState(), 'right'), isSettled(pairStore.getState(), 'right')]).toEqual([true, false])
  expect(isBeyond(pairStore.getState(), 'left')).toBe(false)
})

test('clips that nothing ties are stepped one by one', () => {
  pairStore.setState({ relation: undefined })
  seekSide('left', 9)
  expect(targets()).toEqual([9, 0])
})

test('a graphic frame is covered until it is chosen, is no instant while covered, and going to a frame stops the playing', () => {
  seekSide('right', 4)
  changeSide('right', { shown: pairStore.getState().right.target, exactness: 'exact' })
  // Somebody marks what is not on screen: it is covered when it comes up.
  markSide('right', { ...NO_MARKS, frameCount: 100, graphic: [{ start: 10, end: 20 }] })
  expect(sideSight(pairStore.getState().right)).toBe('plain')
  togglePairPlaying()
  expect(pairStore.getState().isPlaying).toBe(true)
  seekSide('right', 12)
  expect(pairStore.getState().isPlaying).toBe(false)
  changeSide('right', { shown: pairStore.getState().right.target })
  expect(sideSight(pairStore.getState().right)).toBe('covered')
  expect(isSettled(pairStore.getState(), 'right')).toBe(false)
  toggleSideCover('right')
  expect(sideSight(pairStore.getState().right)).toBe('soft')
  toggleSideCover('right')
  expect(sideSight(pairStore.getState().right)).toBe('covered')
})

test('a clip is closed once, when another takes its place or it is left', () => {
  const close = vi.fn<() => void>()
  show('left', 512, opened(close))
  show('left', 512)
  closeSide('left', { code: 'missing' })
  expect(close).toHaveBeenCalledTimes(1)
  expect(pairStore.getState().left).toMatchObject({ view: undefined, problem: { code: 'missing' } })
})
