import Dexie, { type Table } from 'dexie'
import type { LogHead, StoredEntry } from '../domain/edits/logEntry'
import { ForkedLogError } from '../engine/ports/editLog'
import type { ArchivedProject, ProjectArchive, ProjectVisitor } from '../engine/ports/projectArchive'
import type { FramebenchDatabase } from './database'
import { storageError } from './storageError'
import { wholeProject } from './wholeProject'

const ROWS_AT_ONCE = 500

/** Whole projects in IndexedDB, read and written row by row as they are stored. */
export class DexieProjectArchive implements ProjectArchive {
  constructor(readonly database: FramebenchDatabase) {}

  async visit(projectId: string, visitor: ProjectVisitor): Promise<{ name: string; head: LogHead } | undefined> {
    const { database } = this
    try {
      const { projects, records, log, snapshots } = database
      return await database.transaction('r', projects, records, log, snapshots, async () => {
        const project = await projects.get(projectId)
        if (!project) return undefined
        await eachRow(records, projectId, 'id', ({ record }) => visitor.onRecord(record))
        await eachRow(log, projectId, 'seq', ({ entry }) => visitor.onEntry(entry))
        await eachRow(snapshots, projectId, 'id', ({ record }) => visitor.onSnapshot(record))
        return { name: project.name, head: { length: project.length, hash: project.hash } }
      })
    } catch (error) {
      throw storageError(error)
    }
  }

  async headOf(projectId: string): Promise<LogHead | undefined> {
    const project = await this.database.projects.get(projectId)
    return project && { length: project.length, hash: project.hash }
  }

  async hashAt(projectId: string, seq: number): Promise<string | undefined> {
    return (await this.database.log.get([projectId, seq]))?.entry.hash
  }

  async write(project: ArchivedProject, expectedHead: LogHead | undefined): Promise<void> {
    const { database } = this
    const { id: projectId, records, entries, snapshot, head, ...facts } = project
    const { projects, log, snapshots, checkpoints } = database
    try {
      await database.transaction('rw', [projects, database.records, log, snapshots, checkpoints], async () => {
        const known = await projects.get(projectId)
        if (known?.length !== expectedHead?.length || known?.hash !== expectedHead?.hash) {
          throw new ForkedLogError(`Expected head ${expectedHead?.length}, found ${known?.length}`)
        }
        for (const [table, stored] of [
          [database.records, records],
          [snapshots, snapshot],
        ] as const) {
          const rows = table.where('[projectId+id]')
          await rows.between(...wholeProject(projectId)).delete()
          await table.bulkAdd(stored.map((record) => ({ projectId, id: record.id, record })))
        }
        // What was erased elsewhere since goes here too.
        const isToWrite = ({ seq, payload }: StoredEntry) => seq >= (expectedHead?.length ?? 0) || !payload
        await log.bulkPut(entries.filter(isToWrite).map((entry) => ({ projectId, seq: entry.seq, entry })))
        await checkpoints.delete(projectId)
        const annotatorId = known?.annotatorId ?? facts.annotatorId
        await projects.put({ id: projectId, ...facts, annotatorId, length: head.length, hash: head.hash })
      })
    } catch (error) {
      throw error instanceof ForkedLogError ? error : storageError(error)
    }
  }
}

/** Some hundreds of rows at once, so that a large project is never in memory whole. */
async function eachRow<Row, Field extends keyof Row & string>(
  table: Table<Row, [string, Row[Field] & (string | number)]>,
  projectId: string,
  field: Field,
  onRow: (row: Row) => void,
): Promise<void> {
  const last: [string, unknown] = [projectId, Dexie.maxKey]
  let from: [string, unknown] = [projectId, Dexie.minKey]
  for (;;) {
    const rows = await table
      .where(`[projectId+${field}]`)
      .between(from, last, false, true)
      .limit(ROWS_AT_ONCE)
      .toArray()
    for (const row of rows) onRow(row)
    const newest = rows.at(-1)
    if (!newest || rows.length < ROWS_AT_ONCE) return
    from = [projectId, newest[field]]
  }
}
