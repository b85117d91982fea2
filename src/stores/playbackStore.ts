import { createStore, useStore } from 'zustand'
import type { SegmentId } from '../domain/records/ids'
import { frameIndex, type FrameIndex } from '../domain/time/frameIndex'
import { clampFrame, frameCount } from '../domain/time/frameTable'
import type { ClipInView } from '../engine/commands/clipInView'
import type { MediaProblem, OpenClip } from '../engine/ports/media'
import { graphicStore, isCovered } from './graphicStore'

/** How far the frame number can be trusted. `code` of an approximate one names its reason in the message catalogue. */
export type Exactness =
  | { readonly kind: 'exact' }
  | { readonly kind: 'playing' }
  | { readonly kind: 'approximate'; readonly reason: 'noOffset' | 'otherStream' }
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'waiting' }

/**
 * What the clip can be played with. `needsRemux`: by a `<video>` once its packets are in another container; `preparing`: that
 * is being done. `framesOnly`: not by a `<video>`; the exact frames are shown one after the other, without sound.
 */
export type PlayerState = 'loading' | 'ready' | 'needsRemux' | 'preparing' | 'framesOnly'

/** 1 as time runs, -1 backwards. */
export type Direction = 1 | -1

interface PlaybackState {
  readonly view: ClipInView | undefined
  /** The open file behind `view`. */
  readonly source: OpenClip | undefined
  /** Why the clip asked for is not in view. */
  readonly problem: MediaProblem | undefined
  /** The frame that was asked for. */
  readonly target: FrameIndex
  /** The frame whose picture is painted; boxes are drawn on this one only. */
  readonly shown: FrameIndex
  readonly exactness: Exactness
  /** What is painted under the boxes: nothing yet, the decoded frame, or the playing video. */
  readonly surface: 'none' | 'frame' | 'video'
  readonly isPlaying: boolean
  readonly direction: Direction
  readonly player: PlayerState
  /** From 0 to 1, while `player` is `preparing`. */
  readonly prepared: number
  readonly speed: number
  readonly volume: number
  readonly isMuted: boolean
  readonly isLooping: boolean
  /** The range inside which it is looped; without one it is the whole clip. */
  readonly loopRange: SegmentId | undefined
}

export const SPEEDS = [0.1, 0.25, 0.5, 1, 1.5, 2, 4] as const

const START: PlaybackState = {
  view: undefined,
  source: undefined,
  problem: undefined,
  target: frameIndex(0),
  shown: frameIndex(0),
  exactness: { kind: 'waiting' },
  surface: 'none',
  isPlaying: false,
  direction: 1,
  player: 'loading',
  prepared: 0,
  speed: 1,
  volume: 1,
  // Sound is off at entry: nobody is to be surprised by what a clip holds.
  isMuted: true,
  isLooping: false,
  loopRange: undefined,
}

/** What is asked of the player and what it shows. The picture and the player follow `target` and `isPlaying`. */
export const playbackStore = createStore<PlaybackState>(() => START)

/** Shows a clip; the one shown before is closed. */
export function showClip(view: ClipInView, source: OpenClip, frame: number): void {
  playbackStore.getState().source?.close()
  const { speed, volume, isMuted, isLooping } = playbackStore.getState()
  const target = clampFrame(view.table, frame)
  playbackStore.setState({ ...START, view, source, target, shown: target, speed, volume, isMuted, isLooping })
}

export function closeClip(problem?: MediaProblem): void {
  playbackStore.getState().source?.close()
  const { speed, volume, isMuted, isLooping } = playbackStore.getState()
  playbackStore.setState({ ...START, problem, speed, volume, isMuted, isLooping })
}

/** Goes to a frame, brought into the clip; playing stops. */
export function seek(frame: number): void {
  const { view } = playbackStore.getState()
  if (view) playbackStore.setState({ target: clampFrame(view.table, frame), isPlaying: false })
}

/** Steps from the frame that was asked for last, so that quick presses add up. */
export function step(frames: number): void {
  const { target, shown, isPlaying } = playbackStore.getState()
  seek((isPlaying ? shown : target) + frames)
}

export function seekToEnd(): void {
  const { view } = playbackStore.getState()
  if (view) seek(frameCount(view.table) - 1)
}

/** Whether what plays is the exact frames one after the other, rather than a `<video>`. */
export function isWalking({ isPlaying, direction, player }: PlaybackState): boolean {
  return isPlaying && (direction < 0 || player === 'framesOnly')
}

/** Whether the picture on screen is the `<video>`'s. */
export function isVideo(state: PlaybackState): boolean {
  return state.isPlaying && !isWalking(state)
}

/** Plays that way, or pauses whichever way it plays. */
export function togglePlaying(direction: Direction = 1): void {
  const { view, isPlaying, shown } = playbackStore.getState()
  if (!view) return
  // Who pauses wants the frame that is on screen.
  if (isPlaying) playbackStore.setState({ isPlaying: false, target: shown })
  else play(direction)
}

function play(direction: Direction): void {
  const { player, isPlaying, shown } = playbackStore.getState()
  const here = isPlaying ? { target: shown } : {}
  if (direction < 0 || player === 'ready' || player === 'framesOnly') {
    playbackStore.setState({ isPlaying: true, direction, ...here })
  } else if (player === 'needsRemux') {
    playbackStore.setState({ isPlaying: false, player: 'preparing', prepared: 0, ...here })
  } else playbackStore.setState({ isPlaying: false, ...here })
}

const SHUTTLE_SPEEDS = [1, 2, 4] as const

/** As in an editing suite: plays that way at its own speed; pressed again, faster. */
export function shuttle(direction: Direction): void {
  const { view, isPlaying, direction: way, speed } = playbackStore.getState()
  if (!view) return
  const isAgain = isPlaying && way === direction
  playbackStore.setState({ speed: isAgain ? (SHUTTLE_SPEEDS.find((each) => each > speed) ?? 4) : 1 })
  if (!isAgain) play(direction)
}

export function stopShuttle(): void {
  const { isPlaying, shown } = playbackStore.getState()
  playbackStore.setState({ speed: 1, isPlaying: false, ...(isPlaying ? { target: shown } : {}) })
}

/** Whether another picture than the one on screen is on its way. */
export function isAwaiting(state: PlaybackState): boolean {
  // Who codes while frames run by means the one that is seen, as with a playing video.
  if (isWalking(state)) return state.exactness.kind === 'waiting'
  // After a pause the video may have gone on by a picture.
  const isPaused = state.exactness.kind === 'playing' && !state.isPlaying
  return isPaused || state.exactness.kind === 'waiting' || (!isVideo(state) && state.target !== state.shown)
}

/** Why no code can be set now; its sentence. */
export function noFrameReason(): 'refusals.noFrame' | 'refusals.undecodable' | 'viewing.refused' {
  const { shown, exactness } = playbackStore.getState()
  if (isCovered(graphicStore.getState(), shown)) return 'viewing.refused'
  return exactness.kind === 'undecodable' ? 'refusals.undecodable' : 'refusals.noFrame'
}

/** The frame that a code is set on: the one on screen. Undefined while none is, it cannot be decoded, or it is covered. */
export function codableFrame(): FrameIndex | undefined {
  const state = playbackStore.getState()
  const { view, shown, exactness } = state
  const isShown = exactness.kind === 'exact' || exactness.kind === 'playing'
  return view && isShown && !isAwaiting(state) && !isCovered(graphicStore.getState(), shown) ? shown : undefined
}

export function usePlayback<Part>(select: (state: PlaybackState) => Part): Part {
  return useStore(playbackStore, select)
}
