/** Why a file is not restored; nothing has been written then. Each code has its own sentence in the message catalogue. */
export interface BackupProblem {
  readonly code:
    | 'notBackup'
    | 'cutShort'
    | 'newerVersion'
    /** A byte is not as it was written: outside every entry, or in the one that `value` names. */
    | 'damaged'
    | 'entryDamaged'
    | 'entryUnexpected'
    | 'entryMissing'
    /** The history does not hold together from the entry with the number `value` on. */
    | 'logBroken'
    | 'recordsDiffer'
    | 'inconsistent'
  /** What the file says, for the sentence. */
  readonly value: string
}
