import { useCallback } from 'react'
import { MatchingItems } from '../domain/objects/matchingItems'
import type { AnnotationRecord } from '../domain/records/annotation'
import type { ClipId } from '../domain/records/ids'
import type { SegmentRecord } from '../domain/records/segment'
import { NO_MARKS, sensitivityMarks, type SensitivityMarks } from '../domain/sensitivity/sensitivityMarks'
import { isGraphic, showsIdentity, type Sensitivity } from '../domain/sensitivity/sensitivity'
import type { Workspace } from '../engine/workspace'
import { useRecords, workspaceStore } from './workspaceStore'

interface Known {
  readonly segments: MatchingItems<SegmentRecord>
  readonly annotations: MatchingItems<AnnotationRecord>
  from: readonly unknown[]
  marks: SensitivityMarks
}

const known = new Map<ClipId, Known>()

/**
 * What is sensitive on a clip. Looks through the records only where others stand there, since most edits and every save leave
 * them as they are; so an unchanged clip gives the same object.
 */
function marksOf({ index }: Pick<Workspace, 'index'>, clipId: ClipId): SensitivityMarks {
  const clip = index.get('clip', clipId)
  if (!clip) return NO_MARKS
  const last = knownOf(clipId)
  const segments = last.segments.read(index.segmentsOf(clipId))
  const annotations = last.annotations.read(index.annotationsOf(clipId))
  const all = index.tracksOf(clipId)
  const tracks = all.filter(isMarked).map(({ id, sensitivity }) => ({ sensitivity, keyframes: index.keyframesOf(id) }))
  const from = [clip, segments, annotations, all, ...tracks.map(({ keyframes }) => keyframes)]
  if (last.from.length === from.length && from.every((each, at) => each === last.from[at])) return last.marks
  last.marks = sensitivityMarks({ clip, segments, annotations, tracks })
  last.from = from
  return last.marks
}

/** What was sensitive on a clip in another state of the project than the present one. */
export function marksIn({ index }: Pick<Workspace, 'index'>, clipId: ClipId): SensitivityMarks {
  const clip = index.get('clip', clipId)
  if (!clip) return NO_MARKS
  const tracks = index
    .tracksOf(clipId)
    .map(({ id, sensitivity }) => ({ sensitivity, keyframes: index.keyframesOf(id) }))
  const [segments, annotations] = [index.segmentsOf(clipId), index.annotationsOf(clipId)]
  return sensitivityMarks({ clip, segments, annotations, tracks })
}

function knownOf(clipId: ClipId): Known {
  const found = known.get(clipId)
  if (found) return found
  const begun: Known = {
    segments: new MatchingItems<SegmentRecord>(isMarked),
    annotations: new MatchingItems<AnnotationRecord>(isMarked),
    from: [],
    marks: NO_MARKS,
  }
  known.set(clipId, begun)
  return begun
}

function isMarked({ sensitivity }: { readonly sensitivity: Sensitivity }): boolean {
  return isGraphic(sensitivity) || showsIdentity(sensitivity)
}

/**
 * What is sensitive on a clip by what is marked now, also while an earlier state is looked at: nobody is to meet in it what
 * was marked since. Of a clip that has been taken away since, what was marked then.
 */
export function presentMarks(clipId: ClipId): SensitivityMarks {
  const { present, workspace } = workspaceStore.getState()
  const holder = present?.index.get('clip', clipId) ? present : workspace
  return holder ? marksOf(holder, clipId) : NO_MARKS
}

/** As `presentMarks`, followed. */
export function useMarks(clipId: ClipId): SensitivityMarks {
  const query = useCallback(() => presentMarks(clipId), [clipId])
  return useRecords(query, NO_MARKS)
}
