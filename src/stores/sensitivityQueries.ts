import { useCallback } from 'react'
import type { ClipId } from '../domain/records/ids'
import { NO_MARKS, sensitivityMarks, type SensitivityMarks } from '../domain/sensitivity/sensitivityMarks'
import { isGraphic, showsIdentity } from '../domain/sensitivity/sensitivity'
import type { Workspace } from '../engine/workspace'
import { useRecords, workspaceStore } from './workspaceStore'

interface Known {
  readonly from: readonly unknown[]
  readonly marks: SensitivityMarks
}

const known = new Map<ClipId, Known>()

/**
 * What is sensitive on a clip. Looks through the records only where others stand there, since most edits and every save leave
 * them as they are; so an unchanged clip gives the same object.
 */
function marksOf({ index }: Pick<Workspace, 'index'>, clipId: ClipId): SensitivityMarks {
  const clip = index.get('clip', clipId)
  if (!clip) return NO_MARKS
  const segments = index.segmentsOf(clipId)
  const annotations = index.annotationsOf(clipId)
  const all = index.tracksOf(clipId)
  const tracks = all
    .filter(({ sensitivity }) => isGraphic(sensitivity) || showsIdentity(sensitivity))
    .map(({ id, sensitivity }) => ({ sensitivity, keyframes: index.keyframesOf(id) }))
  const from = [clip, segments, annotations, all, ...tracks.map(({ keyframes }) => keyframes)]
  const last = known.get(clipId)
  if (last?.from.length === from.length && from.every((each, at) => each === last.from[at])) return last.marks
  const marks = sensitivityMarks({ clip, segments, annotations, tracks })
  known.set(clipId, { from, marks })
  return marks
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
