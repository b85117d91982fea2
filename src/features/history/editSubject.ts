import type { Change, Edit } from '../../domain/edits/edit'
import type { RecordId, TagId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'

/** What an edit was about, so that it can be put in words. */
export interface EditSubject {
  readonly tagId: TagId | undefined
  /** A clip's, project's or coder's own name. */
  readonly name: string | undefined
  /** Frames, both ends in it. */
  readonly place: string | undefined
  /** How many more objects it touched. */
  readonly more: number
  readonly note: string | undefined
}

/** The kinds of record, the one that a person means first: keyframes and links change along with it. */
const ORDER = [
  'segment',
  'annotation',
  'keyframe',
  'track',
  'cut',
  'coverage',
  'handover',
  'clip',
  'codebook',
  'annotator',
  'project',
]

/** @param track finds a track as it is or was, by its id */
export function editSubject(edit: Edit, track: (id: RecordId) => WorkspaceRecord | undefined): EditSubject {
  const order = edit.kind === 'genesis' ? ['project'] : ORDER
  const rank = ({ before, after }: Change) => order.indexOf((after ?? before)?.type ?? '') + 1 || order.length + 1
  const [main] = edit.changes.toSorted((a, b) => rank(a) - rank(b))
  const record = main?.after ?? main?.before ?? undefined
  const objects = new Set(edit.changes.map(objectOf))
  return {
    tagId: record && tagOf(record, edit, track),
    name: record && 'name' in record ? record.name : record?.type === 'annotator' ? record.pseudonym : undefined,
    place: main && placeText(main, edit.purpose === 'changeRange'),
    more: edit.kind === 'genesis' ? 0 : objects.size - 1,
    note: edit.purpose === 'changeNote' && record && 'note' in record ? record.note : undefined,
  }
}

function objectOf({ before, after }: Change): RecordId | undefined {
  const record = after ?? before
  return record?.type === 'keyframe' ? record.trackId : record?.id
}

function tagOf(
  record: WorkspaceRecord,
  { changes }: Edit,
  track: (id: RecordId) => WorkspaceRecord | undefined,
): TagId | undefined {
  if ('tagIds' in record) return record.tagIds[0]
  if (record.type !== 'keyframe') return undefined
  const own = changes.flatMap(({ before, after }) => after ?? before ?? []).find(({ id }) => id === record.trackId)
  const found = own ?? track(record.trackId)
  return found && 'tagIds' in found ? found.tagIds[0] : undefined
}

/** Where a range was moved, both places. */
function placeText({ before, after }: Change, isMove: boolean): string | undefined {
  const [from, to] = [before && framesText(before), after && framesText(after)]
  return isMove && from && to && from !== to ? `${from} → ${to}` : (to ?? from ?? undefined)
}

function framesText(record: WorkspaceRecord): string | undefined {
  if (record.type === 'handover') return `${record.start}–${record.end - 1}`
  if (record.type === 'segment') return `${record.start}–${record.end === undefined ? '…' : record.end - 1}`
  return 'frame' in record ? `f ${record.frame}` : undefined
}
