import { useCallback, useMemo } from 'react'
import { mergeSpans, type ViewedSpans } from '../domain/coverage/spans'
import type { AnnotatorRecord } from '../domain/records/annotator'
import type { AnnotatorId, ClipId } from '../domain/records/ids'
import type { FrameSpan } from '../domain/time/frameSpan'
import { handedOver } from '../engine/commands/handedOver'
import type { Workspace } from '../engine/workspace'
import { coverageStore, freshSpans, useFresh } from './coverageStore'
import { useRecordsCalmly, useWorkspace, workspaceStore } from './workspaceStore'

const NO_SPANS: ViewedSpans = []
const NO_CODERS: readonly AnnotatorRecord[] = []

/** Whoever has looked at a clip, the person at the screen first and even where they have not yet. */
export function useExaminers(clipId: ClipId): readonly AnnotatorRecord[] {
  const query = useCallback(
    ({ index, authorId }: Workspace) => {
      const others = index.all('coverage').flatMap((each) => (each.clipId === clipId ? [each.authorId] : []))
      return [...new Set([authorId, ...others])].flatMap((id) => index.get('annotator', id) ?? [])
    },
    [clipId],
  )
  return useRecordsCalmly(query, NO_CODERS)
}

/** What one person has looked at of a clip, with what is not in the records yet; theirs who is at the screen by default. */
export function useExamined(clipId: ClipId, coder: AnnotatorId | undefined): ViewedSpans {
  const workspace = useWorkspace()
  const query = useCallback(
    ({ index, authorId }: Workspace) => index.coverageOf(clipId, coder ?? authorId)?.spans ?? NO_SPANS,
    [clipId, coder],
  )
  const known = useRecordsCalmly(query, NO_SPANS)
  const fresh = useFresh(clipId)
  const isOwn = coder === undefined || coder === workspace?.authorId
  return useMemo(() => (isOwn ? mergeSpans(known, fresh) : known), [isOwn, known, fresh])
}

/** What one person has left to others of a clip: not assessable for them. Theirs who is at the screen by default. */
export function useLeftOut(clipId: ClipId, coder: AnnotatorId | undefined): readonly FrameSpan[] {
  const query = useCallback(
    (workspace: Workspace) => handedOver(workspace, clipId, coder ?? workspace.authorId),
    [clipId, coder],
  )
  return useRecordsCalmly(query, NO_SPANS)
}

/** As `useExamined` of the person at the screen, once. */
export function examinedNow({ index, authorId }: Workspace, clipId: ClipId): ViewedSpans {
  const known = index.coverageOf(clipId, authorId)?.spans ?? NO_SPANS
  // An earlier state has nothing to come.
  if (workspaceStore.getState().past !== undefined) return known
  return mergeSpans(known, freshSpans(coverageStore.getState(), clipId))
}
