import { erasureIn } from '../domain/edits/edit'
import type { SealedEntry } from '../domain/edits/logEntry'

/** Follows a log and finds entries without payload that no later entry tells of: they were not erased, they are damaged. */
export class ErasedTrail {
  readonly #erased = new Set<number>()
  readonly #erasedBy = new Map<number, number>()

  /** Takes the entries in order. */
  add({ seq, payload }: Pick<SealedEntry, 'seq' | 'payload'>): void {
    if (payload === undefined) this.#erased.add(seq)
    for (const { seq: named } of erasureIn(payload)?.entries ?? []) if (named < seq) this.#erasedBy.set(named, seq)
  }

  /** The entries without payload, each with the newest one that says it was erased; undefined where none does. */
  get erased(): ReadonlyMap<number, number | undefined> {
    return new Map([...this.#erased].map((seq) => [seq, this.#erasedBy.get(seq)]))
  }

  /** The first entry without payload that none tells of. */
  get unnamed(): number | undefined {
    for (const seq of this.#erased) if (!this.#erasedBy.has(seq)) return seq
    return undefined
  }
}
