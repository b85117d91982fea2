import type { Edit } from '../../domain/edits/edit'
import { changedId } from '../../domain/edits/apply'
import type { ClipId, RecordId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import type { RecordIndex } from '../../engine/recordIndex'

/** Where something stands that an entry has touched. */
export interface EntryPlace {
  readonly clipId: ClipId
  readonly frame: number
  readonly recordId: RecordId
}

/** Where to go from an entry: to the first thing that it touched and that is still there; undefined where nothing is. */
export function entryPlace({ changes }: Edit, index: RecordIndex): EntryPlace | undefined {
  for (const change of changes) {
    const record = index.records.get(changedId(change))
    const place = record && placeOf(record, index)
    if (place) return place
  }
  return undefined
}

function placeOf(record: WorkspaceRecord, index: RecordIndex): EntryPlace | undefined {
  switch (record.type) {
    case 'annotation':
    case 'cut':
    case 'still':
    case 'comment':
      return { clipId: record.clipId, frame: record.frame, recordId: record.id }
    case 'sync':
      return { clipId: record.a.clipId, frame: record.a.frame, recordId: record.id }
    case 'handover':
    case 'segment':
      return { clipId: record.clipId, frame: record.start, recordId: record.id }
    case 'track':
      return { clipId: record.clipId, frame: index.keyframesOf(record.id)[0]?.frame ?? 0, recordId: record.id }
    case 'keyframe': {
      const track = index.get('track', record.trackId)
      return track && { clipId: track.clipId, frame: record.frame, recordId: track.id }
    }
    case 'project':
    case 'annotator':
    case 'clip':
    case 'codebook':
    case 'claim':
    case 'review':
    case 'adjudication':
    case 'coverage':
    case 'proof':
    case 'measure':
    case 'submission':
      return undefined
    default:
      return record satisfies never
  }
}
