import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { AnnotatorRecord } from '../domain/records/annotator'
import type { SaveState } from '../engine/saveQueue'
import type { Workspace } from '../engine/workspace'

interface WorkspaceState {
  readonly workspace: Workspace | undefined
  /** Counts changes of the records; what is derived from them is derived again when it moves. Saving does not move it. */
  readonly revision: number
  readonly saveState: SaveState
  readonly isReadOnly: boolean
}

const CLOSED: WorkspaceState = {
  workspace: undefined,
  revision: 0,
  saveState: { kind: 'saved', at: undefined },
  isReadOnly: false,
}

/** Mirrors the engine for the views. */
export const workspaceStore = createStore<WorkspaceState>(() => CLOSED)

let detach: (() => void) | undefined

/** Shows a workspace, or none. */
export function showWorkspace(workspace: Workspace | undefined): void {
  detach?.()
  detach = undefined
  const revision = workspaceStore.getState().revision + 1
  if (!workspace) {
    workspaceStore.setState({ ...CLOSED, revision })
    return
  }
  let seen = -1
  const mirror = () => {
    // Records change by edits only, and each edit is told of several times: as it waits, and as it is saved.
    const { length } = workspace.edits
    const isNews = length !== seen
    seen = length
    workspaceStore.setState((state) => ({
      workspace,
      revision: isNews ? state.revision + 1 : state.revision,
      saveState: workspace.saveState,
      isReadOnly: workspace.isReadOnly,
    }))
  }
  detach = workspace.subscribe(mirror)
  mirror()
}

export function useWorkspace(): Workspace | undefined {
  return useStore(workspaceStore, (state) => state.workspace)
}

export function useSaveState(): SaveState {
  return useStore(workspaceStore, (state) => state.saveState)
}

export function useIsReadOnly(): boolean {
  return useStore(workspaceStore, (state) => state.isReadOnly)
}

/** Moves whenever records have changed. */
export function useRecordsRevision(): number {
  return useStore(workspaceStore, (state) => state.revision)
}

/**
 * What `query` finds in the workspace, asked again only after a change.
 * @param query must be stable between renders (a module function, or `useCallback`)
 */
export function useRecords<Found>(query: (workspace: Workspace) => Found, none: Found): Found {
  const workspace = useWorkspace()
  const revision = useRecordsRevision()
  // `revision` stands for the records, which change inside the workspace.
  return useMemo(() => (workspace && revision >= 0 ? query(workspace) : none), [workspace, revision, query, none])
}

function currentAnnotator(workspace: Workspace): AnnotatorRecord | undefined {
  return workspace.index.get('annotator', workspace.authorId)
}

export function useAnnotator(): AnnotatorRecord | undefined {
  return useRecords(currentAnnotator, undefined)
}
