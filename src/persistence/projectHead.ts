import type { Change } from '../domain/edits/edit'
import { NO_HASH, type LogEntry, type LogHead } from '../domain/edits/logEntry'
import { ForkedLogError } from '../engine/ports/editLog'
import type { ProjectRow } from './database'

/** @throws ForkedLogError, and the transaction ends with nothing written */
export function checkHead(known: ProjectRow | undefined, expected: LogHead): void {
  if ((known?.length ?? 0) !== expected.length || (known?.hash ?? NO_HASH) !== expected.hash) {
    throw new ForkedLogError(`Expected head ${expected.length}, found ${known?.length ?? 0}`)
  }
}

/** The row of a project whose newest entry is this one. */
export function rowAfter(
  projectId: string,
  entry: LogEntry,
  changes: readonly Change[],
  known: ProjectRow | undefined,
): ProjectRow {
  const project = changes.map(({ after }) => after).find((record) => record?.type === 'project')
  return {
    id: projectId,
    name: project?.name ?? known?.name ?? '',
    annotatorId: known?.annotatorId ?? entry.payload.authorId,
    length: entry.seq + 1,
    hash: entry.hash,
    updatedAt: entry.payload.at,
  }
}
