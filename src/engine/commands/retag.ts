import type { Change, Edit } from '../../domain/edits/edit'
import type { AnnotationRecord } from '../../domain/records/annotation'
import type { RecordId, TagId } from '../../domain/records/ids'
import type { SegmentRecord } from '../../domain/records/segment'
import type { TrackRecord } from '../../domain/records/track'
import { fail, ok, type Result } from '../../domain/result'
import type { Workspace } from '../workspace'
import { commitExclusive, type ExclusionRefusal } from './commitExclusive'
import { splitSubmitted } from './splitSubmitted'
import { tagsOf } from './tagsOf'
import { withTagSensitivity } from './withTagSensitivity'

/** What becomes of the tags of many objects. */
export type Retagging =
  | { readonly kind: 'replace'; readonly from: TagId; readonly to: TagId }
  | { readonly kind: 'add'; readonly tagId: TagId }
  | { readonly kind: 'remove'; readonly tagId: TagId }

export interface Retagged {
  readonly edit: Edit
  readonly count: number
  /** Submitted or settled: their tags stay as they are. */
  readonly submitted: readonly RecordId[]
  /** Carried that tag alone, and something without a tag says nothing. */
  readonly onlyTag: readonly RecordId[]
}

type Tagged = AnnotationRecord | SegmentRecord | TrackRecord

/** Changes the tags of boxes, frame tags, ranges and tracks in one edit. What does not carry the tag is passed over. */
export function retag(
  workspace: Workspace,
  ids: readonly RecordId[],
  retagging: Retagging,
): Result<Retagged, ExclusionRefusal | { readonly code: 'allSubmitted' } | { readonly code: 'onlyTags' }> {
  const { index } = workspace
  const { free, submitted } = splitSubmitted(workspace, ids)
  const now = workspace.ports.clock.now()
  const onlyTag: RecordId[] = []
  const changes = free.flatMap((id): Change[] => {
    const before: Tagged | undefined = index.get('annotation', id) ?? index.get('segment', id) ?? index.get('track', id)
    const tagIds = before && retaggedIds(before.tagIds, retagging)
    if (!before || !tagIds) return []
    if (tagIds.length === 0) {
      onlyTag.push(id)
      return []
    }
    const added = tagIds.filter((tagId) => !before.tagIds.includes(tagId))
    const sensitivity = withTagSensitivity(before.sensitivity, tagsOf(workspace, added))
    return [{ before, after: { ...before, tagIds, sensitivity, updatedAt: now } }]
  })
  if (changes.length === 0) {
    if (onlyTag.length > 0) return fail({ code: 'onlyTags' })
    return fail({ code: submitted.length > 0 ? 'allSubmitted' : 'nothingToDo' })
  }
  const made = commitExclusive(workspace, 'changeTags', changes)
  return made.ok ? ok({ edit: made.value, count: changes.length, submitted, onlyTag }) : made
}

/** Undefined where nothing changes. The tag that stands first names the object, so that a replacement takes its place. */
function retaggedIds(tagIds: readonly TagId[], retagging: Retagging): TagId[] | undefined {
  switch (retagging.kind) {
    case 'replace':
      if (retagging.from === retagging.to || !tagIds.includes(retagging.from)) return undefined
      return [...new Set(tagIds.map((id) => (id === retagging.from ? retagging.to : id)))]
    case 'add':
      return tagIds.includes(retagging.tagId) ? undefined : [...tagIds, retagging.tagId]
    case 'remove':
      return tagIds.includes(retagging.tagId) ? tagIds.filter((id) => id !== retagging.tagId) : undefined
    default:
      return retagging satisfies never
  }
}
