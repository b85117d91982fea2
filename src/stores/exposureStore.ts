import { createStore, useStore } from 'zustand'
import { NO_EXPOSURE, type Exposure } from '../domain/exposure/exposure'

/** How much graphic material this person has had on screen: theirs alone, kept in this browser beside every project. */
export const exposureStore = createStore<Exposure>(() => NO_EXPOSURE)

export function limitExposure(limitMinutes: number | undefined): void {
  exposureStore.setState(({ days }) => (limitMinutes === undefined ? { days } : { days, limitMinutes }), true)
}

/** Forgets every day; the limit stays. */
export function resetExposure(): void {
  exposureStore.setState({ days: {} })
}

export function useExposure<Part>(select: (state: Exposure) => Part): Part {
  return useStore(exposureStore, select)
}
