import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'

/** The SHA-256 of every file that the clips among some records name, with the name of the first clip that does. */
export function clipFiles(records: Iterable<WorkspaceRecord>): Map<string, string> {
  const files = new Map<string, string>()
  for (const record of records) {
    if (record.type !== 'clip') continue
    for (const file of [record.source, record.accessCopy]) {
      if (file && !files.has(file.sha256)) files.set(file.sha256, record.name)
    }
  }
  return files
}
