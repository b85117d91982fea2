import { useCallback } from 'react'
import { shownCuts, type ShownCut } from '../domain/cuts/shownCuts'
import type { ClipId } from '../domain/records/ids'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { Workspace } from '../engine/workspace'
import { scanStore, useScan, type ScanState } from './scanStore'
import { useRecords } from './workspaceStore'

const NO_CUTS: readonly ShownCut[] = []
const NO_FRAMES: readonly FrameIndex[] = []

/** The cuts of a clip, as this person sees them now. */
export function cutsOf(workspace: Workspace, clipId: ClipId): readonly ShownCut[] {
  return shownCuts(suggestedBy(scanStore.getState().state), workspace.index.cutsOf(clipId), workspace.authorId)
}

export function useCuts(clipId: ClipId): readonly ShownCut[] {
  const suggested = suggestedBy(useScan())
  const query = useCallback(
    (workspace: Workspace) => shownCuts(suggested, workspace.index.cutsOf(clipId), workspace.authorId),
    [clipId, suggested],
  )
  return useRecords(query, NO_CUTS)
}

function suggestedBy(state: ScanState): readonly FrameIndex[] {
  return state.kind === 'done' ? state.scan.cuts : NO_FRAMES
}
