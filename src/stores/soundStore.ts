import { createStore, useStore } from 'zustand'
import type { ClipSound, SoundProblem, SoundSoFar } from '../engine/ports/soundAnalysis'

/** What is known of the sound of the clip in view. */
export type SoundState =
  /** Nobody wants to see it, or it is not known yet whether it was analysed before. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'computing'
      /** From 0 to 1. */
      readonly fraction: number
      readonly soFar: SoundSoFar
      readonly cancel: () => void
    }
  | { readonly kind: 'ready'; readonly sound: ClipSound }
  /** Cancelled by the person. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'problem'; readonly problem: Exclude<SoundProblem, { readonly code: 'cancelled' }> }

interface SoundStoreState {
  readonly sound: SoundState
  /** Counts how often somebody has asked for another try. */
  readonly attempt: number
}

export const soundStore = createStore<SoundStoreState>(() => ({ sound: { kind: 'none' }, attempt: 0 }))

export function showSound(sound: SoundState): void {
  soundStore.setState({ sound })
}

/** Begins again after a cancel or a problem. */
export function tryAgain(): void {
  soundStore.setState(({ attempt }) => ({ attempt: attempt + 1 }))
}

export function useSound<Part>(select: (state: SoundStoreState) => Part): Part {
  return useStore(soundStore, select)
}
