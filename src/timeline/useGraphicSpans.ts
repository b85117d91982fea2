import { useMemo } from 'react'
import { MatchingItems } from '../domain/objects/matchingItems'
import type { AnnotationRecord } from '../domain/records/annotation'
import type { ClipRecord } from '../domain/records/clip'
import type { SegmentRecord } from '../domain/records/segment'
import type { FrameSpan } from '../engine/ports/pictureScan'
import type { Workspace } from '../engine/workspace'
import { useRecords } from '../stores/workspaceStore'
import { graphicSpans, isGraphic } from './graphicSpans'

const NONE: readonly FrameSpan[] = []

/** Frames of the clip in view whose pictures are not shown unasked. */
export function useGraphicSpans(clip: ClipRecord): readonly FrameSpan[] {
  const query = useMemo(() => graphicQuery(clip), [clip])
  return useRecords(query, NONE)
}

/** Looks through the records only where others stand there, since most edits and every save leave them as they are. */
function graphicQuery(opened: ClipRecord): (workspace: Workspace) => readonly FrameSpan[] {
  const segmentsOf = new MatchingItems<SegmentRecord>(isGraphic)
  const annotationsOf = new MatchingItems<AnnotationRecord>(isGraphic)
  let known: { readonly from: readonly unknown[]; readonly spans: readonly FrameSpan[] } = { from: [], spans: NONE }
  return ({ index }) => {
    // What is marked meanwhile counts, not what was when the clip was opened.
    const clip = index.get('clip', opened.id) ?? opened
    const segments = segmentsOf.read(index.segmentsOf(opened.id))
    const annotations = annotationsOf.read(index.annotationsOf(opened.id))
    const from = [clip, segments, annotations]
    if (from.every((each, at) => each === known.from[at])) return known.spans
    const spans = graphicSpans({ clip, segments, annotations })
    known = { from, spans: spans.length === 0 ? NONE : spans }
    return known.spans
  }
}
