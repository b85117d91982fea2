import Dexie, { type EntityTable, type Table } from 'dexie'
import type { LogHead, StoredEntry } from '../domain/edits/logEntry'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import type { LastBackup } from '../engine/ports/backupPlaces'

/**
 * The head of a project's log and what this browser alone knows of it. Checked and set in every write transaction,
 * so that two tabs cannot append to the same head.
 */
export interface ProjectRow {
  id: string
  name: string
  annotatorId: string | undefined
  length: number
  hash: string
  updatedAt: string
}

export interface RecordRow {
  projectId: string
  id: string
  record: WorkspaceRecord
  /** `RECORD_SHAPE` when it was stored; rows of older programs have none. */
  shape?: string
}

export interface LogRow {
  projectId: string
  seq: number
  entry: StoredEntry
}

/** A record of the state that replaying starts from; there are none where nothing was erased. */
export interface SnapshotRow {
  projectId: string
  id: string
  record: WorkspaceRecord
}

/** All of a project in one piece, as its log was at a head: made of records and log, and gone without a loss. */
export interface CheckpointRow extends LogHead {
  projectId: string
  /** `CHECKPOINT_SHAPE` when it was written. */
  shape: string
  /** Of `bytes`. */
  sha256: string
  /** UTF-8 of what `writeCheckpoint` gives. */
  bytes: Uint8Array<ArrayBuffer>
}

/** What this browser knows of a project's backups; in no backup itself. */
export interface BackupRow {
  projectId: string
  last: LastBackup | undefined
  /** The file that is kept up to date. */
  file: FileSystemFileHandle | undefined
}

/**
 * DATA: the major version stands in the name, because Dexie lets old code write into a newer schema of the same name.
 * A new major copies from the old database; it never upgrades it in place.
 */
export const DATABASE_NAME = 'framebench-1'

export class FramebenchDatabase extends Dexie {
  declare readonly projects: EntityTable<ProjectRow, 'id'>
  declare readonly records: Table<RecordRow, [string, string]>
  declare readonly log: Table<LogRow, [string, number]>
  declare readonly snapshots: Table<SnapshotRow, [string, string]>
  declare readonly checkpoints: EntityTable<CheckpointRow, 'projectId'>
  declare readonly backups: EntityTable<BackupRow, 'projectId'>

  constructor(name = DATABASE_NAME) {
    // Strict: a transaction completes when its bytes are flushed, not when the system has taken them.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false })
    this.version(1).stores({ projects: 'id', records: '[projectId+id], projectId', log: '[projectId+seq], projectId' })
    // One table more each; what is in the others stays as it is.
    this.version(2).stores({ backups: 'projectId' })
    this.version(3).stores({ snapshots: '[projectId+id]' })
    this.version(4).stores({ checkpoints: 'projectId' })
  }
}
