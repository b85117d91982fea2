import { createStore, useStore } from 'zustand'
import { areNeutral, NEUTRAL_LEVELS, type Levels } from '../domain/levels/levels'

interface LevelsState {
  readonly levels: Levels
  /** Shows the picture without the levels for a look, and keeps them. */
  readonly isBefore: boolean
}

/** How the picture is shown, of this view only: never stored, exported or kept for the next visit. */
export const levelsStore = createStore<LevelsState>(() => ({ levels: NEUTRAL_LEVELS, isBefore: false }))

export function changeLevels(change: Partial<Levels>): void {
  levelsStore.setState((state) => ({ levels: { ...state.levels, ...change }, isBefore: false }))
}

export function resetLevels(): void {
  levelsStore.setState({ levels: NEUTRAL_LEVELS, isBefore: false })
}

/** @returns false where the levels are neutral, so that there is nothing to compare */
export function toggleBefore(): boolean {
  const { levels, isBefore } = levelsStore.getState()
  if (areNeutral(levels)) return false
  levelsStore.setState({ isBefore: !isBefore })
  return true
}

export function useLevels<Part>(select: (state: LevelsState) => Part): Part {
  return useStore(levelsStore, select)
}
