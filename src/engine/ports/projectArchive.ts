import type { LogHead, StoredEntry } from '../../domain/edits/logEntry'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'

/** A project as it is to be stored; records and entries as they stood in the store that they come from. */
export interface ArchivedProject {
  readonly id: string
  readonly name: string
  /** The annotator whom this browser works as, where it does not know the project yet. */
  readonly annotatorId: string
  readonly head: LogHead
  readonly updatedAt: string
  readonly records: readonly WorkspaceRecord[]
  readonly entries: readonly StoredEntry[]
  /** The records that replaying starts from; empty where nothing was erased. */
  readonly snapshot: readonly WorkspaceRecord[]
}

/** What a walk over a project's rows is told, in order: each record by id, each entry by number, each of the snapshot by id. */
export interface ProjectVisitor {
  onRecord(record: unknown): void
  onEntry(entry: unknown): void
  onSnapshot(record: unknown): void
}

/** Whole projects, copied out of the store and into it. */
export interface ProjectArchive {
  /**
   * Visits every row of a project at one moment: nothing that is written meanwhile is in it.
   * @returns its name and head; undefined where there is no such project. @throws StorageError
   */
  visit(projectId: string, visitor: ProjectVisitor): Promise<{ name: string; head: LogHead } | undefined>
  headOf(projectId: string): Promise<LogHead | undefined>
  /** The hash of one entry; undefined where there is none with this number. */
  hashAt(projectId: string, seq: number): Promise<string | undefined>
  /**
   * Writes a whole project in one transaction: all of it or nothing.
   * @param expectedHead what is there of it now, which the new log continues; undefined where it is new
   * @throws ForkedLogError where the store has another head, StorageError
   */
  write(project: ArchivedProject, expectedHead: LogHead | undefined): Promise<void>
}
