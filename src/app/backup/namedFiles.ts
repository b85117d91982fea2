import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'

/** A file that records name by its bytes. */
export interface NamedFile {
  /** Of the first record that names it. */
  readonly name: string
  /** Whether it is a package of coded work: small, and in every backup. */
  readonly isPackage: boolean
}

/** The SHA-256 of every file that the clips and packages among some records name. */
export function namedFiles(records: Iterable<WorkspaceRecord>): Map<string, NamedFile> {
  const files = new Map<string, NamedFile>()
  const add = (sha256: string, file: NamedFile) => {
    if (!files.has(sha256)) files.set(sha256, file)
  }
  for (const record of records) {
    if (record.type === 'submission') add(record.sha256, { name: record.fileName, isPackage: true })
    if (record.type !== 'clip') continue
    for (const file of [record.source, record.accessCopy]) {
      if (file) add(file.sha256, { name: record.name, isPackage: false })
    }
  }
  return files
}
