import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { GESTURES } from '../../tests/support/gestures'
import { sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { createProject } from '../engine/commands/createProject'
import { renameClip } from '../engine/commands/renameClip'
import { Workspace } from '../engine/workspace'
import { Checkpoints } from './checkpoints'
import type { FramebenchDatabase } from './database'
import { DexieEditLog } from './dexieEditLog'
import { openDatabase } from './openDatabase'
import { ProjectRemoval } from './projectRemoval'

const NAME = 'Somename Mistaken'
const AT_ONCE = { worthIt: 1, staleAfter: 1, tailAtMost: 1000, quietForMs: 0 }

let count = 0
const databases: FramebenchDatabase[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const database of databases.splice(0)) await database.delete()
})

async function saved(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

async function begun(limits: Partial<typeof AT_ONCE> = {}, idle = () => Promise.resolve()) {
  const database = await openDatabase(() => undefined, `checkpoints-${(count += 1)}`)
  databases.push(database)
  const checkpoints = new Checkpoints(database, idle, { ...AT_ONCE, ...limits })
  const log = new DexieEditLog(database, () => undefined, undefined, checkpoints)
  const workspace = await createProject(fixedPorts(log), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  await saved(workspace)
  const keep = async () => {
    const kept = vi.spyOn(checkpoints, 'keep')
    await log.read(workspace.projectId)
    await kept.mock.results.at(-1)?.value
    kept.mockRestore()
    return database.checkpoints.get(workspace.projectId)
  }
  /** @returns what is read, and whether it came row by row */
  const read = async () => {
    const rows = vi.spyOn(database.records, 'where')
    const kept = vi.spyOn(checkpoints, 'keep').mockResolvedValue()
    const stored = await log.read(workspace.projectId)
    const isByRow = rows.mock.calls.length > 0
    rows.mockRestore()
    kept.mockRestore()
    return { stored, isByRow }
  }
  return { database, log, workspace, clip, view: { clip, table: steadyTable() }, keep, read }
}

it('a checkpoint with what came behind it is what the rows are, whatever was done before and after', async () => {
  const acts = fc.array(fc.tuple(fc.nat(GESTURES.length - 1), fc.nat(60)), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(acts, acts, async (before, after) => {
      const { database, workspace, view, keep, read } = await begun()
      const act = async (all: typeof before) => {
        for (const [which, n] of all) GESTURES[which]?.(workspace, view, n)
        await saved(workspace)
      }
      await act(before)
      expect((await keep())?.length).toBe(workspace.head.length)
      await act(after)
      const quick = await read()
      expect(quick.isByRow).toBe(false)
      await database.checkpoints.clear()
      const whole = await read()
      expect(whole.isByRow).toBe(true)
      expect(quick.stored).toEqual(whole.stored)
      expect(quick.stored.records).toHaveLength(workspace.index.records.size)
    }),
    { numRuns: 40 },
  )
}, 60_000)

it('holds each version of a record once, and the record of now is the very one that its edit made', async () => {
  const { workspace, clip, keep, read } = await begun()
  renameClip(workspace, clip.id, 'first')
  renameClip(workspace, clip.id, 'second')
  await saved(workspace)
  await keep()
  const { edits, records } = (await read()).stored
  expect(edits[2]?.changes[0]?.after).toBe(edits[3]?.changes[0]?.before)
  expect(records.find(({ id }) => id === clip.id)).toBe(edits[3]?.changes[0]?.after)
})

it.each([
  ['of other bytes', { bytes: new TextEncoder().encode('{"count":0,"edits":[],"pool":[]}') }],
  ['of another shape', { shape: '0-older' }],
  ['of another log', { hash: 'f'.repeat(64) }],
  ['of more entries than there are', { length: 9 }],
])('a checkpoint %s is not read', async (_what, wrong) => {
  const { database, workspace, clip, keep, read } = await begun()
  const row = await keep()
  if (!row) throw new Error('no checkpoint')
  await database.checkpoints.put({ ...row, ...wrong })
  const { stored, isByRow } = await read()
  expect(isByRow).toBe(true)
  expect(stored.records).toContainEqual(clip)
  expect(stored.head).toEqual(workspace.head)
})

it('is written for a large project alone, and anew when much came behind it', async () => {
  const small = await begun({ worthIt: 9 })
  expect(await small.keep()).toBeUndefined()
  const { workspace, clip, keep } = await begun({ worthIt: 8, staleAfter: 2 })
  expect((await keep())?.length).toBe(2)
  renameClip(workspace, clip.id, 'first')
  await saved(workspace)
  expect((await keep())?.length).toBe(2)
  renameClip(workspace, clip.id, 'second')
  await saved(workspace)
  expect((await keep())?.length).toBe(4)
})

it('with more behind it than is read quickly, the rows are read', async () => {
  const { workspace, clip, keep, read } = await begun({ tailAtMost: 1 })
  await keep()
  renameClip(workspace, clip.id, 'first')
  await saved(workspace)
  expect((await read()).isByRow).toBe(false)
  renameClip(workspace, clip.id, 'second')
  await saved(workspace)
  expect((await read()).isByRow).toBe(true)
})

it('an erased text is in no checkpoint, also where one was being written meanwhile', async () => {
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => (goOn = resolve))
  let isHeld = false
  const { database, log, workspace, clip, keep } = await begun({}, () => (isHeld ? gate : Promise.resolve()))
  renameClip(workspace, clip.id, NAME)
  renameClip(workspace, clip.id, 'roadside')
  await saved(workspace)
  const text = new TextDecoder()
  expect(text.decode((await keep())?.bytes)).toContain(NAME)
  renameClip(workspace, clip.id, 'by the road')
  await saved(workspace)
  isHeld = true
  const writing = keep()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await workspace.erase({ text: NAME, isWholeWord: false }, 'a mistake')).ok).toBe(true)
  expect(await database.checkpoints.count()).toBe(0)
  isHeld = false
  goOn()
  expect(await writing).toBeUndefined()
  const row = await keep()
  expect(row?.length).toBe(workspace.head.length)
  expect(text.decode(row?.bytes)).not.toContain(NAME)
  const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log, 'again'), false)
  expect(again.edits).toEqual(workspace.edits)
  expect(again.erasedCount).toBe(workspace.erasedCount)
})

it('a deleted project leaves none, also where one was being written meanwhile', async () => {
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => (goOn = resolve))
  const { database, workspace, keep } = await begun({}, () => gate)
  const writing = keep()
  await new Promise((resolve) => setTimeout(resolve, 20))
  const files = { remove: () => Promise.resolve(), list: () => Promise.resolve([]) }
  await new ProjectRemoval(database, files, files).removeProject(workspace.projectId)
  goOn()
  expect(await writing).toBeUndefined()
  expect(await database.checkpoints.count()).toBe(0)
})

it('an edit puts it off until nobody has edited for a while', async () => {
  const quietForMs = 150
  const { database, workspace, clip, keep } = await begun({ quietForMs })
  const stored = vi.spyOn(database.checkpoints, 'put')
  const writing = keep()
  let editedAt = 0
  for (const name of ['first', 'second', 'third']) {
    await new Promise((resolve) => setTimeout(resolve, quietForMs / 2))
    renameClip(workspace, clip.id, name)
    editedAt = performance.now()
    await saved(workspace)
  }
  expect(stored).not.toHaveBeenCalled()
  expect((await writing)?.length).toBe(2)
  expect(performance.now() - editedAt).toBeGreaterThanOrEqual(quietForMs)
})

it('a disk that refuses it keeps nobody from reading', async () => {
  const { database, workspace, keep, read } = await begun()
  vi.spyOn(database.checkpoints, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  expect(await keep()).toBeUndefined()
  expect((await read()).stored.head).toEqual(workspace.head)
})
