import { createStore, useStore } from 'zustand'
import type { ClipId, RecordId } from '../domain/records/ids'
import type { FollowedBox } from '../engine/ports/follow'

/** A run of the program that follows an object; nothing of it is in the records before it ends. */
export interface FollowRunning {
  readonly kind: 'running'
  readonly id: RecordId
  readonly clipId: ClipId
  /** By frame. */
  readonly boxes: ReadonlyMap<number, FollowedBox>
  readonly newest: FollowedBox | undefined
  /** Frames to go at most. */
  readonly total: number
  /** Whether the picture goes along. */
  readonly isSeen: boolean
  /** Ends it and writes what it has. */
  readonly stop: () => void
  /** Ends it and writes nothing. */
  readonly discard: () => void
}

type FollowState = { readonly kind: 'none' } | FollowRunning

export const followStore = createStore<{ readonly state: FollowState }>(() => ({ state: { kind: 'none' } }))

export function showFollow(state: FollowState): void {
  followStore.setState({ state })
}

/** @param boxes since the last time */
export function addFollowed(boxes: readonly FollowedBox[]): void {
  followStore.setState(({ state }) => {
    if (state.kind === 'none') return { state }
    const all = new Map(state.boxes)
    for (const each of boxes) all.set(each.frame, each)
    return { state: { ...state, boxes: all, newest: boxes.at(-1) ?? state.newest } }
  })
}

export function seeFollow(isSeen: boolean): void {
  followStore.setState(({ state }) => ({ state: state.kind === 'none' ? state : { ...state, isSeen } }))
}

export function useFollow(): FollowState {
  return useStore(followStore, (each) => each.state)
}
