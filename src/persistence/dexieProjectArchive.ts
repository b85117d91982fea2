import Dexie, { type Table } from 'dexie'
import type { LogHead } from '../domain/edits/logEntry'
import { ForkedLogError } from '../engine/ports/editLog'
import type { ArchivedProject, ProjectArchive, ProjectVisitor } from '../engine/ports/projectArchive'
import type { FramebenchDatabase } from './database'
import { storageError } from './storageError'

const ROWS_AT_ONCE = 500

/** Whole projects in IndexedDB, read and written row by row as they are stored. */
export class DexieProjectArchive implements ProjectArchive {
  constructor(readonly database: FramebenchDatabase) {}

  async visit(projectId: string, visitor: ProjectVisitor): Promise<{ name: string; head: LogHead } | undefined> {
    const { database } = this
    try {
      return await database.transaction('r', database.projects, database.records, database.log, async () => {
        const project = await database.projects.get(projectId)
        if (!project) return undefined
        await eachRow(database.records, projectId, 'id', ({ record }) => visitor.onRecord(record))
        await eachRow(database.log, projectId, 'seq', ({ entry }) => visitor.onEntry(entry))
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
    const { id: projectId, records, entries, head, ...facts } = project
    try {
      await database.transaction('rw', database.projects, database.records, database.log, async () => {
        const known = await database.projects.get(projectId)
        if (known?.length !== expectedHead?.length || known?.hash !== expectedHead?.hash) {
          throw new ForkedLogError(`Expected head ${expectedHead?.length}, found ${known?.length}`)
        }
        const rows = database.records.where('[projectId+id]')
        await rows.between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]).delete()
        await database.records.bulkAdd(records.map((record) => ({ projectId, id: record.id, record })))
        const added = entries.slice(expectedHead?.length ?? 0)
        await database.log.bulkAdd(added.map((entry) => ({ projectId, seq: entry.seq, entry })))
        const annotatorId = known?.annotatorId ?? facts.annotatorId
        await database.projects.put({ id: projectId, ...facts, annotatorId, length: head.length, hash: head.hash })
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
