import { useCallback } from 'react'
import type { ClipRecord } from '../domain/records/clip'
import type { FrameSpan } from '../engine/ports/pictureScan'
import type { Workspace } from '../engine/workspace'
import { useRecords } from '../stores/workspaceStore'
import { graphicSpans } from './graphicSpans'

const NONE: readonly FrameSpan[] = []

/** Frames of the clip in view whose pictures are not shown unasked. */
export function useGraphicSpans(clip: ClipRecord): readonly FrameSpan[] {
  const query = useCallback(
    (workspace: Workspace) =>
      graphicSpans({
        // What is marked meanwhile counts, not what was when the clip was opened.
        clip: workspace.index.get('clip', clip.id) ?? clip,
        segments: workspace.index.segmentsOf(clip.id),
        annotations: workspace.index.annotationsOf(clip.id),
      }),
    [clip],
  )
  return useRecords(query, NONE)
}
