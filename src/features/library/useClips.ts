import { examinedFrames, examinedPercent } from '../../domain/coverage/examined'
import type { ClipRecord } from '../../domain/records/clip'
import type { Workspace } from '../../engine/workspace'
import { useRecords } from '../../stores/workspaceStore'

/** A clip with the count of what was coded on it. */
export interface ClipRow {
  readonly clip: ClipRecord
  readonly boxes: number
  readonly frames: number
  readonly ranges: number
  /** Who has looked at how much of it, in whole percent of its frames. */
  readonly examined: readonly { readonly who: string; readonly percent: number }[]
}

interface Mutable {
  readonly clip: ClipRecord
  boxes: number
  frames: number
  ranges: number
  readonly examined: { who: string; percent: number }[]
}

const NO_CLIPS: readonly ClipRow[] = []

function clipRows(workspace: Workspace): readonly ClipRow[] {
  const rows = new Map<string, Mutable>()
  for (const clip of workspace.index.all('clip')) {
    rows.set(clip.id, { clip, boxes: 0, frames: 0, ranges: 0, examined: [] })
  }
  for (const { clipId, authorId, spans } of workspace.index.all('coverage')) {
    const row = rows.get(clipId)
    const who = workspace.index.get('annotator', authorId)?.pseudonym ?? authorId
    row?.examined.push({ who, percent: examinedPercent(examinedFrames(spans), row.clip.frameCount) })
  }
  for (const annotation of workspace.index.all('annotation')) {
    const row = rows.get(annotation.clipId)
    if (row && annotation.box) row.boxes += 1
    else if (row) row.frames += 1
  }
  for (const segment of workspace.index.all('segment')) {
    const row = rows.get(segment.clipId)
    if (row) row.ranges += 1
  }
  return [...rows.values()].toSorted(
    (a, b) => a.clip.addedAt.localeCompare(b.clip.addedAt) || a.clip.name.localeCompare(b.clip.name),
  )
}

/** The clips of the project in the order in which they were added. */
export function useClips(): readonly ClipRow[] {
  return useRecords(clipRows, NO_CLIPS)
}
