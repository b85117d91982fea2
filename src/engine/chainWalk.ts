import { EMPTY_HEAD, sealedEntry, type LogHead, headAfter } from '../domain/edits/logEntry'
import { ErasedTrail } from './erasedTrail'
import { chainFault, type ChainFault } from './chain'
import { StorageError, type EditLog } from './ports/editLog'

export type ChainState =
  | { readonly kind: 'checking'; readonly checked: number }
  /** `erased` entries have no payload any more, and later ones say so. */
  | { readonly kind: 'holds'; readonly head: LogHead; readonly erased: number }
  /**
   * `seq` is the first entry that does not fit; `form` where it is no entry at all, `unnamed` where its payload is missing
   * and no later entry says that it was erased. Those before it hold.
   */
  | { readonly kind: 'broken'; readonly seq: number; readonly fault: ChainFault | 'form' | 'unnamed' }
  | { readonly kind: 'unread'; readonly reason: StorageError['reason'] }

/** Entries that are held against their hashes at once; between two slices the page answers. */
const SLICE = 64

/** Holds a log on disk against its own hashes, in slices, from where it stopped the last time. */
export class ChainWalk {
  readonly #hashes: string[] = []
  readonly #trail = new ErasedTrail()
  #head = EMPTY_HEAD
  #isRunning = false
  #isWantedAgain = false
  #isLeft = false

  constructor(
    readonly log: Pick<EditLog, 'entriesFrom'>,
    readonly projectId: string,
    readonly onState: (state: ChainState) => void,
  ) {}

  /** The hash of each entry that holds, by its number. */
  get hashes(): readonly string[] {
    return this.#hashes
  }

  /** Looks at what was appended since the last time. */
  async goOn(): Promise<void> {
    this.#isWantedAgain = true
    if (this.#isRunning) return
    this.#isRunning = true
    while (this.#isWantedAgain && !this.#isLeft) {
      this.#isWantedAgain = false
      const state = await this.#toTheEnd()
      if (!this.#isLeft) this.onState(state)
    }
    this.#isRunning = false
  }

  /** Stops after the slice in hand and tells nothing more. */
  leave(): void {
    this.#isLeft = true
  }

  async #toTheEnd(): Promise<ChainState> {
    try {
      while (!this.#isLeft) {
        const slice = await this.log.entriesFrom(this.projectId, this.#head.length, SLICE)
        for (const raw of slice) {
          const { length } = this.#head
          const entry = sealedEntry.safeParse(raw)
          if (!entry.success) return { kind: 'broken', seq: length, fault: 'form' }
          const fault = chainFault(entry.data, this.#head)
          if (fault) return { kind: 'broken', seq: length, fault }
          this.#head = headAfter(entry.data)
          this.#trail.add(entry.data)
          this.#hashes.push(entry.data.hash)
        }
        if (slice.length < SLICE) break
        this.onState({ kind: 'checking', checked: this.#head.length })
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
      const { unnamed, erased } = this.#trail
      if (unnamed !== undefined) return { kind: 'broken', seq: unnamed, fault: 'unnamed' }
      return { kind: 'holds', head: this.#head, erased: erased.size }
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      return { kind: 'unread', reason: error.reason }
    }
  }
}
