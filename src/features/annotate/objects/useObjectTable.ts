import { useDeferredValue, useMemo } from 'react'
import { useTags } from '../../../stores/codebookQueries'
import { useObjectQuery } from '../../../stores/objectQueryStore'
import { usePlayback } from '../../../stores/playbackStore'
import { useRecordsRevision, useWorkspace } from '../../../stores/workspaceStore'
import { ObjectTable, type ObjectTableState } from './objectTable'

/** `text` is what was searched for, which may be behind what is typed. */
type FoundObjects = ObjectTableState & { readonly text: string }

const NOTHING: FoundObjects = { items: [], total: 0, numbers: new Map(), authorIds: [], text: '' }

/** What the panel's query finds on the clip in view. It comes a moment after an edit, so that no edit waits for it. */
export function useObjectTable(): FoundObjects {
  const workspace = useWorkspace()
  const clipId = usePlayback((state) => state.view?.clip.id)
  const query = useDeferredValue(useObjectQuery((state) => state.query))
  const revision = useDeferredValue(useRecordsRevision())
  const shown = usePlayback((state) => (query.filter.isOnThisFrame ? state.shown : 0))
  const tags = useTags()
  const table = useMemo(() => workspace && new ObjectTable(workspace), [workspace])
  return useMemo(
    // `revision` stands for the records, which change inside the workspace.
    () =>
      table && clipId !== undefined && revision >= 0
        ? { ...table.read({ clipId, query, tags, shown }), text: query.filter.text }
        : NOTHING,
    [table, clipId, revision, query, tags, shown],
  )
}
