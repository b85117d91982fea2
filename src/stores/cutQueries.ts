import { useCallback, useMemo } from 'react'
import { shownCuts, type ShownCut } from '../domain/cuts/shownCuts'
import type { CutRecord } from '../domain/records/cut'
import type { ClipId } from '../domain/records/ids'
import type { FrameIndex } from '../domain/time/frameIndex'
import type { PictureScan } from '../engine/ports/pictureScan'
import type { Workspace } from '../engine/workspace'
import { foundScan, scanStore, useFoundScan } from './scanStore'
import { useRecords, useWorkspace } from './workspaceStore'

const NO_CUTS: readonly ShownCut[] = []
const NO_RECORDS: readonly CutRecord[] = []
const NO_FRAMES: readonly FrameIndex[] = []

/** The cuts of a clip, as this person sees them now. */
export function cutsOf(workspace: Workspace, clipId: ClipId): readonly ShownCut[] {
  return shownCuts(
    suggestedBy(foundScan(scanStore.getState().state)),
    workspace.index.cutsOf(clipId),
    workspace.authorId,
  )
}

export function useCuts(clipId: ClipId): readonly ShownCut[] {
  const scan = useFoundScan()
  const authorId = useWorkspace()?.authorId
  const said = useRecords(
    useCallback(({ index }: Workspace) => index.cutsOf(clipId), [clipId]),
    NO_RECORDS,
  )
  return useMemo(
    () => (authorId === undefined ? NO_CUTS : shownCuts(suggestedBy(scan), said, authorId)),
    [scan, said, authorId],
  )
}

function suggestedBy(scan: PictureScan | undefined): readonly FrameIndex[] {
  return scan?.cuts ?? NO_FRAMES
}
