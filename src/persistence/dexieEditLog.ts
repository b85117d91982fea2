import type { Change } from '../domain/edits/edit'
import { editsOf } from '../domain/edits/editsOf'
import { EMPTY_HEAD, NO_HASH, type LogEntry, type LogHead, headAfter } from '../domain/edits/logEntry'
import { workspaceRecord, type WorkspaceRecord } from '../domain/records/workspaceRecord'
import { withoutPayload } from '../domain/edits/withoutPayload'
import { ForkedLogError, type EditLog, type Erasing, type StoredWorkspace } from '../engine/ports/editLog'
import { appendTo, type Append } from './appendEntry'
import { Checkpoints } from './checkpoints'
import type { FramebenchDatabase } from './database'
import { checkHead, rowAfter } from './projectHead'
import { RECORD_SHAPE } from './recordShape'
import { storageError } from './storageError'
import { storedEntries } from './storedEntries'
import { wholeProject } from './wholeProject'

/** The edit log and the records in IndexedDB, written together. */
export class DexieEditLog implements EditLog {
  #ahead: { readonly projectId: string; readonly stored: Promise<StoredWorkspace> } | undefined

  constructor(
    readonly database: FramebenchDatabase,
    /** Tells other tabs of this browser that a project has changed. */
    readonly onAppended: (projectId: string) => void,
    /** Writes into the same database, perhaps from a thread that the page cannot hold up. */
    readonly write: Append = appendTo(database),
    readonly checkpoints = new Checkpoints(database),
  ) {}

  /**
   * Begins to read a project that will be asked for, while the page is still being built. What is read so is given by
   * `read` only if nobody has written meanwhile.
   */
  readAhead(projectId: string): void {
    const stored = this.#readNow(projectId)
    // Whoever asks for it hears of a failure.
    stored.catch(() => undefined)
    this.#ahead = { projectId, stored }
  }

  async read(projectId: string): Promise<StoredWorkspace> {
    const ahead = this.#ahead
    this.#ahead = undefined
    if (ahead?.projectId !== projectId) return this.#readNow(projectId)
    const stored = await ahead.stored
    const known = await this.database.projects.get(projectId)
    return stored.head.hash === (known?.hash ?? NO_HASH) ? stored : this.#readNow(projectId)
  }

  /** @returns one record as it is on disk; undefined where there is none that reads */
  async readRecord(projectId: string, id: string): Promise<WorkspaceRecord | undefined> {
    const row = await this.database.records.get([projectId, id])
    return workspaceRecord.safeParse(row?.record).data
  }

  async #readNow(projectId: string): Promise<StoredWorkspace> {
    const { projects, log, checkpoints } = this.database
    const found = await this.database
      .transaction('r', projects, log, checkpoints, () => this.checkpoints.find(projectId))
      .catch((error: unknown) => {
        throw storageError(error)
      })
    const ready = found && (await this.checkpoints.read(found))
    const stored = ready ?? (await this.#readRows(projectId))
    void this.checkpoints.keep(projectId, stored, ready && found)
    return stored
  }

  async #readRows(projectId: string): Promise<StoredWorkspace> {
    const { database } = this
    const [rows, entries] = await database
      .transaction('r', database.records, database.log, () =>
        Promise.all([
          database.records
            .where('[projectId+id]')
            .between(...wholeProject(projectId))
            .toArray(),
          database.log
            .where('[projectId+seq]')
            .between(...wholeProject(projectId))
            .toArray(),
        ]),
      )
      .catch((error: unknown) => {
        throw storageError(error)
      })
    const records = rows.map(({ record, shape }) => (shape === RECORD_SHAPE ? record : workspaceRecord.parse(record)))
    const byId = new Map(records.map((record) => [record.id, record]))
    const checked = storedEntries(
      entries.map(({ entry }) => entry),
      byId,
    )
    const newest = checked.at(-1)
    return { records, edits: editsOf(checked), head: newest ? headAfter(newest) : EMPTY_HEAD }
  }

  async entriesFrom(projectId: string, from: number, count: number): Promise<readonly unknown[]> {
    const rows = await this.database.log
      .where('[projectId+seq]')
      .between([projectId, from], [projectId, from + count], true, false)
      .toArray()
      .catch((error: unknown) => {
        throw storageError(error)
      })
    return rows.map(({ entry }) => entry)
  }

  async append(projectId: string, entry: LogEntry, changes: readonly Change[], expectedHead: LogHead): Promise<void> {
    this.checkpoints.putOff()
    await this.write(projectId, entry, changes, expectedHead)
    this.onAppended(projectId)
  }

  /** DATA: what is erased here nobody has any more, unless in a copy outside of this browser. */
  async erase(projectId: string, { seqs, entry, records }: Erasing, expectedHead: LogHead): Promise<void> {
    const { database } = this
    const { projects, log, snapshots, backups, checkpoints } = database
    const tables = [projects, database.records, log, snapshots, backups, checkpoints]
    try {
      await database.transaction('rw', tables, async () => {
        const known = await projects.get(projectId)
        checkHead(known, expectedHead)
        const rows = await log.bulkGet(seqs.map((seq): [string, number] => [projectId, seq]))
        await log.bulkPut(rows.flatMap((row) => (row ? [{ ...row, entry: withoutPayload(row.entry) }] : [])))
        await log.add({ projectId, seq: entry.seq, entry })
        // Both are what memory has: a row of an older program may hold fields that nobody reads any more.
        for (const table of [database.records, snapshots]) {
          await table
            .where('[projectId+id]')
            .between(...wholeProject(projectId))
            .delete()
        }
        const stored = records.map((record) => ({ projectId, id: record.id, record }))
        await snapshots.bulkAdd(stored)
        await database.records.bulkAdd(stored.map((row) => ({ ...row, shape: RECORD_SHAPE })))
        await checkpoints.delete(projectId)
        await projects.put(rowAfter(projectId, entry, [], known))
        // The newest backup still holds what was erased, and its file may be named after it.
        await backups.update(projectId, { last: undefined })
      })
    } catch (error) {
      throw error instanceof ForkedLogError ? error : storageError(error)
    }
    this.onAppended(projectId)
  }
}
