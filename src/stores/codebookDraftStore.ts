import { createStore, useStore } from 'zustand'
import type { WantedTag } from '../domain/codebook/tagChange'

interface CodebookDrafts {
  readonly drafts: ReadonlyMap<string, WantedTag>
}

/** What is typed about tags and not saved yet: it survives another tag, another screen and another project. */
export const codebookDraftStore = createStore<CodebookDrafts>(() => ({ drafts: new Map() }))

/** @param key names project, codebook and tag */
export function keepDraft(key: string, draft: WantedTag | undefined): void {
  const drafts = new Map(codebookDraftStore.getState().drafts)
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
  codebookDraftStore.setState({ drafts })
}

export function useDrafts(): ReadonlyMap<string, WantedTag> {
  return useStore(codebookDraftStore, (state) => state.drafts)
}
