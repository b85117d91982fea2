import { useCallback } from 'react'
import type { ClipId } from '../../domain/records/ids'
import type { Workspace } from '../../engine/workspace'
import { useRecordsCalmly } from '../../stores/workspaceStore'

const MOST = 12
const NONE: readonly string[] = []

/** The reasons that this person gave last on a clip, the newest first: many cases are alike. */
export function useRecentReasons(clipId: ClipId): readonly string[] {
  const query = useCallback(
    ({ authorId, index }: Workspace) => {
      const own = index.all('adjudication').filter((each) => each.adjudicatorId === authorId && each.clipId === clipId)
      const newest = own.toSorted((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1)).map(({ reason }) => reason)
      return [...new Set(newest.filter((reason) => reason !== ''))].slice(0, MOST)
    },
    [clipId],
  )
  return useRecordsCalmly(query, NONE)
}
