import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GESTURES } from '../../tests/support/gestures'
import { fixedPorts, MemoryEditLog } from '../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { apply, type RecordMap } from '../domain/edits/apply'
import { annotatorId, tagId, type RecordId } from '../domain/records/ids'
import type { Change } from '../domain/edits/edit'
import type { WorkspaceRecord } from '../domain/records/workspaceRecord'
import { frameIndex } from '../domain/time/frameIndex'
import { firstBrokenEntry } from './chain'
import type { ClipInView } from './commands/clipInView'
import { changeBox } from './commands/changeBox'
import { createProject } from './commands/createProject'
import { drawBox } from './commands/drawBox'
import { deleteClip } from './commands/deleteClip'
import { examineFrames } from './commands/examineFrames'
import { renameClip } from './commands/renameClip'
import { tagFrame } from './commands/tagFrame'
import { toggleRange } from './commands/toggleRange'
import { StorageError } from './ports/editLog'
import { Workspace } from './workspace'

const noCover = tagId.parse('no_cover')
const rifle = tagId.parse('rifle')
const box = { x: 10, y: 10, w: 50, h: 40 }

async function begun(
  log = new MemoryEditLog(),
): Promise<{ workspace: Workspace; view: ClipInView; log: MemoryEditLog }> {
  const workspace = await createProject(fixedPorts(log), {
    name: 'Case',
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  return { workspace, view: { clip, table: steadyTable() }, log }
}

async function saved(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

describe('law 1: the log, the records table and memory agree', () => {
  it('after any sequence of commands, undos and redos', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(GESTURES.length - 1), fc.nat(90)), { maxLength: 40 }),
        async (steps) => {
          const { workspace, view, log } = await begun()
          for (const [which, n] of steps) GESTURES[which]?.(workspace, view, n)
          await saved(workspace)
          let replayed: RecordMap = new Map<RecordId, WorkspaceRecord>()
          for (const entry of log.entries) {
            const result = apply(replayed, entry.payload?.changes ?? [])
            if (!result.ok) throw new Error('the log does not replay')
            replayed = result.value
          }
          const byId = (records: RecordMap) => Object.fromEntries(records)
          expect(byId(replayed)).toEqual(byId(workspace.index.records))
          expect(byId(log.records)).toEqual(byId(workspace.index.records))
          expect(firstBrokenEntry(log.entries)).toBeUndefined()
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('an edit that is on disk before it is in memory', () => {
  async function renamedFirst(failure?: Error) {
    const { workspace, view, log } = await begun()
    await saved(workspace)
    log.failNext = failure
    const renamed: Change = { before: view.clip, after: { ...view.clip, name: 'noted' } }
    const writing = workspace.commitWritten('renameClip', [renamed])
    // Its records take nothing meanwhile, others do, and come behind it.
    expect(renameClip(workspace, view.clip.id, 'otherwise')).toMatchObject({ ok: false, problem: { code: 'notSaved' } })
    expect(drawBox(workspace, view, frameIndex(3), rifle, box).ok).toBe(true)
    const nameBefore = workspace.index.get('clip', view.clip.id)?.name
    const written = await writing
    await saved(workspace)
    const purposes = log.entries.slice(-2).map(({ payload }) => payload?.purpose)
    expect(workspace.edits.map(({ id }) => id)).toEqual(log.entries.map(({ payload }) => payload?.id))
    expect(firstBrokenEntry(log.entries)).toBeUndefined()
    expect(Object.fromEntries(log.records)).toEqual(Object.fromEntries(workspace.index.records))
    const name = () => workspace.index.get('clip', view.clip.id)?.name
    return { workspace, view, log, written, purposes, names: [nameBefore, name()], clipName: view.clip.name }
  }

  it('is in memory and in the log once it is written', async () => {
    const { written, purposes, names, clipName, workspace, view } = await renamedFirst()
    expect(written.ok).toBe(true)
    expect(purposes).toEqual(['renameClip', 'drawBox'])
    expect(names).toEqual([clipName, 'noted'])
    expect(renameClip(workspace, view.clip.id, 'otherwise').ok).toBe(true)
  })

  it('is nowhere where the disk is full, also once there is room again', async () => {
    const { written, purposes, names, clipName, workspace, view } = await renamedFirst(
      new StorageError('full', 'no room'),
    )
    expect(written).toEqual({ ok: false, problem: { code: 'notWritten', reason: 'full' } })
    expect(purposes).toEqual(['addClip', 'drawBox'])
    expect(names).toEqual([clipName, clipName])
    expect(renameClip(workspace, view.clip.id, 'otherwise').ok).toBe(true)
  })
})

describe('undo beside other people and what was looked at', () => {
  it('passes over what others did, and is held by a later change of theirs, which it names', async () => {
    const { workspace, view, log } = await begun()
    const other = annotatorId.parse('other')
    const pseudonym = {
      type: 'annotator' as const,
      id: other,
      pseudonym: 'coder-b',
      createdAt: workspace.ports.clock.now(),
    }
    workspace.commit('addAnnotator', [{ before: null, after: pseudonym }])
    drawBox(workspace, view, frameIndex(3), rifle, box)
    await saved(workspace)
    const theirs = await Workspace.open(workspace.projectId, other, fixedPorts(log, 'theirs'), false)
    expect(theirs.undoable).toBeUndefined()
    const [drawn] = theirs.index.all('annotation')
    const moved = changeBox(theirs, drawn?.id ?? '', { ...box, x: 30 }, 'moveBox')
    await saved(theirs)
    const mine = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log, 'mine'), false)
    expect(mine.undoable?.purpose).toBe('drawBox')
    expect(mine.undo()).toMatchObject({
      ok: false,
      problem: {
        code: 'conflict',
        held: { edit: { purpose: 'drawBox' }, by: { id: moved.ok ? moved.value.id : '', authorId: other } },
      },
    })
    expect(mine.index.all('annotation')[0]?.box?.x).toBe(30)
  })

  it('takes the coverage of a clip along with the clip, and brings it back with it', async () => {
    const { workspace, view } = await begun()
    examineFrames(workspace, view.clip.id, [{ start: 0, end: 5, speed: 1 }])
    expect(workspace.undo().ok).toBe(true)
    expect(workspace.index.all('coverage')).toEqual([])
    expect(workspace.redo().ok).toBe(true)
    expect(workspace.index.all('coverage')[0]?.spans).toEqual([{ start: 0, end: 5, speed: 1 }])
  })

  it('goes once with a clip whose removal was taken back, also where more was looked at since', async () => {
    const { workspace, view } = await begun()
    examineFrames(workspace, view.clip.id, [{ start: 0, end: 5, speed: 1 }])
    const removed = deleteClip(workspace, view.clip.id)
    if (!removed.ok) throw new Error(removed.problem.code)
    expect(workspace.takeBack(removed.value.id).ok).toBe(true)
    examineFrames(workspace, view.clip.id, [{ start: 5, end: 9, speed: 1 }])
    const { records } = workspace.index
    const before = new Map(records)
    expect(workspace.undo().ok).toBe(true)
    expect(workspace.index.all('coverage')).toEqual([])
    expect(workspace.redo().ok).toBe(true)
    expect(new Map(records)).toEqual(before)
  })

  it('is not announced as unsaved work, and clears no redo', async () => {
    const { workspace, view } = await begun()
    drawBox(workspace, view, frameIndex(3), rifle, box)
    workspace.undo()
    await saved(workspace)
    const { saveState } = workspace
    examineFrames(workspace, view.clip.id, [{ start: 0, end: 5, speed: 1 }])
    expect(workspace.saveState).toMatchObject({ kind: 'saving', onlyExamined: true })
    expect(workspace.redoable?.purpose).toBe('drawBox')
    await saved(workspace)
    expect(workspace.saveState).toEqual(saveState)
  })

  it('the state after an edit takes no edit', async () => {
    const { workspace, view } = await begun()
    drawBox(workspace, view, frameIndex(3), rifle, box)
    drawBox(workspace, view, frameIndex(4), rifle, box)
    const past = workspace.asOf(workspace.edits.length - 1)
    expect(past.index.all('annotation').map(({ frame }) => frame)).toEqual([3])
    expect(drawBox(past, view, frameIndex(5), rifle, box)).toMatchObject({ ok: false, problem: { code: 'readOnly' } })
  })
})

describe('the chain', () => {
  it('finds a changed payload, a changed order and a missing entry at its place', async () => {
    const { workspace, view, log } = await begun()
    for (const n of [1, 2, 3]) drawBox(workspace, view, frameIndex(n), rifle, box)
    await saved(workspace)
    const { entries } = log
    const third = entries[2]
    if (!third?.payload) throw new Error('no third entry')
    expect(firstBrokenEntry(entries)).toBeUndefined()
    const altered = entries.with(2, { ...third, payload: { ...third.payload, at: '2020-01-01T00:00:00.000Z' } })
    expect(firstBrokenEntry(altered)).toBe(2)
    expect(firstBrokenEntry(entries.toSpliced(1, 1))).toBe(1)
    expect(firstBrokenEntry(entries.toReversed())).toBe(0)
  })
})

describe('ranges', () => {
  it('run from the frame of the first press to the frame of the second, both in it', async () => {
    const { workspace, view } = await begun()
    toggleRange(workspace, view, frameIndex(10), noCover)
    expect(workspace.index.all('segment')[0]).toMatchObject({ start: 10, startPts: 5120 })
    expect(workspace.index.all('segment')[0]?.end).toBeUndefined()
    toggleRange(workspace, view, frameIndex(20), noCover)
    expect(workspace.index.all('segment')[0]).toMatchObject({ start: 10, end: 21, endPts: 21 * 512 })
  })

  it('run forwards also where the second press is at an earlier frame', async () => {
    const { workspace, view } = await begun()
    toggleRange(workspace, view, frameIndex(20), noCover)
    toggleRange(workspace, view, frameIndex(10), noCover)
    expect(workspace.index.all('segment')[0]).toMatchObject({ start: 10, end: 21 })
  })

  it('end with the clip at its last frame', async () => {
    const { workspace, view } = await begun()
    toggleRange(workspace, view, frameIndex(90), noCover)
    toggleRange(workspace, view, frameIndex(99), noCover)
    expect(workspace.index.all('segment')[0]).toMatchObject({ end: 100, endPts: 51_200 })
  })
})

describe('refusals', () => {
  it('a box outside the picture changes nothing and logs nothing', async () => {
    const { workspace, view } = await begun()
    const before = workspace.edits.length
    const result = drawBox(workspace, view, frameIndex(1), rifle, { x: 1270, y: 0, w: 50, h: 50 })
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'integrity', problems: [{ code: 'boxOutsidePicture' }] },
    })
    expect([workspace.edits.length, workspace.index.all('annotation').length]).toEqual([before, 0])
  })

  it('a frozen workspace takes no edit', async () => {
    const { workspace, view } = await begun()
    workspace.freeze()
    expect(drawBox(workspace, view, frameIndex(1), rifle, box)).toEqual({ ok: false, problem: { code: 'readOnly' } })
  })
})

describe('saving', () => {
  it('says saved only after the store has answered', async () => {
    const { workspace, view } = await begun()
    await saved(workspace)
    drawBox(workspace, view, frameIndex(1), rifle, box)
    expect(workspace.saveState).toMatchObject({ kind: 'saving', pending: 1 })
    await saved(workspace)
    expect(workspace.saveState.kind).toBe('saved')
  })

  it('stops editing after a failure, keeps the edits, and goes on after a retry', async () => {
    const { workspace, view, log } = await begun()
    await saved(workspace)
    log.failNext = new StorageError('full', undefined)
    drawBox(workspace, view, frameIndex(1), rifle, box)
    await saved(workspace)
    expect(workspace.saveState).toEqual({ kind: 'failed', pending: 1, reason: 'full' })
    expect(drawBox(workspace, view, frameIndex(2), rifle, box)).toMatchObject({ problem: { code: 'notSaved' } })
    expect(workspace.unsavedEdits).toHaveLength(1)
    workspace.retrySaving()
    await saved(workspace)
    expect(workspace.saveState.kind).toBe('saved')
    expect(log.records.size).toBe(workspace.index.records.size)
  })
})

it('a frame tag pressed twice is taken off again', async () => {
  const { workspace, view } = await begun()
  tagFrame(workspace, view, frameIndex(3), noCover)
  expect(workspace.index.annotationsAt(view.clip.id, frameIndex(3))).toHaveLength(1)
  tagFrame(workspace, view, frameIndex(3), noCover)
  expect(workspace.index.annotationsAt(view.clip.id, frameIndex(3))).toHaveLength(0)
})
