import type { LogRelation } from '../logRelation'

/** How far something is, in bytes. */
export interface BackupProgress {
  readonly doneBytes: number
  readonly totalBytes: number
}

/** A backup that has been written to its last byte. */
export interface WrittenBackup {
  readonly sizeBytes: number
  readonly records: number
  /** How many log entries it holds. */
  readonly entries: number
  readonly clips: number
  /** Clips of the project whose bytes are not in this browser, and so not in the backup. */
  readonly missing: number
}

/** Why no backup was written; no file that looks whole is left then. */
export interface WriteProblem {
  readonly code:
    | 'notSaved'
    | 'storageFull'
    | 'clipDamaged'
    | 'denied'
    | 'unreadable'
    | 'cancelled'
    | 'notWhole'
    | 'failed'
  /** What it is about, as the name of a clip. */
  readonly value: string
}

/** What a checked backup holds, and what restoring it would do. */
export interface BackupPreview {
  readonly fileName: string
  readonly projectId: string
  readonly name: string
  readonly made: string
  readonly program: string
  readonly records: number
  readonly entries: number
  readonly clips: number
  /** Clips of the project whose bytes are not in the backup. */
  readonly missing: number
  readonly relation: LogRelation
  /** Clips in the backup whose bytes are not in this browser. */
  readonly newClips: number
  readonly newClipBytes: number
  readonly annotators: readonly { readonly id: string; readonly pseudonym: string }[]
  /** Who made the newest entry. */
  readonly lastAuthorId: string
  /** How the project's objects were looked at; checked by whoever takes it. */
  readonly views: unknown
}

/** Why a backup is not restored; nothing has been written then. */
export interface RestoreProblem {
  readonly code:
    | 'notBackup'
    | 'cutShort'
    | 'newerVersion'
    | 'damaged'
    | 'entryDamaged'
    | 'entryUnexpected'
    | 'entryMissing'
    | 'logBroken'
    | 'recordsDiffer'
    | 'inconsistent'
    | 'unreadable'
    | 'storageFull'
    | 'changedMeanwhile'
    | 'cancelled'
    | 'failed'
  readonly value: string
}
