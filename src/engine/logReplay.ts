import { changedId, conflictsOf, type RecordMap } from '../domain/edits/apply'
import { integrityProblems } from '../domain/edits/integrity'
import { EMPTY_HEAD, logEntry, type LogEntry, type LogHead } from '../domain/edits/logEntry'
import type { RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { chainFault, headAfter } from './chain'

/**
 * Replays a log from its first entry. Entries come as they are stored: the chain is over those very values, and fields that
 * a later version has added are filled in for the records only.
 */
export class LogReplay {
  readonly #records = new Map<RecordId, WorkspaceRecord>()
  readonly #stored = new Map<RecordId, unknown>()
  #head: LogHead = EMPTY_HEAD

  get records(): RecordMap {
    return this.#records
  }

  /** The records as the entries have them, without what a later version fills in. */
  get stored(): ReadonlyMap<RecordId, unknown> {
    return this.#stored
  }

  get head(): LogHead {
    return this.#head
  }

  /** @returns whether the entry is one, follows the one before it in the chain, and applies to the records */
  add(stored: unknown): stored is LogEntry {
    const parsed = logEntry.safeParse(stored)
    if (!parsed.success || chainFault(stored as LogEntry, this.#head) !== undefined) return false
    const { changes } = parsed.data.payload
    if (conflictsOf(this.#records, changes).length > 0) return false
    for (const [at, change] of changes.entries()) {
      const id = changedId(change)
      if (change.after) {
        this.#records.set(id, change.after)
        this.#stored.set(id, (stored as LogEntry).payload.changes[at]?.after)
      } else {
        this.#records.delete(id)
        this.#stored.delete(id)
      }
    }
    this.#head = headAfter(parsed.data)
    return true
  }

  /** Whether every rule between the records holds at the end. */
  isConsistent(): boolean {
    return integrityProblems(this.#records, this.#records.keys()).length === 0
  }
}
