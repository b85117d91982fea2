import type { RecordId } from '../records/ids'
import type { RecordType, WorkspaceRecord } from '../records/workspaceRecord'

/** One record naming another. */
export interface Reference {
  readonly field: string
  readonly id: RecordId
  /** What the other must be; undefined where it may be any record. */
  readonly type?: RecordType
  readonly code: 'clipUnknown' | 'authorUnknown' | 'segmentUnknown' | 'trackUnknown' | 'recordUnknown'
}

/** The records that `record` cannot stand without: they may be missing neither when it comes in nor after a deletion. */
export function referencesOf(record: WorkspaceRecord): Reference[] {
  switch (record.type) {
    case 'annotation':
      return [
        clip(record.clipId),
        person('authorId', record.authorId),
        ...(record.segmentId ? [segment(record.segmentId)] : []),
      ]
    case 'segment':
      return [
        clip(record.clipId),
        person('authorId', record.authorId),
        ...(record.trackIds ?? []).map((id, index) => track(`trackIds[${index}]`, id)),
      ]
    case 'track':
    case 'cut':
    case 'coverage':
      return [clip(record.clipId), person('authorId', record.authorId)]
    case 'handover':
      return [
        clip(record.clipId),
        person('authorId', record.authorId),
        ...(record.takenBy ? [person('takenBy', record.takenBy)] : []),
      ]
    case 'keyframe':
      return [track('trackId', record.trackId)]
    case 'clip':
      return [person('addedBy', record.addedBy)]
    case 'claim':
      return record.evidence.map((link, index) => anyRecord(`evidence[${index}].recordId`, link.recordId))
    case 'review':
      return [
        clip(record.clipId),
        person('coderId', record.coderId),
        ...(record.submissionId ? [submission(record.submissionId)] : []),
      ]
    case 'comment':
      return [
        clip(record.clipId),
        person('authorId', record.authorId),
        ...record.aboutIds.map((id, index) => anyRecord(`aboutIds[${index}]`, id)),
        ...(record.replyTo ? [comment(record.replyTo)] : []),
        ...(record.resolvedBy ? [person('resolvedBy', record.resolvedBy)] : []),
      ]
    case 'submission':
      return [person('by', record.by)]
    case 'adjudication':
      return [
        clip(record.clipId),
        person('adjudicatorId', record.adjudicatorId),
        ...record.aboutIds.map((id, index) => anyRecord(`aboutIds[${index}]`, id)),
        ...(record.resultIds ?? []).map((id, index) => anyRecord(`resultIds[${index}]`, id)),
        ...(record.coderIds ?? []).map((id, index) => person(`coderIds[${index}]`, id)),
      ]
    case 'still':
      return [
        clip(record.clipId),
        person('capturedBy', record.capturedBy),
        ...(record.beside ? [clip(record.beside.clipId, 'beside.clipId')] : []),
        ...(record.secondBy ? [person('secondBy', record.secondBy)] : []),
      ]
    case 'proof':
      return [person('attachedBy', record.attachedBy)]
    case 'measure':
      return [
        person('authorId', record.authorId),
        ...(record.claimId ? [claim(record.claimId)] : []),
        ...(record.clipIds ?? []).map((id, index) => clip(id, `clipIds[${index}]`)),
        ...(record.coderIds ?? []).map((id, index) => person(`coderIds[${index}]`, id)),
      ]
    case 'sync':
      return [clip(record.a.clipId, 'a.clipId'), clip(record.b.clipId, 'b.clipId'), person('authorId', record.authorId)]
    case 'project':
    case 'annotator':
    case 'codebook':
      return []
    default:
      return record satisfies never
  }
}

function clip(id: RecordId, field = 'clipId'): Reference {
  return { field, id, type: 'clip', code: 'clipUnknown' }
}

function person(field: string, id: RecordId): Reference {
  return { field, id, type: 'annotator', code: 'authorUnknown' }
}

function segment(id: RecordId): Reference {
  return { field: 'segmentId', id, type: 'segment', code: 'segmentUnknown' }
}

function track(field: string, id: RecordId): Reference {
  return { field, id, type: 'track', code: 'trackUnknown' }
}

function claim(id: RecordId): Reference {
  return { field: 'claimId', id, type: 'claim', code: 'recordUnknown' }
}

function submission(id: RecordId): Reference {
  return { field: 'submissionId', id, type: 'submission', code: 'recordUnknown' }
}

function comment(id: RecordId): Reference {
  return { field: 'replyTo', id, type: 'comment', code: 'recordUnknown' }
}

function anyRecord(field: string, id: RecordId): Reference {
  return { field, id, code: 'recordUnknown' }
}
