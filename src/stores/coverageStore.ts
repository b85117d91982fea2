import { createStore, useStore } from 'zustand'
import type { ViewedSpans } from '../domain/coverage/spans'
import type { ClipId } from '../domain/records/ids'

interface CoverageState {
  readonly clipId: ClipId | undefined
  /** What the person at the screen has looked at and is not yet in the records. */
  readonly fresh: ViewedSpans
}

const NONE: ViewedSpans = []

/** The frames that are being looked at; the composition root notes them. */
export const coverageStore = createStore<CoverageState>(() => ({ clipId: undefined, fresh: NONE }))

export function showFresh(clipId: ClipId | undefined, fresh: ViewedSpans): void {
  coverageStore.setState({ clipId, fresh })
}

/** Of a clip; empty for any other than the one in view. */
export function freshSpans({ clipId, fresh }: CoverageState, of: ClipId): ViewedSpans {
  return clipId === of ? fresh : NONE
}

export function useFresh(clipId: ClipId): ViewedSpans {
  return useStore(coverageStore, (state) => freshSpans(state, clipId))
}
