import { useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { AnnotatorRecord } from '../domain/records/annotator'
import type { SaveState } from '../engine/saveQueue'
import type { Workspace } from '../engine/workspace'

interface WorkspaceState {
  readonly workspace: Workspace | undefined
  /** Counts the engine's changes; what is derived from records is derived again when it moves. */
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
  const mirror = () =>
    workspaceStore.setState((state) => ({
      workspace,
      revision: state.revision + 1,
      saveState: workspace.saveState,
      isReadOnly: workspace.isReadOnly,
    }))
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

/**
 * What `query` finds in the workspace, asked again only after a change.
 * @param query must be stable between renders (a module function, or `useCallback`)
 */
export function useRecords<Found>(query: (workspace: Workspace) => Found, none: Found): Found {
  const workspace = useWorkspace()
  const revision = useStore(workspaceStore, (state) => state.revision)
  // `revision` stands for the records, which change inside the workspace.
  return useMemo(() => (workspace && revision >= 0 ? query(workspace) : none), [workspace, revision, query, none])
}

function currentAnnotator(workspace: Workspace): AnnotatorRecord | undefined {
  return workspace.index.get('annotator', workspace.authorId)
}

export function useAnnotator(): AnnotatorRecord | undefined {
  return useRecords(currentAnnotator, undefined)
}
