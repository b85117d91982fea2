import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { NOW, sampleClip, sampleCodebook } from '../../tests/support/sampleRecords'
import { createProject } from '../engine/commands/createProject'
import { EMPTY_HEAD } from '../domain/edits/logEntry'
import { ForkedLogError } from '../engine/ports/editLog'
import { Workspace } from '../engine/workspace'
import { DexieBackupPlaces } from './dexieBackupPlaces'
import { DexieEditLog } from './dexieEditLog'
import { DexieProjectDirectory } from './dexieProjectDirectory'
import { openDatabase } from './openDatabase'
import type { FramebenchDatabase } from './database'

let count = 0
let database: FramebenchDatabase | undefined

async function begun() {
  database = await openDatabase(() => undefined, `test-${(count += 1)}`)
  const log = new DexieEditLog(database, () => undefined)
  const workspace = await createProject(fixedPorts(log), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId) }])
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
  return { database, log, workspace }
}

afterEach(() => database?.delete())

/** As the first version of the database was, before backups were remembered. */
async function firstVersion(name: string): Promise<void> {
  const old = new Dexie(name)
  old.version(1).stores({ projects: 'id', records: '[projectId+id], projectId', log: '[projectId+seq], projectId' })
  await old.open()
  await old.table('projects').put({ id: 'p', name: 'Old case', annotatorId: 'a', length: 1, hash: 'h', updatedAt: NOW })
  await old.table('records').put({ projectId: 'p', id: 'p', record: { type: 'project', id: 'p' } })
  old.close()
}

it('keeps everything of a database of the first version, and remembers backups beside it', async () => {
  const name = `test-${(count += 1)}`
  await firstVersion(name)
  database = await openDatabase(() => undefined, name)
  expect(await new DexieProjectDirectory(database).list()).toMatchObject([{ id: 'p', name: 'Old case' }])
  expect(await database.records.count()).toBe(1)
  const places = new DexieBackupPlaces(database)
  expect(await places.last('p')).toBeUndefined()
  const last = { at: NOW, fileName: 'case', length: 1, hasClips: true }
  await places.setLast('p', last)
  await places.setFile('p', undefined)
  expect(await places.last('p')).toEqual(last)
})

describe('the log in IndexedDB', () => {
  it('gives back the records, the edits and the head after opening again', async () => {
    const { log, workspace } = await begun()
    const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), false)
    expect(Object.fromEntries(again.index.records)).toEqual(Object.fromEntries(workspace.index.records))
    expect(again.edits).toEqual(workspace.edits)
    expect(again.head).toEqual(workspace.head)
    expect(again.head.length).toBe(2)
  })

  it('refuses a second writer who built upon an older head, and writes nothing of it', async () => {
    const { database: stored, log, workspace } = await begun()
    const newest = (await stored.log.get([workspace.projectId, 1]))?.entry
    if (!newest?.payload) throw new Error('no entry')
    const before = await stored.log.count()
    const late = log.append(workspace.projectId, { ...newest, seq: 2 }, newest.payload.changes, EMPTY_HEAD)
    await expect(late).rejects.toBeInstanceOf(ForkedLogError)
    expect(await stored.log.count()).toBe(before)
  })

  it('gives the fields that a record of an older program lacks their defaults, and checks it', async () => {
    const { database: stored, log, workspace } = await begun()
    const [clip] = workspace.index.all('clip')
    if (!clip) throw new Error('no clip')
    const { sensitivity: _, ...older } = clip
    await stored.records.put({ projectId: workspace.projectId, id: clip.id, record: older as typeof clip })
    const { records } = await log.read(workspace.projectId)
    expect(records.find(({ id }) => id === clip.id)).toEqual(clip)
    await stored.records.put({ projectId: workspace.projectId, id: clip.id, record: { ...clip, frameCount: -1 } })
    await expect(log.read(workspace.projectId)).rejects.toThrow('frameCount')
  })

  it('gives what was read ahead, unless somebody has written meanwhile', async () => {
    const { log, workspace } = await begun()
    const { edits } = await log.read(workspace.projectId)
    log.readAhead(workspace.projectId)
    workspace.commit(
      'renameClip',
      workspace.index.all('clip').map((clip) => ({ before: clip, after: { ...clip, name: 'New' } })),
    )
    while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
    const read = await log.read(workspace.projectId)
    expect(read.edits).toHaveLength(edits.length + 1)
    expect(read.records.find(({ type }) => type === 'clip')).toMatchObject({ name: 'New' })
  })

  it('lists the project with its name and the annotator it was begun by', async () => {
    const { database: stored, workspace } = await begun()
    const directory = new DexieProjectDirectory(stored)
    expect(await directory.list()).toMatchObject([
      { id: workspace.projectId, name: 'Case', annotatorId: workspace.authorId },
    ])
  })
})
