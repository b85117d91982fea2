// One long file: every case restores or refuses the same kind of backup, made by the functions before the first test.
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { MemoryBlobStore } from '../../../tests/support/memoryBlobStore'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import { canonicalJson } from '../../domain/canonicalJson'
import { EMPTY_HEAD, type LogEntry, headAfter } from '../../domain/edits/logEntry'
import { withoutPayload } from '../../domain/edits/withoutPayload'
import { changedId } from '../../domain/edits/apply'
import { sealEntry } from '../../engine/chain'
import { createProject } from '../../engine/commands/createProject'
import { renameClip } from '../../engine/commands/renameClip'
import { Workspace } from '../../engine/workspace'
import { StorageError } from '../../engine/ports/editLog'
import { JsonLines } from '../../formats/backup/jsonLines'
import { writeBackup } from '../../formats/backup/writeBackup'
import { DexieEditLog } from '../../persistence/dexieEditLog'
import { DexieProjectArchive } from '../../persistence/dexieProjectArchive'
import { openDatabase } from '../../persistence/openDatabase'
import type { FramebenchDatabase } from '../../persistence/database'
import { checkBackup, previewOf } from './checkBackup'
import { restoreBackup } from './restoreBackup'
import { writeProject, type BackupSink, type WriteRequest } from './writeProject'

const FOOTAGE = new TextEncoder().encode('bytes of footage')
const opened: FramebenchDatabase[] = []
let count = 0

afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete()
})

/** A browser: its database, the bytes of its clips. */
async function browser() {
  const database = await openDatabase(() => undefined, `backup-${(count += 1)}`)
  opened.push(database)
  const archive = new DexieProjectArchive(database)
  const blobs = new MemoryBlobStore()
  const createHashNow = () => {
    const hash = createHash('sha256')
    return Promise.resolve({ update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest('hex') })
  }
  return {
    database,
    log: new DexieEditLog(database, () => undefined),
    archive,
    blobs,
    createHash: createHashNow,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }
}
type Browser = Awaited<ReturnType<typeof browser>>

/** A project with one clip whose bytes are there, and so many boxes. */
async function begun(here: Browser, boxes = 2): Promise<Workspace> {
  const sha256 = here.blobs.put(FOOTAGE)
  const wanted = { name: 'Case', pseudonym: 'coder-7f', codebook: sampleCodebook() }
  const workspace = await createProject(fixedPorts(here.log), wanted)
  const source = { fileName: 'a.mp4', sizeBytes: FOOTAGE.length, sha256 }
  workspace.commit('addClip', [{ before: null, after: sampleClip(workspace.authorId, { source }) }])
  for (let box = 0; box < boxes; box += 1) draw(workspace, `box-${box}`)
  await saved(workspace)
  return workspace
}

function draw(workspace: Workspace, id: string): void {
  workspace.commit('drawBox', [{ before: null, after: sampleAnnotation(workspace.authorId, { id }) }])
}

async function saved(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

function requestOf({ projectId }: Workspace, hasClips = true): WriteRequest {
  return { projectId, hasClips, made: '2026-11-22T09:00:00.000Z', program: '0.1.0', views: undefined }
}

class MemorySink implements BackupSink {
  readonly pieces: Uint8Array<ArrayBuffer>[] = []
  isClosed = false
  isAborted = false
  failAfter = Number.POSITIVE_INFINITY

  write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.pieces.length >= this.failAfter) return Promise.reject(new DOMException('full', 'QuotaExceededError'))
    this.pieces.push(bytes)
    return Promise.resolve()
  }
  close(): Promise<number> {
    this.isClosed = true
    return Promise.resolve(this.file().size)
  }
  abort(): Promise<void> {
    this.isAborted = true
    return Promise.resolve()
  }
  file(): File {
    return new File(this.pieces, 'case.framebench-backup')
  }
}

async function backedUp(here: Browser, workspace: Workspace, hasClips = true): Promise<File> {
  const sink = new MemorySink()
  const result = await writeProject(requestOf(workspace, hasClips), sink, here)
  if (!result.ok) throw new Error(result.problem.code)
  expect(sink.isClosed).toBe(true)
  return sink.file()
}

async function checked(there: Browser, file: File) {
  const result = await checkBackup(file, there)
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.value}`)
  return result.value
}

async function restored(there: Browser, file: File, annotatorId = 'id-2') {
  const result = await restoreBackup(await checked(there, file), annotatorId, there)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** Every row of the three tables, as they are stored. */
async function rows({ database }: Browser) {
  return {
    projects: await database.projects.toArray(),
    // The shape is a note of the browser that wrote the row: what is restored is checked when it is opened.
    records: (await database.records.toArray()).map(({ projectId, id, record }) => ({ projectId, id, record })),
    log: await database.log.toArray(),
    snapshots: await database.snapshots.toArray(),
  }
}

const NO_ROWS = { projects: [], records: [], log: [], snapshots: [] }

describe('a project that is backed up and restored in another browser', () => {
  it('is equal row by row, for any number of edits, some of them taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (acts) => {
        const [here, there] = [await browser(), await browser()]
        const workspace = await begun(here, 0)
        for (const [at, isUndo] of acts.entries()) {
          if (isUndo) workspace.undo()
          else draw(workspace, `box-${at}`)
        }
        await saved(workspace)
        const comparison = await restored(there, await backedUp(here, workspace), workspace.authorId)
        const clips = workspace.index.all('clip').length
        expect(comparison).toMatchObject({ differing: [], entries: workspace.edits.length, clips })
        const [before, after] = [await rows(here), await rows(there)]
        expect(after).toEqual(before)
        expect(there.blobs.files.size).toBe(clips)
        const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(there.log), false)
        expect(again.head).toEqual(workspace.head)
      }),
      { numRuns: 15 },
    )
  })

  it('says what it holds and who worked on it before anything is written', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await begun(here)
    const preview = previewOf('case', await checked(there, await backedUp(here, workspace)))
    expect(preview).toMatchObject({
      name: 'Case',
      records: 6,
      entries: 4,
      clips: 1,
      missing: 0,
      newClips: 1,
      newClipBytes: FOOTAGE.length,
      relation: { kind: 'new' },
      annotators: [{ id: workspace.authorId, pseudonym: 'coder-7f' }],
      lastAuthorId: workspace.authorId,
    })
    expect(await rows(there)).toEqual(NO_ROWS)
    expect(there.blobs.files.size).toBe(0)
  })

  it('leaves the clips out where that was asked for, and names them as missing', async () => {
    const [here, there] = [await browser(), await browser()]
    const file = await backedUp(here, await begun(here), false)
    expect(previewOf('case', await checked(there, file))).toMatchObject({ clips: 0, missing: 1 })
    expect(await restored(there, file)).toMatchObject({ clips: 0, differing: [] })
  })
})

describe('a backup of a project that is here already', () => {
  it('brings it up to date where its history goes on from what is here, and keeps who works here', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await begun(here)
    await restored(there, await backedUp(here, workspace), workspace.authorId)
    draw(workspace, 'later')
    await saved(workspace)
    const newer = await backedUp(here, workspace)
    expect((await checked(there, newer)).relation).toEqual({ kind: 'newer', more: 1 })
    expect((await restored(there, newer, 'somebody-else')).differing).toEqual([])
    expect(await rows(there)).toEqual(await rows(here))
  })

  it('leaves it as it is where it is the same, newer, or has gone another way', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await begun(here)
    const file = await backedUp(here, workspace)
    await restored(there, file, workspace.authorId)
    expect((await checked(there, file)).relation).toEqual({ kind: 'same' })
    const other = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(there.log, 'other'), false)
    draw(other, 'only-there')
    await saved(other)
    expect((await checked(there, file)).relation).toEqual({ kind: 'older', more: 1 })
    draw(workspace, 'only-here')
    draw(workspace, 'only-here-too')
    await saved(workspace)
    const forked = await backedUp(here, workspace)
    expect((await checked(there, forked)).relation).toEqual({ kind: 'forked', from: 4 })
    const before = await rows(there)
    await restored(there, forked)
    expect(await rows(there)).toEqual(before)
  })

  it('is not written over where it was changed between the check and the restoring', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await begun(here)
    const check = await checked(there, await backedUp(here, workspace))
    await restored(there, await backedUp(here, workspace))
    const before = await rows(there)
    const result = await restoreBackup(check, workspace.authorId, there)
    expect(result).toEqual({ ok: false, problem: { code: 'changedMeanwhile', value: '' } })
    expect(await rows(there)).toEqual(before)
  })
})

describe('a project with erased entries', () => {
  const NAME = 'Somename Mistaken'

  async function named(here: Browser): Promise<Workspace> {
    const workspace = await begun(here)
    const [clip] = workspace.index.all('clip')
    if (!clip) throw new Error('no clip')
    renameClip(workspace, clip.id, NAME)
    renameClip(workspace, clip.id, 'roadside')
    await saved(workspace)
    return workspace
  }

  async function erase(workspace: Workspace): Promise<void> {
    const erased = await workspace.erase({ text: NAME, isWholeWord: false }, 'a name typed by mistake')
    if (!erased.ok) throw new Error(erased.problem.code)
    draw(workspace, 'after-it')
    await saved(workspace)
  }

  it('has the text in no byte of its backup, and is equal row by row where that is restored', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await named(here)
    expect(await (await backedUp(here, workspace)).text()).toContain(NAME)
    await erase(workspace)
    const file = await backedUp(here, workspace)
    expect(await file.text()).not.toContain(NAME)
    expect((await restored(there, file, workspace.authorId)).differing).toEqual([])
    expect(await rows(there)).toEqual(await rows(here))
    expect((await rows(there)).snapshots).not.toEqual([])
    const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(there.log), false)
    expect(again.edits).toEqual(workspace.edits)
    expect((await checked(there, file)).relation).toEqual({ kind: 'same' })
  })

  it('takes the text out of a browser that had it before, and never brings it back from an older backup', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await named(here)
    const older = await backedUp(here, workspace)
    await restored(there, older, workspace.authorId)
    expect(JSON.stringify(await rows(there))).toContain(NAME)
    await erase(workspace)
    const newer = await backedUp(here, workspace)
    expect((await checked(there, newer)).relation).toEqual({ kind: 'newer', more: 2 })
    expect((await restored(there, newer)).differing).toEqual([])
    expect(JSON.stringify(await rows(there))).not.toContain(NAME)
    expect((await checked(there, older)).relation).toEqual({ kind: 'older', more: 2 })
    await restored(there, older)
    expect(await rows(there)).toEqual(await rows(here))
  })

  it.each<[string, string, (here: Browser) => Promise<unknown>]>([
    ['without its snapshot', 'recordsDiffer', (here) => here.database.snapshots.clear()],
    [
      'with another snapshot than the log has sealed',
      'entryUnexpected',
      (here) => here.database.snapshots.filter(({ id }) => id === 'box-0').delete(),
    ],
    ['with an entry erased without a word', 'logBroken', (here) => emptied(here, 1)],
  ])('%s is refused: %s', async (_what, code, change) => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await named(here)
    await erase(workspace)
    await change(here)
    const result = await checkBackup(await backedUp(here, workspace), there)
    expect(result.ok ? 'ok' : result.problem.code).toBe(code)
  })

  it('is refused with a snapshot of which nothing in the log knows', async () => {
    const [here, there] = [await browser(), await browser()]
    const workspace = await begun(here)
    const [row] = await here.database.records.toArray()
    if (row) await here.database.snapshots.add(row)
    const result = await checkBackup(await backedUp(here, workspace), there)
    expect(result).toEqual({ ok: false, problem: { code: 'entryUnexpected', value: 'snapshot.jsonl' } })
  })

  async function emptied({ database }: Browser, seq: number): Promise<void> {
    const [row] = await database.log.filter((each) => each.seq === seq).toArray()
    if (row) await database.log.put({ ...row, entry: withoutPayload(row.entry) })
  }
})

describe('restoring that does not end well', () => {
  it('leaves no clip and no record where the database is full', async () => {
    const [here, there] = [await browser(), await browser()]
    const check = await checked(there, await backedUp(here, await begun(here)))
    const archive = Object.assign(Object.create(there.archive), {
      write: () => Promise.reject(new StorageError('full', 'test')),
    })
    const result = await restoreBackup(check, 'id-2', { ...there, archive })
    expect(result).toEqual({ ok: false, problem: { code: 'storageFull', value: '' } })
    expect(there.blobs.files.size).toBe(0)
    expect(await rows(there)).toEqual(NO_ROWS)
  })

  it('finds what is not as the file has it', async () => {
    const [here, there] = [await browser(), await browser()]
    const file = await backedUp(here, await begun(here))
    const check = await checked(there, file)
    const archive = Object.assign(Object.create(there.archive), {
      write: (...values: Parameters<typeof there.archive.write>) => {
        const [project, head] = values
        return there.archive.write({ ...project, records: project.records.slice(1) }, head)
      },
    })
    const result = await restoreBackup(check, 'id-2', { ...there, archive })
    expect(result.ok && result.value.differing).toEqual([`record ${[...check.records.keys()][0]}`])
  })
})

describe('writing that does not end well', () => {
  it.each([
    ['a full disk', 'storageFull', (sink: MemorySink) => void (sink.failAfter = 3)],
    ['a cancel', 'cancelled', (_sink: MemorySink, ending: AbortController) => ending.abort()],
  ])('after %s makes no file of what there is', async (_what, code, prepare) => {
    const here = await browser()
    const workspace = await begun(here)
    const [sink, ending] = [new MemorySink(), new AbortController()]
    prepare(sink, ending)
    const result = await writeProject(requestOf(workspace), sink, { ...here, signal: ending.signal })
    expect(result).toMatchObject({ ok: false, problem: { code } })
    expect([sink.isClosed, sink.isAborted]).toEqual([false, true])
  })

  it('names the clip whose stored bytes are damaged', async () => {
    const here = await browser()
    const workspace = await begun(here)
    const [sha256 = ''] = here.blobs.files.keys()
    here.blobs.files.set(sha256, new File(['bytes of footagE'], sha256))
    const sink = new MemorySink()
    const result = await writeProject(requestOf(workspace), sink, here)
    expect(result).toEqual({ ok: false, problem: { code: 'clipDamaged', value: 'roadside' } })
    expect(sink.isAborted).toBe(true)
  })
})

describe('a backup whose zip is whole and whose contents were altered', () => {
  type Change = (lines: { records: Record<string, unknown>[]; entries: LogEntry[] }) => void

  /** Writes the lines again after `change`, with hashes and manifest that fit. */
  async function altered(change: Change): Promise<File> {
    const here = await browser()
    const workspace = await begun(here)
    const lines = { records: [] as Record<string, unknown>[], entries: [] as LogEntry[] }
    await here.archive.visit(workspace.projectId, {
      onRecord: (record) => lines.records.push(structuredClone(record) as Record<string, unknown>),
      onEntry: (entry) => lines.entries.push(structuredClone(entry) as LogEntry),
      onSnapshot: () => undefined,
    })
    change(lines)
    const [records, entries] = [new JsonLines(await here.createHash()), new JsonLines(await here.createHash())]
    for (const record of lines.records) records.add(record)
    for (const entry of lines.entries) entries.add(entry)
    const newest = lines.entries.at(-1)
    const contents = {
      made: '2026-11-22T09:00:00.000Z',
      program: '0.1.0',
      project: { id: workspace.projectId, name: 'Case' },
      log: newest ? headAfter(newest) : EMPTY_HEAD,
      hasClips: true,
      records: records.finish(),
      entries: entries.finish(),
      snapshot: new JsonLines(await here.createHash()).finish(),
      views: undefined,
      clips: [...here.blobs.files].map(([sha256, file]) => ({ sha256, file })),
      missing: [],
    }
    const { stream } = await writeBackup(contents, here.createHash)
    return new File([await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob()], 'altered')
  }

  it.each<[string, string, string, Change]>([
    ['nothing', 'ok', '', () => undefined],
    ['a record', 'recordsDiffer', '', ({ records }) => void ((records[0] ?? {})['version'] = '2')],
    ['a field that nobody knows', 'recordsDiffer', '', ({ records }) => void ((records[0] ?? {})['more'] = 'x')],
    ['a record left out', 'recordsDiffer', '', ({ records }) => void records.pop()],
    ['a record twice', 'recordsDiffer', '', ({ records }) => void records.push(records[0] ?? {})],
    ['an entry left out', 'logBroken', '2', ({ entries }) => void entries.splice(1, 1)],
    ['entries swapped', 'logBroken', '3', ({ entries }) => void entries.splice(2, 2, ...entries.slice(2).toReversed())],
    ['who made an entry', 'logBroken', '4', ({ entries }) => rewrite(entries, 3, { authorId: 'somebody' })],
    ['an entry sealed again over records that were not there', 'logBroken', '4', ({ entries }) => reseal(entries)],
    ['the newest entry left out', 'recordsDiffer', '', ({ entries }) => void entries.pop()],
  ])('%s: %s %s', async (_what, code, value, change) => {
    const result = await checkBackup(await altered(change), await browser())
    expect(result.ok ? { code: 'ok', value: '' } : result.problem).toEqual({ code, value })
  })

  function rewrite(entries: LogEntry[], at: number, payload: object): void {
    const entry = entries[at]
    if (entry) entries[at] = JSON.parse(canonicalJson({ ...entry, payload: { ...entry.payload, ...payload } }))
  }

  /** A chain that holds, over a change of a box that is not as the change says. */
  function reseal(entries: LogEntry[]): void {
    const [before, last] = entries.slice(-2)
    const change = before?.payload.changes[0]
    if (!before || !last || !change?.after) throw new Error('no entry')
    expect(changedId(change)).toBe('box-0')
    const moved = { ...change.after, createdAt: '2020-01-01T00:00:00Z' } as typeof change.after
    const payload = { ...last.payload, changes: [{ before: moved, after: change.after }] }
    entries.splice(-1, 1, sealEntry(payload, headAfter(before), last.salt))
  }
})
