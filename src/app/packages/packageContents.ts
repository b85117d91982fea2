import { submittedWork } from '../../domain/packages/submittedWork'
import { InvariantError } from '../../domain/invariantError'
import type { ClipId } from '../../domain/records/ids'
import { nextRevision } from '../../engine/reviewsOf'
import { shownEntries } from '../../engine/shownEntries'
import { ShownLog } from '../../engine/shownLog'
import type { Workspace } from '../../engine/workspace'
import { writeLogLine } from '../../formats/log/logLine'
import type { PackageContents } from '../../formats/package/writePackage'

const LINES_A_PART = 64

/**
 * What this coder's next package on some clips holds; all edits must be on disk. Other people's work is in it only where the
 * coder's own leans on it. @throws StorageError, and InvariantError where the log on disk does not hold together
 */
export async function packageContents(
  workspace: Workspace,
  clipIds: ReadonlySet<ClipId>,
  { program, submittedAt }: Pick<PackageContents, 'program' | 'submittedAt'>,
): Promise<PackageContents> {
  const { index, authorId, head, projectId, ports } = workspace
  const records = submittedWork(index.records, authorId, clipIds)
  const log = new ShownLog()
  const parts: Blob[] = []
  let lines: string[] = []
  const flush = () => {
    parts.push(new Blob(lines))
    lines = []
  }
  for await (const entry of shownEntries(ports.log, projectId, head, { coderId: authorId, clipIds, records })) {
    if (!log.add(entry)) throw new InvariantError(`The log does not hold from entry ${entry.seq}`)
    lines.push(writeLogLine(entry))
    if (lines.length === LINES_A_PART) flush()
  }
  flush()
  return {
    program,
    submittedAt,
    revision: nextRevision(index, authorId),
    coderId: authorId,
    records: [...records.values()],
    log: new Blob(parts),
    head,
    withheld: log.withheld.map(([start, end]) => [start, end]),
  }
}
