import { createStore, useStore } from 'zustand'
import type { PictureScan, ScanProblem } from '../engine/ports/pictureScan'

/** How far the pass over the pictures of the clip in view is. */
export type ScanState =
  | { readonly kind: 'none' }
  /** 0 of 0 frames until it has begun. */
  | { readonly kind: 'running'; readonly doneFrames: number; readonly totalFrames: number }
  | { readonly kind: 'stopped'; readonly problem: ScanProblem }
  | { readonly kind: 'done'; readonly scan: PictureScan }

const NONE: ScanState = { kind: 'none' }

/** What the pass over the clip in view has found; the composition root runs it. */
export const scanStore = createStore<{ readonly state: ScanState }>(() => ({ state: NONE }))

export function showScan(state: ScanState = NONE): void {
  scanStore.setState({ state })
}

export function useScan(): ScanState {
  return useStore(scanStore, (each) => each.state)
}

/** What was found, once all of it is: rendered again at the end only, and not with each percent. */
export function useFoundScan(): PictureScan | undefined {
  return useStore(scanStore, (each) => foundScan(each.state))
}

export function foundScan(state: ScanState): PictureScan | undefined {
  return state.kind === 'done' ? state.scan : undefined
}
