import type { Change, Edit, ReceivedHead } from '../../domain/edits/edit'
import { fail, type Result } from '../../domain/result'
import { mustStayClosed } from '../mustStayClosed'
import type { Refusal, Workspace } from '../workspace'

export type OpenPackageRefusal =
  | Refusal
  /** The project is blind, and this coder has not submitted their own work on this clip. */
  | { readonly code: 'stillBlind'; readonly clip: string }

/** Takes in what another coder has submitted, as one edit that can be undone. Nothing that is here is changed by it. */
export function openPackage(
  workspace: Workspace,
  changes: readonly Change[],
  received: ReceivedHead,
): Result<Edit, OpenPackageRefusal> {
  const clips = changes.flatMap(({ after }) => (after?.type === 'submission' ? (after.outside?.clips ?? []) : []))
  const [clip] = mustStayClosed(workspace, clips)
  if (clip) return fail({ code: 'stillBlind', clip: clip.name })
  return workspace.commit('openPackage', changes, received)
}
