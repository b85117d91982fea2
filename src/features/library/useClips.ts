import { examinedFrames, examinedPercent } from '../../domain/coverage/examined'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { ClipRecord } from '../../domain/records/clip'
import { handedOver, handoversOf } from '../../engine/commands/handedOver'
import { commonSpans } from '../../domain/time/frameSpan'
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
  /** How many times somebody has left frames of it to others, and nobody has taken them. */
  readonly handedOver: number
}

const NO_CLIPS: readonly ClipRow[] = []

function clipRows({ index }: Workspace): readonly ClipRow[] {
  return index
    .all('clip')
    .map((clip) => {
      const annotations = index.annotationsOf(clip.id)
      const boxes = boxesIn(annotations)
      const examined = index.all('coverage').flatMap(({ clipId, authorId, spans }) => {
        if (clipId !== clip.id) return []
        const who = index.get('annotator', authorId)?.pseudonym ?? authorId
        // What somebody has left to others is none of theirs to examine.
        const leftOut = handedOver({ index }, clip.id, authorId)
        const examinedCount = examinedFrames(spans) - examinedFrames(commonSpans(spans, leftOut))
        return [{ who, percent: examinedPercent(examinedCount, clip.frameCount - examinedFrames(leftOut)) }]
      })
      const ranges = index.segmentsOf(clip.id).length
      const waiting = handoversOf({ index }, clip.id).filter(({ takenBy }) => takenBy === undefined).length
      return { clip, boxes, frames: annotations.length - boxes, ranges, examined, handedOver: waiting }
    })
    .toSorted((a, b) => a.clip.addedAt.localeCompare(b.clip.addedAt) || a.clip.name.localeCompare(b.clip.name))
}

/** Arrays of the index never change, so that a clip is counted again only after an edit on it. */
const counted = new WeakMap<readonly AnnotationRecord[], number>()

function boxesIn(annotations: readonly AnnotationRecord[]): number {
  let boxes = counted.get(annotations)
  if (boxes === undefined) {
    boxes = annotations.reduce((count, { box }) => (box ? count + 1 : count), 0)
    counted.set(annotations, boxes)
  }
  return boxes
}

/** The clips of the project in the order in which they were added. */
export function useClips(): readonly ClipRow[] {
  return useRecords(clipRows, NO_CLIPS)
}
