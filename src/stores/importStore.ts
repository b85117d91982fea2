import { createStore, useStore } from 'zustand'
import type { StatedAgreement } from '../domain/agreement/statedAgreement'
import type { Change, ReceivedHead } from '../domain/edits/edit'
import type { ProjectRecord } from '../domain/records/project'
import type { Tag } from '../domain/records/tag'

/** What an import would do with the records of one type. */
export interface ImportCount {
  readonly type: string
  readonly added: number
  readonly same: number
  readonly kept: number
  readonly leftOut: number
}

/** One item that is not taken as the file has it; `code` names its sentence. */
export interface ImportProblem {
  readonly place: string
  readonly code: string
  readonly value: string
  readonly expected?: string
}

/** Two ranges of a coder that hold tags of which only one can hold, on frames `[start, end)`. */
export interface ImportOverlap {
  readonly clip: string
  readonly coder: string
  readonly tags: readonly Pick<Tag, 'id' | 'labels'>[]
  readonly start: number
  /** Undefined where both are open. */
  readonly end: number | undefined
}

/** Where a file's records can go, and what taking them there would do. */
export interface ImportTarget {
  /** `open` is the project on screen; `new` begins the file's own project in this browser. */
  readonly kind: 'open' | 'new'
  readonly project: ProjectRecord
  readonly changes: readonly Change[]
  readonly counts: readonly ImportCount[]
  readonly problems: readonly ImportProblem[]
  /** The head of the log that the file was exported from, where it says one and it is not this project's own. */
  readonly received: ReceivedHead | undefined
  readonly overlaps: readonly ImportOverlap[]
  /** How far the file says that its coders agree, about the clips by their ids there. */
  readonly agreement: StatedAgreement | undefined
}

/** What a file holds; nothing is written yet. The first target is the one to be expected. */
export interface ImportPreview {
  readonly fileName: string
  readonly targets: readonly [ImportTarget, ...ImportTarget[]]
  /** Whether it holds only what was settled elsewhere, as copies of what stands there. */
  readonly isSettled: boolean
}

interface ImportState {
  readonly preview: ImportPreview | undefined
}

export const importStore = createStore<ImportState>(() => ({ preview: undefined }))

export function showImport(preview: ImportPreview | undefined): void {
  importStore.setState({ preview })
}

export function useImportPreview(): ImportPreview | undefined {
  return useStore(importStore, (state) => state.preview)
}
