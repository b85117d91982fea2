import type { RecordId } from '../../domain/records/ids'
import { playbackStore } from '../../stores/playbackStore'

/** What is linked: what is selected, or the clip in view where nothing is. */
export function evidenceToLink(selected: readonly RecordId[]): readonly RecordId[] {
  if (selected.length > 0) return selected
  const { view } = playbackStore.getState()
  return view ? [view.clip.id] : []
}
