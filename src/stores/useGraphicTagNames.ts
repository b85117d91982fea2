import { useCallback } from 'react'
import type { ClipId } from '../domain/records/ids'
import { isGraphic } from '../domain/sensitivity/sensitivity'
import type { Workspace } from '../engine/workspace'
import { useInLanguage, useTagsById } from './codebookQueries'
import { useRecords } from './workspaceStore'

const NO_NAMES: readonly string[] = []
const MOST_NAMES = 4

/** By which tags the ranges over a frame are marked: what is there can be known without being seen. */
export function useGraphicTagNames(clipId: ClipId | undefined, frame: number): readonly string[] {
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  return useRecords(
    useCallback(
      ({ index }: Workspace) => {
        if (clipId === undefined) return NO_NAMES
        const here = index
          .segmentsOf(clipId)
          .filter(({ sensitivity, start, end = Infinity }) => isGraphic(sensitivity) && start <= frame && frame < end)
        const ids = new Set(here.flatMap(({ tagIds }) => tagIds))
        return [...ids].slice(0, MOST_NAMES).map((id) => inLanguage(byId.get(id)?.tag.labels ?? {}, id))
      },
      [clipId, frame, inLanguage, byId],
    ),
    NO_NAMES,
  )
}
