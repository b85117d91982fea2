import type { Change, EditPurpose } from '../domain/edits/edit'
import type { RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { RecordIndex } from './recordIndex'
import { hasSubmitted, isLocked, nextRevision } from './reviewsOf'

/**
 * What submitting, reviewing and destroying do to submitted work. A text that must not stand anywhere is replaced in it as
 * well, and a clip goes with all that lies on it: both are acts of safety, and the package keeps what was submitted.
 */
const MAY_TOUCH: ReadonlySet<EditPurpose> = new Set([
  'submit',
  'beginRevision',
  'openPackage',
  'removePackage',
  'settle',
  'acceptAgreed',
  'unsettle',
  'import',
  'deleteClip',
  'replaceText',
])

/**
 * The one rule that keeps submitted work as it was submitted; every edit passes it. Nobody changes or deletes what was
 * submitted or settled, nobody who has submitted gets another pseudonym, and nobody adds to what they have submitted of a clip
 * before they begin a new revision.
 * @param index before the edit
 * @returns the first record that the rule holds against, and the revision that its coder would have to begin
 */
export function lockedChange(
  index: RecordIndex,
  purpose: EditPurpose,
  changes: readonly Change[],
): { readonly recordId: RecordId; readonly revision: number } | undefined {
  if (MAY_TOUCH.has(purpose)) return undefined
  for (const { before, after } of changes) {
    if (before?.type === 'annotator' && hasSubmitted(index, before.id))
      return { recordId: before.id, revision: nextRevision(index, before.id) }
    const coded = codedOf(index, before) ?? (before === null ? codedOf(index, after) : undefined)
    const record = before ?? after
    if (!coded || !record) continue
    const isAdded = before === null && coded === after
    const isHeld = isAdded ? isLocked(index, coded.clipId, coded.authorId) : coded.status !== 'draft'
    if (isHeld) return { recordId: record.id, revision: nextRevision(index, coded.authorId) }
  }
  return undefined
}

/** The record that a coder has submitted or not: of a keyframe its track, where that is here already. */
function codedOf(index: RecordIndex, record: WorkspaceRecord | null) {
  if (record?.type === 'annotation' || record?.type === 'segment' || record?.type === 'track') return record
  return record?.type === 'keyframe' ? index.get('track', record.trackId) : undefined
}
