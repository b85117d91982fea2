import { useCallback } from 'react'
import type { Workspace } from '../../engine/workspace'
import { usePlayback } from '../../stores/playbackStore'
import { useRecords } from '../../stores/workspaceStore'
import { objectRows, type ObjectRow } from './objectRows'

const NO_ROWS: readonly ObjectRow[] = []

/** Everything coded on the clip in view. */
export function useObjectRows(): readonly ObjectRow[] {
  const clipId = usePlayback((state) => state.view?.clip.id)
  const query = useCallback(
    (workspace: Workspace) => (clipId === undefined ? NO_ROWS : objectRows(workspace, clipId)),
    [clipId],
  )
  return useRecords(query, NO_ROWS)
}
