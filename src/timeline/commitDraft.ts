import { changeRange } from '../engine/commands/changeRange'
import type { ClipInView } from '../engine/commands/clipInView'
import { accepted } from '../stores/refusals'
import { select } from '../stores/selectionStore'
import { workspaceStore } from '../stores/workspaceStore'
import { draftChange, type RangeDraft } from './rangeDrag'

/** Writes a dragged end: one edit, or none where it was let go where it had been. */
export function commitDraft(view: ClipInView, draft: RangeDraft): void {
  const { workspace } = workspaceStore.getState()
  const change = draftChange(draft)
  if (!workspace || !change) return
  if (accepted(changeRange(workspace, view, draft.range.id, change))) select(draft.range.id)
}
