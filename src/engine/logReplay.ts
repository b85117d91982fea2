import { changedId, conflictsOf, type RecordMap } from '../domain/edits/apply'
import { edit, type Change } from '../domain/edits/edit'
import { recordsEqual } from '../domain/edits/recordsEqual'
import { integrityProblems } from '../domain/edits/integrity'
import {
  EMPTY_HEAD,
  sealedEntry,
  type LogEntry,
  type LogHead,
  type StoredEntry,
  headAfter,
} from '../domain/edits/logEntry'
import type { RecordId } from '../domain/records/ids'
import { workspaceRecord, type WorkspaceRecord } from '../domain/records/workspaceRecord'
import { chainFault, stateDigest } from './chain'
import { ErasedTrail } from './erasedTrail'

/**
 * Replays a log from its first entry. Entries come as they are stored: the chain is over those very values, and fields that
 * a later version has added are filled in for the records only. Behind an erased entry the records are not known; they are
 * again from the erasing on that has sealed the digest of the snapshot.
 */
export class LogReplay {
  #records = new Map<RecordId, WorkspaceRecord>()
  #stored = new Map<RecordId, unknown>()
  readonly #snapshot: readonly { readonly id: string }[]
  readonly #digest: string
  readonly #trail = new ErasedTrail()
  #isKnown = true
  #isSnapshotUsed = false
  #head: LogHead = EMPTY_HEAD

  /** @param snapshot the records that replaying starts from, as they are stored; empty where nothing was erased */
  constructor(snapshot: readonly { readonly id: string }[] = []) {
    this.#snapshot = snapshot
    this.#digest = stateDigest(snapshot)
  }

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

  /** The first entry without payload that no other says was erased. */
  get unnamed(): number | undefined {
    return this.#trail.unnamed
  }

  /** Whether an erasing has sealed this very snapshot. */
  get isSnapshotUsed(): boolean {
    return this.#isSnapshotUsed
  }

  /** @returns whether the entry is one, follows the one before it in the chain, and applies to the records */
  add(stored: unknown): stored is StoredEntry {
    const sealed = sealedEntry.safeParse(stored)
    if (!sealed.success || chainFault(stored as StoredEntry, this.#head) !== undefined) return false
    if (sealed.data.payload === undefined) this.#forget()
    else if (!this.#take(stored as LogEntry)) return false
    this.#trail.add(sealed.data)
    this.#head = headAfter(sealed.data)
    return true
  }

  /** Whether the records are known, and every rule between them holds, at the end. */
  isConsistent(): boolean {
    return this.#isKnown && integrityProblems(this.#records, this.#records.keys()).length === 0
  }

  #take({ payload }: LogEntry): boolean {
    const parsed = edit.safeParse(payload)
    if (!parsed.success) return false
    const { changes, erasure } = parsed.data
    if (erasure?.snapshot === this.#digest) return this.#startFromSnapshot()
    return !this.#isKnown || this.#apply(changes, payload.changes)
  }

  #apply(changes: readonly Change[], stored: readonly Change[]): boolean {
    if (conflictsOf(this.#records, changes).length > 0) return false
    for (const [at, change] of changes.entries()) {
      const id = changedId(change)
      if (change.after) {
        this.#records.set(id, change.after)
        this.#stored.set(id, stored[at]?.after)
      } else {
        this.#records.delete(id)
        this.#stored.delete(id)
      }
    }
    return true
  }

  #forget(): void {
    this.#isKnown = false
    this.#records = new Map()
    this.#stored = new Map()
  }

  #startFromSnapshot(): boolean {
    const parsed = this.#snapshot.map((record) => workspaceRecord.safeParse(record))
    if (parsed.some(({ success }) => !success)) return false
    const records = new Map(parsed.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
    // Where nothing was erased before it, the snapshot has nothing to add to what the entries say.
    const isSame =
      records.size === this.#records.size &&
      [...records].every(([id, record]) => recordsEqual(record, this.#records.get(id)))
    if (this.#isKnown && !isSame) return false
    this.#records = records
    this.#stored = new Map(this.#snapshot.map((record) => [record.id, record]))
    this.#isKnown = true
    this.#isSnapshotUsed = true
    return true
  }
}
