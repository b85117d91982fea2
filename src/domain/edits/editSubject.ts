import type { Change, Edit } from './edit'
import type { LocalizedText } from '../records/fields'
import type { RecordId, TagId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { recordFields, type RecordFieldKey } from './recordFields'

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
  /** The fields and checks of a clip's record that it changed, by their keys in the message catalogue. */
  readonly fields: readonly RecordFieldKey[]
  /** What a claim says, by language. */
  readonly claim: LocalizedText | undefined
}

/** The kinds of record, the one that a person means first: keyframes and links change along with it. */
const ORDER = [
  'segment',
  'annotation',
  'keyframe',
  'track',
  'cut',
  'coverage',
  'proof',
  'handover',
  'sync',
  'still',
  'clip',
  'codebook',
  'measure',
  'annotator',
  'project',
  'claim',
  'comment',
  'submission',
  'adjudication',
  'review',
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
    fields: main ? recordFields(main) : [],
    note: edit.purpose === 'changeNote' && record && 'note' in record ? record.note : undefined,
    claim: record?.type === 'claim' ? record.text : undefined,
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
  // What a claim is about has tags, and is told by the claim itself.
  if (record.type === 'claim') return undefined
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
  if (record.type === 'sync') return `f ${record.a.frame} ↔ f ${record.b.frame}`
  if (record.type === 'handover') return `${record.start}–${record.end - 1}`
  if (record.type === 'segment') return `${record.start}–${record.end === undefined ? '…' : record.end - 1}`
  return 'frame' in record ? `f ${record.frame}` : undefined
}
