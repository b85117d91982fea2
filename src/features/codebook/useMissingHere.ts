import { useCallback } from 'react'
import { missingTags, type MissingTag } from '../../domain/codebook/requirements'
import type { CodedRecord } from '../../domain/codebook/olderCodes'
import type { TagId } from '../../domain/records/ids'
import type { Tag } from '../../domain/records/tag'
import type { Workspace } from '../../engine/workspace'
import { useTagsById } from '../../stores/codebookQueries'
import { usePlayback } from '../../stores/playbackStore'
import { useSelection } from '../../stores/selectionStore'
import { useRecordsCalmly } from '../../stores/workspaceStore'

const NONE: readonly MissingTag[] = []
const NO_RECORDS: readonly CodedRecord[] = []

/** Which required tags are missing where somebody is at work: at what is selected, and in this coder's open ranges. */
export function useMissingHere(): readonly MissingTag[] {
  const byId = useTagsById()
  const clip = usePlayback((state) => state.view?.clip)
  const last = useSelection().at(-1)
  const asking = useRecordsCalmly(
    useCallback(
      (workspace: Workspace): readonly CodedRecord[] => {
        if (!clip) return NO_RECORDS
        const { index, authorId } = workspace
        const selected = index.get('annotation', last) ?? index.get('segment', last) ?? index.get('track', last)
        const open = index.segmentsOf(clip.id).filter((each) => each.end === undefined && each.authorId === authorId)
        const here = selected && selected.clipId === clip.id && !open.some(({ id }) => id === selected.id)
        const asks = ({ tagIds }: CodedRecord) => tagIds.some((id) => (byId.get(id)?.tag.requires.length ?? 0) > 0)
        const found = (here ? [selected, ...open] : open).filter(asks)
        return found.length === 0 ? NO_RECORDS : found
      },
      [clip, last, byId],
    ),
    NO_RECORDS,
  )
  // The frame on screen counts for open ranges only; without one nobody is rendered again for every frame.
  const hasOpen = asking.some((each) => each.type === 'segment' && each.end === undefined)
  const now = usePlayback(({ shown }) => (hasOpen ? shown : undefined))
  return useRecordsCalmly(
    useCallback(
      ({ index }: Workspace): readonly MissingTag[] => {
        if (!clip || asking.length === 0) return NONE
        const tags = new Map<TagId, Tag>(
          asking.flatMap(({ tagIds }) => tagIds.flatMap((id) => tagEntry(id, byId.get(id)?.tag))),
        )
        return missingTags({
          tags,
          checked: asking,
          all: [...index.segmentsOf(clip.id), ...index.annotationsOf(clip.id), ...index.tracksOf(clip.id)],
          keyframesOf: (trackId) => index.keyframesOf(trackId),
          frameCount: clip.frameCount,
          now,
        })
      },
      [clip, asking, byId, now],
    ),
    NONE,
  )
}

function tagEntry(id: TagId, tag: Tag | undefined): (readonly [TagId, Tag])[] {
  return tag ? [[id, tag]] : []
}
