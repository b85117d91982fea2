import { useCallback, useMemo } from 'react'
import { createStore, useStore } from 'zustand'
import type { AnnotatorRecord } from '../domain/records/annotator'
import type { EditId } from '../domain/records/ids'
import type { SaveState } from '../engine/saveQueue'
import type { Workspace } from '../engine/workspace'
import { notify } from './noticesStore'
import { CALMLY, useCalmly } from './useCalmly'
import { useFollowed } from './useFollowed'
import { PROMPTLY } from './usePromptly'

/** An earlier state that is looked at. */
export interface Past {
  /** The edit after which it is the state. */
  readonly editId: EditId
  /** How many edits it holds. */
  readonly count: number
}

interface WorkspaceState {
  /** What is shown: the present one, or an earlier state of it that takes no edit. */
  readonly workspace: Workspace | undefined
  /** The one that is written, whatever is looked at. */
  readonly present: Workspace | undefined
  readonly past: Past | undefined
  /** Counts the engine's changes: of records, and of who may write them. */
  readonly revision: number
  /** The revision that lists and lanes show: behind by the moment in which an edit is written. */
  readonly listed: number
  readonly saveState: SaveState
  readonly isReadOnly: boolean
}

const CLOSED: WorkspaceState = {
  workspace: undefined,
  present: undefined,
  past: undefined,
  revision: 0,
  listed: 0,
  saveState: { kind: 'saved', at: undefined },
  isReadOnly: false,
}

/** How long lists wait for an edit to be on disk: longer than that takes, shorter than anybody would notice. */
const LIST_AFTER_MS = 50

/** Mirrors the engine for the views. */
export const workspaceStore = createStore<WorkspaceState>(() => CLOSED)

let detach: (() => void) | undefined
let listing: ReturnType<typeof setTimeout> | undefined

/** The lists catch up. */
function list(): void {
  clearTimeout(listing)
  listing = undefined
  const { revision, listed } = workspaceStore.getState()
  if (listed !== revision) workspaceStore.setState({ listed: revision })
}

/** Shows a workspace, or none. */
export function showWorkspace(workspace: Workspace | undefined): void {
  detach?.()
  detach = undefined
  const { present, revision: old } = workspaceStore.getState()
  const revision = old + 1
  // A reader of another tab's work is given a new workspace with each edit, and goes on looking at what it looks at.
  if (present && present.projectId !== workspace?.projectId) workspaceStore.setState({ past: undefined })
  if (!workspace) {
    workspaceStore.setState({ ...CLOSED, revision, listed: revision })
    return
  }
  let [seen, wasReadOnly] = [-1, false]
  const mirror = () => {
    // Records change by edits only, and each edit is told of several times: as it waits, and as it is saved.
    const { edits, isReadOnly } = workspace
    const isNews = edits.length !== seen || isReadOnly !== wasReadOnly
    seen = edits.length
    wasReadOnly = isReadOnly
    const { past } = workspaceStore.getState()
    // What another tab has erased is not looked at any more.
    if (past && !workspace.isKnown(past.count)) workspaceStore.setState({ past: undefined })
    workspaceStore.setState((state) => ({
      workspace: state.past ? state.workspace : workspace,
      present: workspace,
      revision: isNews ? state.revision + 1 : state.revision,
      saveState: workspace.saveState,
      isReadOnly: state.past !== undefined || isReadOnly,
    }))
    if (workspace.saveState.kind !== 'saving') list()
    else listing ??= setTimeout(list, LIST_AFTER_MS)
  }
  detach = workspace.subscribe(mirror)
  mirror()
}

/**
 * Shows the project as it was after an edit. Nothing can be changed until `showPresent`. Where something was erased since
 * nobody knows that state any more, and it says so.
 */
export function showPast(editId: EditId): void {
  const { present, revision } = workspaceStore.getState()
  const at = present?.edits.findIndex((edit) => edit.id === editId) ?? -1
  if (!present || at < 0) return
  if (!present.isKnown(at + 1)) {
    notify('warning', 'erase.pastGone')
    return
  }
  workspaceStore.setState({
    workspace: present.asOf(at + 1),
    past: { editId, count: at + 1 },
    revision: revision + 1,
    isReadOnly: true,
  })
  list()
}

export function showPresent(): void {
  const { present, revision } = workspaceStore.getState()
  workspaceStore.setState({
    workspace: present,
    past: undefined,
    revision: revision + 1,
    isReadOnly: present?.isReadOnly ?? false,
  })
  list()
}

export function usePast(): Past | undefined {
  return useStore(workspaceStore, (state) => state.past)
}

/** The workspace that is written, also while an earlier state is shown; rendered again with each change of it. */
export function usePresent(): { readonly present: Workspace | undefined; readonly revision: number } {
  const present = useStore(workspaceStore, (state) => state.present)
  const revision = useRecordsRevision()
  return useMemo(() => ({ present, revision }), [present, revision])
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
 * Moves whenever records have changed, once the page has time: what the edit itself shows, and the word that it is on disk,
 * come first. Lists of a hundred thousand would else stand between a key and its answer (docs/decisions/0031).
 */
export function useRecordsRevision(): number {
  return useCalmly(workspaceStore, listedOf)
}

const revisionOf = (state: WorkspaceState) => state.revision
const listedOf = (state: WorkspaceState) => state.listed

/**
 * What `query` finds in the workspace, asked again only after a change, and before whatever a person does next: what a field
 * makes of a record must be made of the record as it is.
 * @param query must be stable between renders (a module function, or `useCallback`)
 */
export function useRecords<Found>(query: (workspace: Workspace) => Found, none: Found): Found {
  return useFollowed(workspaceStore, revisionOf, useReader(query, none), PROMPTLY)
}

/** As `useRecords`, once the page has time: for lists and signs that only show, and whose acts ask the engine by an id. */
export function useRecordsCalmly<Found>(query: (workspace: Workspace) => Found, none: Found): Found {
  return useFollowed(workspaceStore, listedOf, useReader(query, none), CALMLY)
}

/** Another workspace is asked at once: an earlier state, or another project. */
function useReader<Found>(query: (workspace: Workspace) => Found, none: Found): () => Found {
  const workspace = useWorkspace()
  return useCallback(() => (workspace ? query(workspace) : none), [workspace, query, none])
}

function currentAnnotator(workspace: Workspace): AnnotatorRecord | undefined {
  return workspace.index.get('annotator', workspace.authorId)
}

export function useAnnotator(): AnnotatorRecord | undefined {
  return useRecords(currentAnnotator, undefined)
}
