import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleClip } from '../../tests/support/sampleRecords'
import { createProject } from '../engine/commands/createProject'
import { deleteClip } from '../engine/commands/deleteClip'
import type { Workspace } from '../engine/workspace'
import type { FramebenchDatabase } from './database'
import { DexieEditLog } from './dexieEditLog'
import { openDatabase } from './openDatabase'
import { ProjectRemoval } from './projectRemoval'

const [ONLY, SHARED, GONE] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string]

let count = 0
let database: FramebenchDatabase | undefined

afterEach(() => database?.delete())

async function saved(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

async function projectWith(log: DexieEditLog, prefix: string, sha256s: readonly string[]): Promise<Workspace> {
  const workspace = await createProject(fixedPorts(log, prefix), {
    name: prefix,
    pseudonym: 'coder',
    codebook: undefined,
  })
  for (const [at, sha256] of sha256s.entries()) {
    const after = sampleClip(workspace.authorId, { id: `clip-${at}`, source: { fileName: 'x', sizeBytes: 1, sha256 } })
    workspace.commit('addClip', [{ before: null, after }])
  }
  await saved(workspace)
  return workspace
}

async function begun() {
  database = await openDatabase(() => undefined, `removal-${(count += 1)}`)
  const files = new Set([ONLY, SHARED, GONE])
  const derived = new Set([`sound-${ONLY}-1`, `scan-${ONLY}-0-v1`, `play-${SHARED}-0.mp4`])
  const removal = new ProjectRemoval(
    database,
    { remove: (sha256) => Promise.resolve(void files.delete(sha256)) },
    {
      list: () => Promise.resolve([...derived].map((name) => ({ name, sizeBytes: 1 }))),
      remove: (name) => Promise.resolve(void derived.delete(name)),
    },
  )
  return { database, log: new DexieEditLog(database, () => undefined), removal, files, derived }
}

it('a deleted project leaves no row, and no file but those that another project has, also of clips it once had', async () => {
  const { database: rows, log, removal, files, derived } = await begun()
  const mine = await projectWith(log, 'mine', [ONLY, SHARED, GONE])
  const [, , third] = mine.index.all('clip')
  if (third) deleteClip(mine, third.id)
  await saved(mine)
  const theirs = await projectWith(log, 'theirs', [SHARED])
  await removal.removeProject(mine.projectId)
  for (const table of [rows.records, rows.log]) {
    expect(await table.filter(({ projectId }) => projectId === mine.projectId).count()).toBe(0)
  }
  expect(await rows.projects.toCollection().primaryKeys()).toEqual([theirs.projectId])
  expect((await log.read(theirs.projectId)).edits).toHaveLength(2)
  expect([...files]).toEqual([SHARED])
  expect([...derived]).toEqual([`play-${SHARED}-0.mp4`])
})

it('the files of a deleted clip go, and one that another project has is kept and named', async () => {
  const { log, removal, files } = await begun()
  const mine = await projectWith(log, 'mine', [ONLY, SHARED])
  await projectWith(log, 'theirs', [SHARED])
  expect(await removal.removeFilesOf(mine.projectId, [ONLY, SHARED])).toEqual([SHARED])
  expect([...files]).toEqual([SHARED, GONE])
})
