import { createStore, useStore } from 'zustand'
import type { CommentId } from '../domain/records/ids'

interface CommentState {
  /** Whether the comments are open beside the inspector. */
  readonly isOpen: boolean
  /** What is typed and not sent yet: of a new comment, or by the comment that it answers. It outlives its field. */
  readonly drafts: ReadonlyMap<CommentId | 'new', string>
}

export const commentStore = createStore<CommentState>(() => ({ isOpen: false, drafts: new Map() }))

export function showComments(isOpen: boolean): void {
  commentStore.setState({ isOpen })
}

/** @param text an empty one ends the draft */
export function draftComment(of: CommentId | 'new', text: string): void {
  const drafts = new Map(commentStore.getState().drafts)
  if (text === '') drafts.delete(of)
  else drafts.set(of, text)
  commentStore.setState({ drafts })
}

export function useComments<Part>(select: (state: CommentState) => Part): Part {
  return useStore(commentStore, select)
}
