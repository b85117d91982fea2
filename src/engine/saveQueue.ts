import type { Edit } from '../domain/edits/edit'
import { type LogEntry, type LogHead, headAfter } from '../domain/edits/logEntry'
import { InvariantError } from '../domain/invariantError'
import { sealEntry } from './chain'
import { ForkedLogError, StorageError, type EditLog } from './ports/editLog'

/** Whether the work is on disk. `saved` is said only when every edit's transaction has completed. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | undefined }
  /** `onlyExamined`: what is being written notes that frames were looked at, and no act waits. `at` as in `saved`. */
  | {
      readonly kind: 'saving'
      readonly pending: number
      readonly onlyExamined: boolean
      readonly at: string | undefined
    }
  | {
      readonly kind: 'failed'
      readonly pending: number
      readonly reason: 'full' | 'blocked' | 'gone' | 'unknown' | 'forked'
    }

/** Appends edits to the log one after the other. After a failure nothing more is written until `retry`. */
export class SaveQueue {
  readonly #pending: Edit[] = []
  #state: SaveState = { kind: 'saved', at: undefined }
  #head: LogHead
  #running = false
  /** When the newest act was made that is on disk; looking is none. */
  #savedAt: string | undefined

  constructor(
    readonly projectId: string,
    readonly log: EditLog,
    head: LogHead,
    readonly onSaved: (entry: LogEntry) => void,
    readonly onState: (state: SaveState) => void,
  ) {
    this.#head = head
  }

  get state(): SaveState {
    return this.#state
  }

  get head(): LogHead {
    return this.#head
  }

  /** Edits that are in memory and not on disk, oldest first; to be offered as a download after a failure. */
  get pending(): readonly Edit[] {
    return this.#pending
  }

  add(edit: Edit): void {
    this.#pending.push(edit)
    // It is on its way before anything is drawn: whoever hears of it may take long.
    void this.#run()
    if (this.#state.kind !== 'failed') this.#setState(this.#saving())
  }

  /**
   * Writes one entry in a way of its own; edits that are made meanwhile wait. Nothing may wait when it begins.
   * @param write rejects where nothing was written, and then nothing has happened
   */
  async writeAlone(edit: Edit, write: (entry: LogEntry, head: LogHead) => Promise<void>): Promise<void> {
    if (this.#running || this.#pending.length > 0) throw new InvariantError('Edits wait to be written')
    this.#running = true
    this.#setState({ kind: 'saving', pending: 1, onlyExamined: false, at: this.#savedAt })
    try {
      const entry = sealEntry(edit, this.#head, randomSalt())
      await write(entry, this.#head)
      this.#head = headAfter(entry)
      this.#savedAt = edit.at
    } finally {
      this.#running = false
      if (this.#pending.length > 0) this.retry()
      else this.#setState({ kind: 'saved', at: this.#savedAt })
    }
  }

  retry(): void {
    if (this.#pending.length === 0) return
    this.#setState(this.#saving())
    void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      for (let edit = this.#pending[0]; edit; edit = this.#pending[0]) {
        const entry = sealEntry(edit, this.#head, randomSalt())
        await this.log.append(this.projectId, entry, edit.changes, this.#head)
        this.#head = headAfter(entry)
        this.#pending.shift()
        this.onSaved(entry)
        if (edit.purpose !== 'examine') this.#savedAt = edit.at
        if (this.#pending.length > 0) this.#setState(this.#saving())
        else this.#setState({ kind: 'saved', at: this.#savedAt })
      }
    } catch (error) {
      this.#setState({ kind: 'failed', pending: this.#pending.length, reason: reasonOf(error) })
    } finally {
      this.#running = false
    }
  }

  #saving(): SaveState {
    const onlyExamined = this.#pending.every(({ purpose }) => purpose === 'examine')
    return { kind: 'saving', pending: this.#pending.length, onlyExamined, at: this.#savedAt }
  }

  #setState(state: SaveState): void {
    this.#state = state
    this.onState(state)
  }
}

function reasonOf(error: unknown): Extract<SaveState, { kind: 'failed' }>['reason'] {
  if (error instanceof ForkedLogError) return 'forked'
  return error instanceof StorageError ? error.reason : 'unknown'
}

function randomSalt(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
