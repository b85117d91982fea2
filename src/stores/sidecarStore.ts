import { createStore, useStore } from 'zustand'
import type { ClaimedValues } from '../domain/provenance/provenanceField'
import type { ClipId } from '../domain/records/ids'

/** What a file of another tool says of one clip. */
export interface SidecarCandidate {
  /** Counted as table programs count; undefined in a file about one clip. */
  readonly row: number | undefined
  readonly name: string
  readonly values: ClaimedValues
}

/** A clip, and what of a file may be about it: one thing, or rows of which a person chooses one. */
export interface SidecarPair {
  readonly clipId: ClipId
  readonly candidates: readonly SidecarCandidate[]
  /** The one that fits best; the first where nothing tells. */
  readonly best: number
}

/** A value or a row that is left out; `code` names its sentence. */
export interface SidecarLeftOut {
  readonly row: number | undefined
  readonly name: string
  readonly code: string
  readonly value: string
}

/** What a file holds; nothing is written yet. */
export interface SidecarPreview {
  readonly fileName: string
  readonly tool: string
  readonly pairs: readonly SidecarPair[]
  readonly leftOut: readonly SidecarLeftOut[]
}

interface SidecarState {
  /** Files that were dropped together are asked about one after the other. */
  readonly previews: readonly SidecarPreview[]
}

export const sidecarStore = createStore<SidecarState>(() => ({ previews: [] }))

export function showSidecar(preview: SidecarPreview): void {
  sidecarStore.setState(({ previews }) => ({ previews: [...previews, preview] }))
}

export function closeSidecar(): void {
  sidecarStore.setState(({ previews }) => ({ previews: previews.slice(1) }))
}

export function useSidecarPreview(): SidecarPreview | undefined {
  return useStore(sidecarStore, (state) => state.previews[0])
}
