import { changedId } from '../domain/edits/apply'
import { edit } from '../domain/edits/edit'
import { EMPTY_HEAD, sealedEntry, type LogHead, headAfter } from '../domain/edits/logEntry'
import { recordsEqual } from '../domain/edits/recordsEqual'
import type { RecordId } from '../domain/records/ids'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { chainFault } from './chain'
import { ErasedTrail } from './erasedTrail'

/** The newest thing that a log says of a record. */
export interface LastWord {
  /** Null where it was deleted. */
  readonly record: WorkspaceRecord | null
  readonly seq: number
  /** Whether each entry about it begins with what the one before left. */
  readonly isUnbroken: boolean
}

/**
 * Follows a log of which some entries are shown by their hashes only: the chain holds all the same, and what the others say of
 * a record is known. No state of the whole is.
 */
export class ShownLog {
  readonly #last = new Map<RecordId, LastWord>()
  readonly #trail = new ErasedTrail()
  #head: LogHead = EMPTY_HEAD

  get head(): LogHead {
    return this.#head
  }

  /** @returns whether it is an entry that follows the one before in the chain, and says what this version understands */
  add(stored: unknown): boolean {
    const sealed = sealedEntry.safeParse(stored)
    if (!sealed.success || chainFault(sealed.data, this.#head)) return false
    const { seq, payload } = sealed.data
    if (payload !== undefined) {
      const read = edit.safeParse(payload)
      if (!read.success) return false
      for (const change of read.data.changes) {
        const id = changedId(change)
        const before = this.#last.get(id)
        const isUnbroken = (before?.isUnbroken ?? true) && recordsEqual(before?.record ?? null, change.before)
        this.#last.set(id, { record: change.after, seq, isUnbroken })
      }
    }
    this.#trail.add(sealed.data)
    this.#head = headAfter(sealed.data)
    return true
  }

  /** Entries that were erased, as a later one says; by number. */
  get erased(): readonly number[] {
    return [...this.#trail.erased].flatMap(([seq, by]) => (by === undefined ? [] : [seq]))
  }

  /** Entries `[start, end)` without payload of which no later one says that they were erased. */
  get withheld(): readonly (readonly [number, number])[] {
    const spans: [number, number][] = []
    for (const [seq, by] of this.#trail.erased) {
      if (by !== undefined) continue
      const last = spans.at(-1)
      if (last && last[1] === seq) last[1] = seq + 1
      else spans.push([seq, seq + 1])
    }
    return spans
  }

  /** What is said of each record that a shown entry names. */
  get words(): ReadonlyMap<RecordId, LastWord> {
    return this.#last
  }
}
