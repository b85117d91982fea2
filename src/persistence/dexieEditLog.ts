import Dexie from 'dexie'
import { changedId } from '../domain/edits/apply'
import type { Change } from '../domain/edits/edit'
import { NO_HASH, type LogEntry, type LogHead } from '../domain/edits/logEntry'
import { workspaceRecord } from '../domain/records/workspaceRecord'
import { ForkedLogError, type EditLog, type StoredWorkspace } from '../engine/ports/editLog'
import type { FramebenchDatabase, ProjectRow } from './database'
import { storageError } from './storageError'
import { storedEntries } from './storedEntries'

/** The edit log and the records in IndexedDB, written together. */
export class DexieEditLog implements EditLog {
  constructor(
    readonly database: FramebenchDatabase,
    /** Tells other tabs of this browser that a project has changed. */
    readonly onAppended: (projectId: string) => void,
  ) {}

  async read(projectId: string): Promise<StoredWorkspace> {
    const { database } = this
    const [rows, entries] = await database
      .transaction('r', database.records, database.log, () =>
        Promise.all([
          // By the primary key: an index would be followed row by row.
          database.records
            .where('[projectId+id]')
            .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey])
            .toArray(),
          database.log.where('[projectId+seq]').between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]).toArray(),
        ]),
      )
      .catch((error: unknown) => {
        throw storageError(error)
      })
    const records = rows.map((row) => workspaceRecord.parse(row.record))
    const byId = new Map(records.map((record) => [record.id, record]))
    const stored = entries.map(({ entry }) => entry)
    return { records, entries: storedEntries(stored, byId) }
  }

  async append(projectId: string, entry: LogEntry, changes: readonly Change[], expectedHead: LogHead): Promise<void> {
    const { database } = this
    try {
      // Only the transaction's own promise says that the bytes are kept: on a full disk each put resolves and then all is undone.
      await database.transaction('rw', database.projects, database.records, database.log, async () => {
        const known = await database.projects.get(projectId)
        if ((known?.length ?? 0) !== expectedHead.length || (known?.hash ?? NO_HASH) !== expectedHead.hash) {
          throw new ForkedLogError(`Expected head ${expectedHead.length}, found ${known?.length ?? 0}`)
        }
        await database.projects.put(projectRow(projectId, entry, changes, known))
        await database.log.add({ projectId, seq: entry.seq, entry })
        await database.records.bulkDelete(
          changes.filter(({ after }) => after === null).map((change) => [projectId, changedId(change)]),
        )
        await database.records.bulkPut(
          changes.flatMap(({ after }) => (after ? [{ projectId, id: after.id, record: after }] : [])),
        )
      })
    } catch (error) {
      throw error instanceof ForkedLogError ? error : storageError(error)
    }
    this.onAppended(projectId)
  }
}

function projectRow(
  projectId: string,
  entry: LogEntry,
  changes: readonly Change[],
  known: ProjectRow | undefined,
): ProjectRow {
  const project = changes.map(({ after }) => after).find((record) => record?.type === 'project')
  return {
    id: projectId,
    name: project?.name ?? known?.name ?? '',
    annotatorId: known?.annotatorId ?? entry.payload.authorId,
    length: entry.seq + 1,
    hash: entry.hash,
    updatedAt: entry.payload.at,
  }
}
