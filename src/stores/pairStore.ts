import { createStore, useStore } from 'zustand'
import { frameOnClock, reversed, type ClipRelation, type FrameOnClock } from '../domain/clock/frameOnClock'
import type { SensitivityMarks } from '../domain/sensitivity/sensitivityMarks'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'
import { clampFrame, lastFrame } from '../domain/time/frameTable'
import type { ClipInView } from '../engine/commands/clipInView'
import type { MediaProblem, OpenClip } from '../engine/ports/media'
import {
  isCovered,
  NO_WARNING,
  NOTHING_CHOSEN,
  sightOf,
  uncovered,
  withMarks,
  type GraphicChoice,
  type GraphicWarning,
  type Sight,
} from './graphicStore'

export const PAIR_SIDES = ['left', 'right'] as const
export type PairSide = (typeof PAIR_SIDES)[number]

/** One of two clips that are looked at together. */
export interface PairClip {
  readonly view: ClipInView | undefined
  /** The open file behind `view`. */
  readonly source: OpenClip | undefined
  readonly problem: MediaProblem | undefined
  /** The frame that was asked for, and the one whose picture is painted; none before the first. */
  readonly target: FrameIndex
  readonly shown: FrameIndex | undefined
  readonly exactness: 'waiting' | 'exact' | 'undecodable'
  readonly choice: GraphicChoice
  readonly warning: GraphicWarning
}

interface PairState {
  readonly left: PairClip
  readonly right: PairClip
  /** The clip that is stepped; the other one goes with it where it follows. */
  readonly leading: PairSide
  readonly isFollowing: boolean
  /** How the right clip follows from the left one by the offsets; undefined where nothing ties them. */
  readonly relation: ClipRelation | undefined
  readonly isPlaying: boolean
  readonly direction: 1 | -1
  readonly speed: PairSpeed
}

/** Slow: two pictures are looked at, without sound. */
export const PAIR_SPEEDS = [0.1, 0.25, 0.5, 1] as const
export type PairSpeed = (typeof PAIR_SPEEDS)[number]

const EMPTY: PairClip = {
  view: undefined,
  source: undefined,
  problem: undefined,
  target: frameIndex(0),
  shown: undefined,
  exactness: 'waiting',
  choice: NOTHING_CHOSEN,
  warning: NO_WARNING,
}

/** Two clips side by side, each with an exact frame. What plays in `playbackStore` is another screen's. */
export const pairStore = createStore<PairState>(() => ({
  left: EMPTY,
  right: EMPTY,
  leading: 'left',
  isFollowing: true,
  relation: undefined,
  isPlaying: false,
  direction: 1,
  speed: 0.25,
}))

export function otherSide(side: PairSide): PairSide {
  return side === 'left' ? 'right' : 'left'
}

export function changeSide(side: PairSide, change: Partial<PairClip>): void {
  pairStore.setState((state) => ({ [side]: { ...state[side], ...change } }))
}

/** Shows a clip on a side, with everything that is graphic covered; the one shown there before is closed. */
export function showSide(
  side: PairSide,
  view: ClipInView,
  source: OpenClip,
  frame: number,
  marks: SensitivityMarks,
): void {
  closeSide(side)
  const choice = { ...NOTHING_CHOSEN, marks }
  changeSide(side, { view, source, target: clampFrame(view.table, frame), choice })
}

export function closeSide(side: PairSide, problem?: MediaProblem): void {
  pairStore.getState()[side].source?.close()
  pairStore.setState({ [side]: { ...EMPTY, problem }, isPlaying: false })
}

/** Steps with this clip from now on. */
export function leadWith(leading: PairSide): void {
  pairStore.setState({ leading, isPlaying: false })
}

export function toggleFollowing(): void {
  pairStore.setState(({ isFollowing }) => ({ isFollowing: !isFollowing }))
  const { leading } = pairStore.getState()
  follow(leading)
}

/**
 * Goes to a frame of a clip, brought into it, which leads from then on; playing stops. The other clip goes to the frame that
 * holds the same instant, where it follows and has one.
 */
export function seekSide(side: PairSide, frame: number): void {
  const { view } = pairStore.getState()[side]
  if (!view) return
  pairStore.setState({ isPlaying: false, leading: side })
  goTo(side, clampFrame(view.table, frame))
}

/** Goes to a frame of each, also where the clock says otherwise. */
export function seekBoth(left: number, right: number): void {
  const state = pairStore.getState()
  if (!state.left.view || !state.right.view) return
  pairStore.setState({ isPlaying: false })
  changeSide('left', { target: clampFrame(state.left.view.table, left) })
  changeSide('right', { target: clampFrame(state.right.view.table, right) })
}

/** Begins at an instant that both clips show: where the left one is, else where the right one begins. */
export function meetPair(): void {
  seekSide('left', pairStore.getState().left.target)
  if (!isBeyond(pairStore.getState(), 'right')) return
  seekSide('right', 0)
  // The left one begins later, or the two do not meet.
  if (isBeyond(pairStore.getState(), 'left')) seekSide('left', 0)
  leadWith('left')
}

/** Goes to a frame while both play. */
export function playTo(frame: FrameIndex): void {
  goTo(pairStore.getState().leading, frame)
}

/** Steps from the frame that was asked for last, so that quick presses add up. */
export function stepPair(frames: number): void {
  const state = pairStore.getState()
  seekSide(state.leading, state[state.leading].target + frames)
}

export function seekPairEnd(which: 'first' | 'last'): void {
  const state = pairStore.getState()
  const { view } = state[state.leading]
  if (view) seekSide(state.leading, which === 'first' ? 0 : lastFrame(view.table))
}

/** Plays both that way, one exact frame after the other, or pauses whichever way they play. */
export function togglePairPlaying(direction: 1 | -1 = 1): void {
  const state = pairStore.getState()
  if (state.isPlaying) pairStore.setState({ isPlaying: false })
  else if (state[state.leading].view) pairStore.setState({ isPlaying: true, direction })
}

/** Which frame of the clip that does not lead is at the instant of the leading one; undefined where nothing ties them. */
export function frameBeside(state: PairState): FrameOnClock | undefined {
  const { leading, relation } = state
  const [first, other] = [state[leading], state[otherSide(leading)]]
  if (!relation || !first.view || !other.view) return undefined
  const from = leading === 'left' ? relation : reversed(relation)
  return frameOnClock(from, first.view.table, first.target, other.view.table)
}

/** Whether a clip follows to an instant at which it was not recording: then it shows nothing. */
export function isBeyond(state: PairState, side: PairSide): boolean {
  if (!state.isFollowing || side === state.leading) return false
  const beside = frameBeside(state)
  return beside !== undefined && beside.kind !== 'inside'
}

/** How the frame of a side is shown. */
export function sideSight({ choice, shown, target }: PairClip): Sight {
  return sightOf(choice, shown ?? target)
}

/** Whether a frame is on screen that can be said to be an instant: exact, the one asked for, and seen. */
export function isSettled(state: PairState, side: PairSide): boolean {
  const { view, shown, target, exactness, choice } = state[side]
  return (
    view !== undefined &&
    shown === target &&
    exactness === 'exact' &&
    !isCovered(choice, target) &&
    !isBeyond(state, side)
  )
}

/** Shows the covered frame of a side, or covers again what was opened there. */
export function toggleSideCover(side: PairSide): void {
  const { choice, shown, target } = pairStore.getState()[side]
  const frame = shown ?? target
  changeSide(side, {
    choice: isCovered(choice, frame) ? uncovered(choice, frame) : { ...NOTHING_CHOSEN, marks: choice.marks },
  })
}

export function toggleSideSoft(side: PairSide): void {
  const { choice } = pairStore.getState()[side]
  changeSide(side, { choice: { ...choice, isSoft: !choice.isSoft } })
}

/** Takes over what is marked meanwhile on the clip of a side. */
export function markSide(side: PairSide, marks: SensitivityMarks): void {
  const state = pairStore.getState()
  const { choice, shown } = state[side]
  const seen = isBeyond(state, side) ? undefined : shown
  if (choice.marks !== marks) changeSide(side, { choice: withMarks(choice, marks, seen) })
}

export function usePair<Part>(select: (state: PairState) => Part): Part {
  return useStore(pairStore, select)
}

/** Goes to a frame of a clip, and the other one with it; who plays goes on playing. */
export function goTo(side: PairSide, target: FrameIndex): void {
  changeSide(side, { target })
  follow(side)
}

function follow(leading: PairSide): void {
  const state = pairStore.getState()
  if (!state.isFollowing || state.leading !== leading) return
  const beside = frameBeside(state)
  if (beside?.kind === 'inside') changeSide(otherSide(leading), { target: beside.frame })
}
