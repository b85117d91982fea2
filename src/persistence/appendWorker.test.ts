import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook } from '../../tests/support/sampleRecords'
import { EMPTY_HEAD } from '../domain/edits/logEntry'
import { createProject } from '../engine/commands/createProject'
import { ForkedLogError, StorageError } from '../engine/ports/editLog'
import { Workspace } from '../engine/workspace'
import { appenderInWorker, ON_DISK_MARK, serveAppends } from './appendWorker'
import type { FramebenchDatabase } from './database'
import { DexieEditLog } from './dexieEditLog'
import { openDatabase } from './openDatabase'

let count = 0
let database: FramebenchDatabase | undefined
let ofWorker: FramebenchDatabase | undefined

/** A thread in name only: messages are cloned and come later, as those of a real one. */
class NearWorker extends EventTarget {
  isTerminated = false
  readonly #scope = new EventTarget()

  constructor(open: () => Promise<FramebenchDatabase>) {
    super()
    serveAppends(
      {
        postMessage: (message) => this.#send(this, message),
        addEventListener: (type, listener) => this.#scope.addEventListener(type, listener as EventListener),
      },
      open,
    )
  }

  postMessage(message: unknown): void {
    this.#send(this.#scope, message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  #send(to: EventTarget, message: unknown): void {
    const data: unknown = structuredClone(message)
    setTimeout(() => to.dispatchEvent(Object.assign(new Event('message'), { data })), 0)
  }
}

async function begun(open?: () => Promise<FramebenchDatabase>) {
  const name = `append-${(count += 1)}`
  database = await openDatabase(() => undefined, name)
  const workers: NearWorker[] = []
  const append = appenderInWorker(() => {
    const worker = new NearWorker(open ?? (async () => (ofWorker = await openDatabase(() => undefined, name))))
    workers.push(worker)
    return worker as unknown as Worker
  })
  return { workers, append, log: new DexieEditLog(database, () => undefined, append) }
}

async function project(log: DexieEditLog) {
  const workspace = await createProject(fixedPorts(log), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId) }])
  await settled(workspace)
  return workspace
}

async function settled(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

afterEach(async () => {
  ofWorker?.close()
  ofWorker = undefined
  await database?.delete()
})

describe('writing the log in a thread of its own', () => {
  it('keeps what the page reads back, and says when it was on disk', async () => {
    const { workers, log } = await begun()
    const from = performance.now()
    const workspace = await project(log)
    const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), false)
    expect(Object.fromEntries(again.index.records)).toEqual(Object.fromEntries(workspace.index.records))
    expect(again.head).toEqual(workspace.head)
    expect(workers).toHaveLength(1)
    const marks = performance.getEntriesByName(ON_DISK_MARK)
    expect(marks).toHaveLength(1)
    expect(marks[0]?.startTime).toBeGreaterThan(from)
    expect(marks[0]?.startTime).toBeLessThanOrEqual(performance.now())
  })

  it('refuses a writer who built upon an older head', async () => {
    const { append, log } = await begun()
    const workspace = await project(log)
    const newest = (await log.database.log.get([workspace.projectId, 1]))?.entry
    if (!newest?.payload) throw new Error('no entry')
    const late = append(workspace.projectId, { ...newest, seq: 2 }, newest.payload.changes, EMPTY_HEAD)
    await expect(late).rejects.toBeInstanceOf(ForkedLogError)
  })

  it('says why the database did not open, and asks again with the next entry', async () => {
    const answers = [() => Promise.reject(new StorageError('blocked', 'another tab'))]
    const { log } = await begun(() => {
      const refuse = answers.pop()
      return refuse ? refuse() : openDatabase(() => undefined, `append-${count}`).then((own) => (ofWorker = own))
    })
    const workspace = await createProject(fixedPorts(log), {
      name: 'Case',
      pseudonym: 'coder-7f',
      codebook: sampleCodebook(),
    })
    await settled(workspace)
    expect(workspace.saveState).toMatchObject({ kind: 'failed', reason: 'blocked' })
    workspace.retrySaving()
    await settled(workspace)
    expect(workspace.saveState.kind).toBe('saved')
  })

  it('says of a thread that ends that nothing is known to be on disk, and begins another', async () => {
    const { workers, log } = await begun()
    const workspace = await project(log)
    workspace.commit('addClip', [
      { before: null, after: { ...sampleClip(workspace.authorId), id: 'clip-2' as never, name: 'second' } },
    ])
    workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    await settled(workspace)
    expect(workspace.saveState).toMatchObject({ kind: 'failed', reason: 'unknown', pending: 1 })
    expect(workers[0]?.isTerminated).toBe(true)
  })
})
