import type { Change } from '../../src/domain/edits/edit'
import { type LogEntry, type LogHead, type StoredEntry, headAfter } from '../../src/domain/edits/logEntry'
import { EMPTY_HEAD } from '../../src/domain/edits/logEntry'
import { editsOf } from '../../src/domain/edits/editsOf'
import { withoutPayload } from '../../src/domain/edits/withoutPayload'
import { changedId } from '../../src/domain/edits/apply'
import type { RecordId } from '../../src/domain/records/ids'
import type { WorkspaceRecord } from '../../src/domain/records/workspaceRecord'
import { ForkedLogError, type EditLog, type Erasing, type StoredWorkspace } from '../../src/engine/ports/editLog'
import type { WorkspacePorts } from '../../src/engine/workspace'

/** An edit log in memory that can be told to fail. */
export class MemoryEditLog implements EditLog {
  readonly entries: StoredEntry[] = []
  /** The records that replaying starts from once something was erased. */
  snapshot: readonly WorkspaceRecord[] = []
  readonly records = new Map<RecordId, WorkspaceRecord>()
  failNext: Error | undefined

  read(): Promise<StoredWorkspace> {
    return Promise.resolve({ records: [...this.records.values()], edits: editsOf(this.entries), head: this.#head })
  }

  entriesFrom(_projectId: string, from: number, count: number): Promise<readonly unknown[]> {
    return Promise.resolve(this.entries.slice(from, from + count))
  }

  append(_projectId: string, entry: LogEntry, changes: readonly Change[], expectedHead: LogHead): Promise<void> {
    const failure = this.#failure(expectedHead)
    if (failure) return Promise.reject(failure)
    this.entries.push(entry)
    for (const change of changes) {
      if (change.after) this.records.set(change.after.id, change.after)
      else this.records.delete(changedId(change))
    }
    return Promise.resolve()
  }

  erase(_projectId: string, { seqs, entry, records }: Erasing, expectedHead: LogHead): Promise<void> {
    const failure = this.#failure(expectedHead)
    if (failure) return Promise.reject(failure)
    for (const seq of seqs) {
      const stored = this.entries[seq]
      if (stored) this.entries[seq] = withoutPayload(stored)
    }
    this.entries.push(entry)
    this.snapshot = records
    return Promise.resolve()
  }

  get #head(): LogHead {
    const newest = this.entries.at(-1)
    return newest ? headAfter(newest) : EMPTY_HEAD
  }

  #failure(expectedHead: LogHead): Error | undefined {
    const told = this.failNext
    this.failNext = undefined
    return told ?? (this.#head.hash === expectedHead.hash ? undefined : new ForkedLogError('another head'))
  }
}

/** Ports with a clock that advances one second a call and ids that count. */
export function fixedPorts(log: EditLog = new MemoryEditLog(), prefix = 'id'): WorkspacePorts {
  let second = 0
  let count = 0
  return {
    log,
    clock: { now: () => new Date(Date.UTC(2026, 10, 22, 9, 0, (second += 1))).toISOString() },
    ids: { next: () => `${prefix}-${(count += 1)}` },
  }
}
