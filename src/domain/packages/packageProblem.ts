/** Why a package is not taken; nothing has been written then. Each code has its own sentence in the message catalogue. */
export interface PackageProblem {
  readonly code:
    | 'notPackage'
    | 'cutShort'
    | 'newerVersion'
    /** Above 200 MB; its size in bytes. */
    | 'tooLarge'
    /** Above 1,000 files. */
    | 'tooMany'
    /** Packed, so that few bytes could become many. */
    | 'notStored'
    /** A byte is not as it was written: outside every file, or in the one that `value` names. */
    | 'damaged'
    | 'entryDamaged'
    | 'entryUnexpected'
    | 'entryMissing'
    /** The manifest says what is not so; the field. */
    | 'manifestFalse'
    /** The log does not hold together from the line with this number on. */
    | 'logBroken'
    /** A code is not as the log says; its id. */
    | 'recordsDiffer'
    /** The annotations break a rule; where. */
    | 'inconsistent'
    | 'passphraseNeeded'
    | 'passphraseWrong'
    | 'unreadable'
  /** What the file says, for the sentence. */
  readonly value: string
}
