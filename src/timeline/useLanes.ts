import { useCallback, useMemo } from 'react'
import type { TagId } from '../domain/records/ids'
import type { ClipInView } from '../engine/commands/clipInView'
import type { Workspace } from '../engine/workspace'
import { inLanguage, useTags } from '../stores/codebookQueries'
import { usePreferences } from '../stores/preferencesStore'
import { useRecords } from '../stores/workspaceStore'
import { buildLanes, type Lane } from './lanes'
import type { StyledLane } from './styledLane'

const NO_LANES: readonly Lane[] = []

/** The lanes of the clip in view, with the names and marks of their tags in the language of the page. */
export function useLanes(view: ClipInView): readonly StyledLane[] {
  const tags = useTags()
  const language = usePreferences((state) => state.language)
  const query = useCallback(
    (workspace: Workspace) =>
      buildLanes(
        {
          segments: workspace.index.segmentsOf(view.clip.id),
          annotations: workspace.index.annotationsOf(view.clip.id),
        },
        view.table,
        tagOrder(workspace),
        workspace.authorId,
      ),
    [view],
  )
  const lanes = useRecords(query, NO_LANES)
  return useMemo(() => {
    const byId = new Map(tags.map((each) => [each.tag.id, each]))
    return lanes.map((lane) => {
      const known = byId.get(lane.tagId)
      return {
        ...lane,
        name: known ? inLanguage(known.tag.labels, language, lane.tagId) : lane.tagId,
        colour: known?.tag.colour ?? 'grey',
        shape: known?.shape ?? 'square',
        letter: known?.tag.key,
      }
    })
  }, [lanes, tags, language])
}

function tagOrder(workspace: Workspace): TagId[] {
  return workspace.index.all('codebook').flatMap((codebook) => codebook.tags.map((tag) => tag.id))
}
