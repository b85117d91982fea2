import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import type { Change, Edit } from '../../domain/edits/edit'
import type { LogEntry, LogHead } from '../../domain/edits/logEntry'

/** All that is stored of one project and that working on it asks for. */
export interface StoredWorkspace {
  readonly records: readonly WorkspaceRecord[]
  /** One of each entry of the log, oldest first: of an erased one what is still known. */
  readonly edits: readonly Edit[]
  /** The end of the log that `edits` are of. */
  readonly head: LogHead
}

/** Where a project's log and records are kept. Built so that a second store can stand behind the same port. */
export interface EditLog {
  read(projectId: string): Promise<StoredWorkspace>
  /**
   * At most `count` entries from number `from` on, exactly as they are stored and not read yet: what hashes are held against,
   * and what is exported. Empty where the log ends. @throws StorageError
   */
  entriesFrom(projectId: string, from: number, count: number): Promise<readonly unknown[]>
  /**
   * Writes an entry and the records it changes in one transaction; resolves only when both are on disk.
   * @param expectedHead the head that the writer built upon; where the store has another, nothing is written
   * @throws ForkedLogError where the head differs, StorageError where the disk or the browser refuses
   */
  append(projectId: string, entry: LogEntry, changes: readonly Change[], expectedHead: LogHead): Promise<void>
  /**
   * Takes payload and salt of entries out of the store for good, in one transaction with the entry that says so and with the
   * records that replaying starts from: all of it or nothing. Rejects as `append` does.
   */
  erase(projectId: string, erasing: Erasing, expectedHead: LogHead): Promise<void>
}

/** What is erased, and what is kept of it. */
export interface Erasing {
  /** The numbers of the entries that lose their payload. */
  readonly seqs: readonly number[]
  readonly entry: LogEntry
  /** All records as they are; none of them holds what is erased. */
  readonly records: readonly WorkspaceRecord[]
}

/** Somebody else appended to this log since it was read. */
export class ForkedLogError extends Error {
  override readonly name = 'ForkedLogError'
}

/** The store refused; `reason` tells which sentence to show. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  constructor(
    readonly reason: 'full' | 'blocked' | 'gone' | 'unknown',
    cause: unknown,
  ) {
    super(`Storage refused: ${reason}`, { cause })
  }
}
