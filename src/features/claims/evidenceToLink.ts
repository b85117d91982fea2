import type { RecordId } from '../../domain/records/ids'
import { playbackStore } from '../../stores/playbackStore'

/** What is linked, and what it is called. */
export interface ToLink {
  readonly ids: readonly RecordId[]
  readonly kind: 'selected' | 'clip' | 'still'
}

/** The still that is looked at; else what is selected, or the clip in view where nothing is. */
export function evidenceToLink(selected: readonly RecordId[], stillId?: RecordId): ToLink {
  if (stillId !== undefined) return { ids: [stillId], kind: 'still' }
  if (selected.length > 0) return { ids: selected, kind: 'selected' }
  const { view } = playbackStore.getState()
  return { ids: view ? [view.clip.id] : [], kind: 'clip' }
}
