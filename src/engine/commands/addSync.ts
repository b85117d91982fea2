import type { Edit } from '../../domain/edits/edit'
import { syncId } from '../../domain/records/ids'
import type { SyncMoment, SyncRecord } from '../../domain/records/sync'
import { ptsOf } from '../../domain/time/frameTable'
import type { FrameIndex } from '../../domain/time/frameIndex'
import { fail, ok, type Result } from '../../domain/result'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** A frame of an open clip. */
export interface ViewedFrame {
  readonly view: ClipInView
  readonly frame: FrameIndex
}

/** Two frames that show the same instant; `errorMs` is by how much that may be wrong either way. */
export interface WantedSync {
  readonly a: ViewedFrame
  readonly b: ViewedFrame
  readonly errorMs: number
  readonly basis: string
}

/** Two frames of one clip are never the same instant. */
export type AddSyncRefusal = Refusal | { readonly code: 'sameClip' }

/** Says that two frames of two clips show the same instant. */
export function addSync(
  workspace: Workspace,
  { a, b, errorMs, basis }: WantedSync,
): Result<{ readonly edit: Edit; readonly sync: SyncRecord }, AddSyncRefusal> {
  if (a.view.clip.id === b.view.clip.id) return fail({ code: 'sameClip' })
  const now = workspace.ports.clock.now()
  const sync: SyncRecord = {
    type: 'sync',
    id: syncId.parse(workspace.ports.ids.next()),
    a: momentOf(a),
    b: momentOf(b),
    errorMs,
    basis: basis.trim(),
    authorId: workspace.authorId,
    createdAt: now,
    updatedAt: now,
  }
  const made = workspace.commit('addSync', [{ before: null, after: sync }])
  return made.ok ? ok({ edit: made.value, sync }) : made
}

function momentOf({ view, frame }: ViewedFrame): SyncMoment {
  return { clipId: view.clip.id, frame, pts: ptsOf(view.table, frame) }
}
