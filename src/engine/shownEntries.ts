import { ownWork } from '../domain/packages/ownWork'
import { changedId, type RecordMap } from '../domain/edits/apply'
import { edit, type Edit } from '../domain/edits/edit'
import { sealedEntry, type LogHead, type SealedEntry } from '../domain/edits/logEntry'
import type { AnnotatorId, ClipId, RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { EditLog } from './ports/editLog'

const SLICE = 64

/** Whose codes of which clips a package holds, and all records in it. */
export interface Submitting {
  readonly coderId: AnnotatorId
  readonly clipIds: ReadonlySet<ClipId>
  readonly records: ReadonlyMap<RecordId, WorkspaceRecord>
}

/**
 * The log as a package shows it, up to `head`: entries about what is in the package, those that say what was erased, and
 * what the coder made on these clips and took away again. Of all others only the hashes are left, so that the chain holds and
 * nobody else's work leaves with it. @throws StorageError, or ZodError where an entry is none
 */
export async function* shownEntries(
  log: Pick<EditLog, 'entriesFrom'>,
  projectId: string,
  head: LogHead,
  submitting: Submitting,
): AsyncGenerator<SealedEntry> {
  const isShown = shower(submitting)
  for (let from = 0; from < head.length; from += SLICE) {
    for (const stored of await log.entriesFrom(projectId, from, Math.min(SLICE, head.length - from))) {
      const entry = sealedEntry.parse(stored)
      const { payload, salt: _salt, ...linked } = entry
      yield payload === undefined || isShown(edit.parse(payload)) ? entry : linked
    }
  }
}

/** Takes the edits in order: a keyframe is of whom its track was made by. */
function shower({ coderId, clipIds, records }: Submitting): (entry: Edit) => boolean {
  const tracks = new Map<RecordId, WorkspaceRecord>()
  const known: RecordMap = tracks
  const isOwn = ownWork(known, coderId, clipIds)
  return ({ changes, erasure }) => {
    for (const { before, after } of changes) {
      const record = after ?? before
      if (record?.type === 'track') tracks.set(record.id, record)
    }
    if (erasure || changes.some((change) => records.has(changedId(change)))) return true
    return changes.every(({ before, after }) => [before, after].every((record) => record === null || isOwn(record)))
  }
}
