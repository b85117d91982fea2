import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { NOW, sampleClip } from '../../tests/support/sampleRecords'
import { createProject } from '../engine/commands/createProject'
import { deleteClip } from '../engine/commands/deleteClip'
import { renameClip } from '../engine/commands/renameClip'
import { Workspace } from '../engine/workspace'
import type { FramebenchDatabase } from './database'
import { DexieBackupPlaces } from './dexieBackupPlaces'
import { DexieEditLog } from './dexieEditLog'
import { openDatabase } from './openDatabase'
import { ProjectRemoval } from './projectRemoval'

const NAME = 'Somename Mistaken'
const unwanted = { text: NAME, isWholeWord: false }

let count = 0
let database: FramebenchDatabase | undefined
afterEach(() => database?.delete())

async function saved(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

/** A project whose clip once had the name of a person, as the file of its backup still has. */
async function named() {
  database = await openDatabase(() => undefined, `erase-${(count += 1)}`)
  const log = new DexieEditLog(database, () => undefined)
  const workspace = await createProject(fixedPorts(log), { name: 'Case', pseudonym: 'coder', codebook: undefined })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  renameClip(workspace, clip.id, NAME)
  renameClip(workspace, clip.id, 'roadside')
  await saved(workspace)
  const last = { at: NOW, fileName: `${NAME}.framebench-backup`, length: 4, hasClips: true }
  await new DexieBackupPlaces(database).setLast(workspace.projectId, last)
  return { database, log, workspace, clip }
}

/** Every row of every table. */
async function rowsOf(stored: FramebenchDatabase): Promise<Record<string, unknown[]>> {
  const tables = stored.tables.map(async (table) => [table.name, await table.toArray()] as const)
  return Object.fromEntries(await Promise.all(tables))
}

it('leaves the text in no row, and the project opens as it was', async () => {
  const { database: stored, log, workspace } = await named()
  expect(JSON.stringify(await rowsOf(stored))).toContain(NAME)
  expect((await workspace.erase(unwanted, 'a mistake')).ok).toBe(true)
  const rows = await rowsOf(stored)
  expect(JSON.stringify(rows)).not.toContain(NAME)
  expect(rows['snapshots']).toHaveLength(workspace.index.records.size)
  const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log, 'again'), false)
  expect(again.edits).toEqual(workspace.edits)
  expect(again.head).toEqual(workspace.head)
  expect(Object.fromEntries(again.index.records)).toEqual(Object.fromEntries(workspace.index.records))
  renameClip(again, again.index.all('clip')[0]?.id ?? sampleClip('x').id, 'later')
  await saved(again)
  expect(again.saveState.kind).toBe('saved')
})

it('takes out what a row of an older program has besides, which nobody reads any more', async () => {
  const { database: stored, workspace, clip } = await named()
  const row = { ...clip, formerly: NAME }
  await stored.records.put({ projectId: workspace.projectId, id: clip.id, record: row })
  expect((await workspace.erase(unwanted, 'a mistake')).ok).toBe(true)
  expect(JSON.stringify(await rowsOf(stored))).not.toContain(NAME)
})

describe('an erasing that does not end well', () => {
  it.each(['projects', 'records', 'log', 'snapshots', 'backups'] as const)(
    'writes nothing where %s refuses',
    async (name) => {
      const { database: stored, workspace } = await named()
      const before = await rowsOf(stored)
      const fails = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      const table = stored[name]
      table.hook('creating', fails)
      table.hook('updating', fails)
      expect(await workspace.erase(unwanted, 'a mistake')).toEqual({
        ok: false,
        problem: { code: 'notErased', reason: 'full' },
      })
      table.hook('creating').unsubscribe(fails)
      table.hook('updating').unsubscribe(fails)
      expect(await rowsOf(stored)).toEqual(before)
      expect((await workspace.erase(unwanted, 'a mistake')).ok).toBe(true)
    },
  )

  it('writes nothing upon an older head', async () => {
    const { database: stored, log, workspace, clip } = await named()
    const other = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log, 'other'), false)
    renameClip(workspace, clip.id, 'newer')
    await saved(workspace)
    const before = await rowsOf(stored)
    expect(await other.erase(unwanted, 'a mistake')).toEqual({
      ok: false,
      problem: { code: 'notErased', reason: 'forked' },
    })
    expect(await rowsOf(stored)).toEqual(before)
  })
})

it('a log that has lost a payload without a word does not open', async () => {
  const { database: stored, log, workspace } = await named()
  const row = await stored.log.get([workspace.projectId, 2])
  if (!row) throw new Error('no row')
  const { seq, prev, payloadHash, hash } = row.entry
  await stored.log.put({ ...row, entry: { seq, prev, payloadHash, hash } })
  await expect(log.read(workspace.projectId)).rejects.toThrow('payload')
})

it('a database of the second version, without snapshots, opens, and what is in it can be erased', async () => {
  const { database: newest, workspace } = await named()
  const rows = await rowsOf(newest)
  const name = `erase-${(count += 1)}`
  const old = new Dexie(name)
  old.version(1).stores({ projects: 'id', records: '[projectId+id], projectId', log: '[projectId+seq], projectId' })
  old.version(2).stores({ backups: 'projectId' })
  await old.open()
  for (const table of ['projects', 'records', 'log']) await old.table(table).bulkAdd(rows[table] ?? [])
  old.close()
  await newest.delete()
  database = await openDatabase(() => undefined, name)
  const log = new DexieEditLog(database, () => undefined)
  const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log, 'again'), false)
  expect(again.edits).toEqual(workspace.edits)
  expect((await again.erase(unwanted, 'a mistake')).ok).toBe(true)
  expect(JSON.stringify(await rowsOf(database))).not.toContain(NAME)
})

it('a project is deleted with its snapshot, and with the files that only erased entries had named', async () => {
  const { database: stored, workspace, clip } = await named()
  deleteClip(workspace, clip.id)
  await saved(workspace)
  expect((await workspace.erase({ text: 'roadside', isWholeWord: false }, 'a mistake')).ok).toBe(true)
  expect(JSON.stringify(await stored.log.toArray())).not.toContain('"source"')
  const gone: string[] = []
  const removal = new ProjectRemoval(
    stored,
    { remove: (sha256) => Promise.resolve(void gone.push(sha256)) },
    { list: () => Promise.resolve([]), remove: () => Promise.resolve() },
  )
  await removal.removeProject(workspace.projectId)
  expect(gone).toEqual([clip.source.sha256])
  expect(await rowsOf(stored)).toEqual({
    projects: [],
    records: [],
    log: [],
    snapshots: [],
    backups: [],
    checkpoints: [],
  })
})
