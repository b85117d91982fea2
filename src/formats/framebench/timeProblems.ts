import type { ClipRecord } from '../../domain/records/clip'
import type { ClipId, TrackId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { secondsText } from '../../domain/time/timebase'
import { excerpt } from '../excerpt'
import type { FileItem } from './schema'

/** Half a unit of the sixth decimal lies in rounding, the rest in programs that cut instead; plus what a double cannot hold. */
const TOLERANCE_SECONDS = 1.000_001e-6

export interface TimeProblem {
  readonly field: string
  readonly value: string
  readonly expected: string
}

/** The clips of a file, and the clips of its tracks. */
export interface ClipIndex {
  readonly clips: ReadonlyMap<ClipId, ClipRecord>
  readonly trackClips: ReadonlyMap<TrackId, ClipId>
}

/**
 * Where an item's stated timebase or seconds do not follow from its ticks and its clip's timebase: one of them is wrong, and
 * nobody can say which. Empty where the clip is not known; that is another problem.
 */
export function timeProblems(item: FileItem, index: ClipIndex): TimeProblem[] {
  const clip = clipOf(item.record, index)
  const problems: TimeProblem[] = []
  const own = clip?.timebase
  if (own && item.timebase && (item.timebase.num !== own.num || item.timebase.den !== own.den)) {
    const value = `${item.timebase.num}/${item.timebase.den}`
    problems.push({ field: 'timebase', value, expected: `${own.num}/${own.den}` })
  }
  for (const { field, ticks, seconds, clipId } of item.times) {
    const base = clipId === undefined ? own : index.clips.get(clipId)?.timebase
    if (!base) continue
    const expected = ticks === undefined ? '' : secondsText(ticks, base)
    const isNear = expected !== '' && Math.abs(Number(expected) - seconds) <= TOLERANCE_SECONDS
    if (!isNear) problems.push({ field, value: excerpt(seconds), expected })
  }
  return problems
}

function clipOf(record: WorkspaceRecord, { clips, trackClips }: ClipIndex): ClipRecord | undefined {
  switch (record.type) {
    case 'clip':
      return record
    case 'annotation':
    case 'segment':
    case 'handover':
    case 'still':
    case 'comment':
    case 'cut':
      return clips.get(record.clipId)
    case 'keyframe': {
      const clipId = trackClips.get(record.trackId)
      return clipId === undefined ? undefined : clips.get(clipId)
    }
    case 'project':
    case 'annotator':
    case 'codebook':
    case 'track':
    case 'claim':
    case 'review':
    case 'adjudication':
    case 'coverage':
    case 'proof':
    case 'measure':
    case 'sync':
    case 'submission':
      return undefined
    default:
      return record satisfies never
  }
}
