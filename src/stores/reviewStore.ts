import { createStore, useStore } from 'zustand'
import type { Decision } from '../domain/agreement/decision'
import type { ReviewItem, ReviewKind } from '../domain/agreement/reviewItem'
import type { AnnotatorId, ClipId, TagId } from '../domain/records/ids'

/** Which items of a review are listed. */
export interface ReviewFilter {
  readonly state: 'open' | 'settled' | 'all'
  readonly kind: ReviewKind | undefined
  readonly tagId: TagId | undefined
  readonly coderId: AnnotatorId | undefined
}

export const EVERY_ITEM: ReviewFilter = { state: 'all', kind: undefined, tagId: undefined, coderId: undefined }

interface ReviewState {
  /** The item that is looked at; undefined where none is. */
  readonly key: string | undefined
  /** What is about to be decided about it. */
  readonly decision: Decision | undefined
  readonly reason: string
  /** Whether the list is open from which a coder is picked. */
  readonly isPickingCoder: boolean
  readonly filter: ReviewFilter
  /** Kinds whose items are not listed one by one. */
  readonly folded: ReadonlySet<ReviewKind>
  /** Why this person adjudicates clips that they coded too. */
  readonly exceptions: ReadonlyMap<ClipId, string>
}

/** What a reviewer looks at and is about to decide; nothing of it is kept. */
export const reviewStore = createStore<ReviewState>(() => ({
  key: undefined,
  decision: undefined,
  reason: '',
  isPickingCoder: false,
  filter: EVERY_ITEM,
  folded: new Set(['agreement']),
  exceptions: new Map(),
}))

/** Looks at another item; what was about to be decided belongs to the one before. */
export function lookAt(key: string | undefined): void {
  if (reviewStore.getState().key === key) return
  reviewStore.setState({ key, decision: undefined, reason: '', isPickingCoder: false })
}

export function decide(decision: Decision | undefined): void {
  reviewStore.setState({ decision })
}

export function pickCoder(isPickingCoder: boolean): void {
  reviewStore.setState({ isPickingCoder })
}

export function setReason(reason: string): void {
  reviewStore.setState({ reason })
}

export function filterReview(change: Partial<ReviewFilter>): void {
  reviewStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

export function toggleFolded(kind: ReviewKind): void {
  const folded = new Set(reviewStore.getState().folded)
  if (!folded.delete(kind)) folded.add(kind)
  reviewStore.setState({ folded })
}

/** @param why undefined withdraws what was said */
export function noteException(clipId: ClipId, why: string | undefined): void {
  const exceptions = new Map(reviewStore.getState().exceptions)
  if (why === undefined) exceptions.delete(clipId)
  else exceptions.set(clipId, why)
  reviewStore.setState({ exceptions })
}

/** Whether an item is among those that are listed. @param tagsOf the tags of its codes */
export function isListed(
  { state, kind, group }: ReviewItem,
  filter: ReviewFilter,
  tagsOf: (group: ReviewItem['group']) => readonly TagId[],
): boolean {
  if (filter.state !== 'all' && (state === 'open') !== (filter.state === 'open')) return false
  if (filter.kind !== undefined && kind !== filter.kind) return false
  const { tagId, coderId } = filter
  if (coderId !== undefined && !group.members.some((each) => each.coderId === coderId)) return false
  return tagId === undefined || tagsOf(group).includes(tagId)
}

export function useReview<Part>(select: (state: ReviewState) => Part): Part {
  return useStore(reviewStore, select)
}
