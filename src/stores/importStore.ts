import { createStore, useStore } from 'zustand'
import type { Change } from '../domain/edits/edit'
import type { ProjectRecord } from '../domain/records/project'

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

/** What a file holds and what taking it would do; nothing is written yet. */
export interface ImportPreview {
  readonly fileName: string
  /** Set where no project is open: taking the file begins this one. */
  readonly newProject: ProjectRecord | undefined
  readonly changes: readonly Change[]
  readonly counts: readonly ImportCount[]
  readonly problems: readonly ImportProblem[]
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
