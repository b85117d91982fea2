import { useMemo } from 'react'
import type { CodebookRecord } from '../domain/records/codebook'
import type { TagId } from '../domain/records/ids'
import type { Workspace } from '../engine/workspace'
import { inLanguage } from '../stores/codebookQueries'
import { usePreferences, type Language } from '../stores/preferencesStore'
import { useRecords } from '../stores/workspaceStore'
import type { LaneStyle } from './styledLane'

const NO_CODEBOOKS: readonly CodebookRecord[] = []

/** How the lanes of each tag look, in codebook order and in the language of the page; the same map until one of them changes. */
export function useLaneStyles(): ReadonlyMap<TagId, LaneStyle> {
  const language = usePreferences((state) => state.language)
  const codebooks = useRecords(codebooksOf, NO_CODEBOOKS)
  return useMemo(() => laneStyles(codebooks, language), [codebooks, language])
}

export const UNKNOWN_STYLE = {
  colour: 'grey',
  shape: 'square',
  letter: undefined,
  groupId: undefined,
  groupName: '',
} as const

function codebooksOf(workspace: Workspace): readonly CodebookRecord[] {
  return workspace.index.all('codebook')
}

function laneStyles(codebooks: readonly CodebookRecord[], language: Language): ReadonlyMap<TagId, LaneStyle> {
  const styles = new Map<TagId, LaneStyle>()
  for (const { groups, tags } of codebooks) {
    const byId = new Map(groups.map((group) => [group.id, group]))
    for (const { id, labels, colour, key, groupId } of tags) {
      // An id that stands twice, in one codebook or in two, names the first.
      if (styles.has(id)) continue
      const group = byId.get(groupId)
      styles.set(id, {
        name: inLanguage(labels, language, id),
        colour,
        shape: group?.shape ?? 'square',
        letter: key,
        groupId,
        groupName: inLanguage(group?.labels ?? {}, language, groupId),
      })
    }
  }
  return styles
}
