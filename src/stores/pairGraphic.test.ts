import { beforeEach, describe, expect, test } from 'vitest'
import { sampleClip, steadyTable } from '../../tests/support/sampleRecords'
import type { FrameSpan } from '../domain/time/frameSpan'
import { timeOfMs } from '../domain/time/exactTime'
import { frameIndex } from '../domain/time/frameIndex'
import type { OpenClip } from '../engine/ports/media'
import { forgetPairWarnings, goOnSide, graphicSide, graphicSpanOf, skipSide, warnPair } from './pairGraphic'
import {
  changeSide,
  leadWith,
  pairStore,
  seekSide,
  showSide,
  sideSight,
  toggleFollowing,
  type PairSide,
} from './pairStore'

const START = pairStore.getInitialState()
const GRAPHIC: FrameSpan = { start: 100, end: 120 }

function show(side: PairSide, ticksPerFrame: number, graphic: readonly FrameSpan[]): void {
  const table = steadyTable(400, ticksPerFrame)
  const marks = { clip: 'none', frameCount: 400, graphic, identity: [] } as const
  // The store closes a clip and does nothing else with it.
  const source = { close: () => undefined } as unknown as OpenClip
  showSide(side, { clip: sampleClip('p', { id: side, frameCount: 400 }), table }, source, 0, marks)
}

/** As if the pictures of the frames that were asked for had been painted. */
function painted(): void {
  for (const side of ['left', 'right'] as const) changeSide(side, { shown: pairStore.getState()[side].target })
}

function at(frame: number): void {
  seekSide('left', frame)
  painted()
}

const targets = () => [pairStore.getState().left.target, pairStore.getState().right.target]
const ahead = (side: PairSide) => pairStore.getState()[side].warning.ahead

beforeEach(() => {
  pairStore.setState(START, true)
  // 40 ms a frame on the left, 30 ms on the right, whose frame 0 is at 100 ms of the left; only the right one is graphic.
  show('left', 512, [])
  show('right', 384, [GRAPHIC])
  pairStore.setState({ relation: { zero: timeOfMs(100), errorMs: 40 } })
})

describe('warnPair', () => {
  test('warns on the side that comes to graphic frames, 3 s before by its own timestamps', () => {
    at(2)
    warnPair()
    expect([ahead('left'), ahead('right')]).toEqual([undefined, undefined])
    at(3)
    expect(targets()[1]).toBe(0)
    // From the end of frame 0 to frame 100: 2.97 s.
    warnPair()
    expect([ahead('left'), ahead('right')]).toEqual([undefined, GRAPHIC])
    expect(graphicSide()).toBe('right')
    forgetPairWarnings()
    expect(ahead('right')).toBeUndefined()
  })

  test('warns of what lies behind who plays backwards, and not inside', () => {
    pairStore.setState({ direction: -1 })
    at(100)
    warnPair()
    expect(ahead('right')).toEqual(GRAPHIC)
    at(80)
    expect(graphicSpanOf('right')).toEqual(GRAPHIC)
    warnPair()
    expect(ahead('right')).toBeUndefined()
  })

  test('says nothing of a clip that was not recording then', () => {
    at(0)
    changeSide('right', { shown: frameIndex(90) })
    warnPair()
    expect(ahead('right')).toBeUndefined()
  })

  test('is put away by whoever goes on, and the frames are shown, softened', () => {
    at(60)
    warnPair()
    goOnSide('right')
    warnPair()
    expect(ahead('right')).toBeUndefined()
    at(80)
    expect(sideSight(pairStore.getState().right)).toBe('soft')
    // Once inside, it is another time that it will be warned of.
    warnPair()
    at(60)
    warnPair()
    expect(ahead('right')).toEqual(GRAPHIC)
  })
})

describe('skipSide', () => {
  test('takes the leading clip as far as the following one is out of the span', () => {
    at(80)
    expect(targets()[1]).toBe(103)
    expect(skipSide('right')).toBe(true)
    // Frame 120 begins at 3.7 s: within frame 92 of the left, which begins at 3.68 s, with frame 119.
    expect(targets()).toEqual([93, 120])
    expect(pairStore.getState().leading).toBe('left')
  })

  test('goes on playing, and skips backwards where that is the way', () => {
    at(93)
    pairStore.setState({ direction: -1, isPlaying: true })
    warnPair()
    expect(skipSide('right')).toBe(true)
    // Frame 99 begins at 3.07 s: within frame 76 of the left, which begins at 3.04 s, with frame 98.
    expect(targets()).toEqual([76, 98])
    expect(pairStore.getState().isPlaying).toBe(true)
  })

  test('keeps playing over a skip of the leading clip', () => {
    leadWith('right')
    seekSide('right', 90)
    painted()
    pairStore.setState({ isPlaying: true })
    warnPair()
    expect(skipSide('right')).toBe(true)
    expect(pairStore.getState()).toMatchObject({ isPlaying: true, right: { target: 120 } })
  })

  test('moves a clip alone that does not follow', () => {
    at(80)
    toggleFollowing()
    expect(skipSide('right')).toBe(true)
    expect(targets()).toEqual([80, 120])
  })

  test('has nowhere to go where nothing is graphic, or the whole clip is', () => {
    expect(skipSide('left')).toBe(false)
    show('right', 384, [{ start: 0, end: 400 }])
    at(80)
    expect(skipSide('right')).toBe(false)
  })
})
