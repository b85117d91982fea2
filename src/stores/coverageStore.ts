import { useCallback } from 'react'
import { createStore } from 'zustand'
import type { ViewedSpans } from '../domain/coverage/spans'
import type { ClipId } from '../domain/records/ids'
import { useCalmly } from './useCalmly'

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

/** As the timeline shows it: once the page has time, since it moves with every edit and twice a second. */
export function useFresh(clipId: ClipId): ViewedSpans {
  return useCalmly(
    coverageStore,
    useCallback((state: CoverageState) => freshSpans(state, clipId), [clipId]),
  )
}
