import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../tests/support/fixedPorts'
import { GESTURES } from '../../tests/support/gestures'
import { sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { edit as editSchema } from '../domain/edits/edit'
import type { StoredEntry } from '../domain/edits/logEntry'
import { tagId, type EditId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { firstBrokenEntry, sealEntry, stateDigest } from './chain'
import { changeCoded } from './commands/changeCoded'
import { createProject } from './commands/createProject'
import { deleteClip } from './commands/deleteClip'
import { drawBox } from './commands/drawBox'
import { renameClip } from './commands/renameClip'
import { replaceText } from './commands/replaceText'
import { tagFrame } from './commands/tagFrame'
import { ErasedTrail } from './erasedTrail'
import { erasePlan } from './erasePlan'
import { LogReplay } from './logReplay'
import { StorageError } from './ports/editLog'
import { Workspace } from './workspace'

const NAME = 'Somename Mistaken'
const unwanted = { text: NAME, isWholeWord: false }
const REASON = 'a name typed by mistake'

async function begun(name = 'Case') {
  const log = new MemoryEditLog()
  const workspace = await createProject(fixedPorts(log), {
    name,
    pseudonym: 'coder-7f',
    codebook: sampleCodebook(),
  })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  return { workspace, log, view: { clip, table: steadyTable() } }
}

async function saved(workspace: Workspace): Promise<void> {
  while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
}

function note(workspace: Workspace, text: string): void {
  const [annotation] = workspace.index.all('annotation')
  const made = changeCoded(workspace, annotation?.id ?? '', { purpose: 'changeNote', values: { note: text } })
  if (!made.ok) throw new Error(made.problem.code)
}

/** A name in a note, which is then corrected: lines 4 and 5 of the log hold it. */
async function named() {
  const all = await begun()
  tagFrame(all.workspace, all.view, frameIndex(7), tagId.parse('no_cover'))
  note(all.workspace, `seen by ${NAME}`)
  note(all.workspace, 'seen by a neighbour')
  await saved(all.workspace)
  return all
}

async function erased(workspace: Workspace, wanted = unwanted) {
  await saved(workspace)
  const result = await workspace.erase(wanted, REASON)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function replayed({ entries, snapshot }: MemoryEditLog): LogReplay {
  const replay = new LogReplay(snapshot)
  for (const entry of entries)
    expect([entry.seq, replay.add(JSON.parse(JSON.stringify(entry)))]).toEqual([entry.seq, true])
  return replay
}

function idAt({ edits }: Workspace, at: number): EditId {
  const edit = edits.at(at)
  if (!edit) throw new Error('no such edit')
  return edit.id
}

function seqsWithoutPayload(entries: readonly StoredEntry[]): number[] {
  return entries.flatMap(({ seq, payload, salt }) => (payload === undefined && salt === undefined ? [seq] : []))
}

describe('erasing a text', () => {
  it('takes payload and salt of every entry that holds it, and says who, when, which and why', async () => {
    const { workspace, log } = await named()
    const edit = await erased(workspace)
    expect(seqsWithoutPayload(log.entries)).toEqual([3, 4])
    expect(JSON.stringify(log.entries)).not.toContain(NAME)
    expect(log.entries.at(-1)?.payload).toMatchObject({
      purpose: 'erase',
      authorId: workspace.authorId,
      changes: [],
      erasure: {
        reason: REASON,
        entries: [
          { seq: 3, purpose: 'changeNote', kind: 'do', authorId: workspace.authorId },
          { seq: 4, purpose: 'changeNote' },
        ],
      },
    })
    expect(workspace.edits[3]).toMatchObject({ purpose: 'changeNote', changes: [] })
    expect(workspace.erasedBy(idAt(workspace, 3))).toBe(edit)
    expect(firstBrokenEntry(log.entries)).toBeUndefined()
    expect(workspace.head.length).toBe(6)
  })

  it('leaves a log that opens again as it is, and goes on', async () => {
    const { workspace, log, view } = await named()
    await erased(workspace)
    drawBox(workspace, view, frameIndex(9), tagId.parse('rifle'), { x: 1, y: 1, w: 9, h: 9 })
    await saved(workspace)
    const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), false)
    expect(again.edits).toEqual(workspace.edits)
    expect(again.erasedBy(idAt(again, 4))?.erasure?.reason).toBe(REASON)
    expect(Object.fromEntries(replayed(log).records)).toEqual(Object.fromEntries(workspace.index.records))
  })

  it('is refused while a record holds it; replaced there, the replacing goes with the others', async () => {
    const { workspace, log } = await begun(`Case of ${NAME}`)
    await saved(workspace)
    expect(await workspace.erase(unwanted, REASON)).toEqual({ ok: false, problem: { code: 'stillStanding' } })
    expect(erasePlan(workspace, unwanted)?.standing).toMatchObject([{ place: 'name', text: `Case of ${NAME}` }])
    expect(replaceText(workspace, unwanted, `not ${NAME}`)).toMatchObject({ problem: { code: 'cannotReplace' } })
    expect(replaceText(workspace, unwanted, '[erased]').ok).toBe(true)
    await erased(workspace)
    // The very first entry, and the one that replaced it.
    expect(seqsWithoutPayload(log.entries)).toEqual([0, 2])
    expect(workspace.index.all('project')[0]?.name).toBe('Case of [erased]')
    expect(replayed(log).isConsistent()).toBe(true)
  })

  it('does not take a reason that holds it, none at all, or a text that is nowhere', async () => {
    const { workspace, log } = await named()
    const before = [...log.entries]
    const codeOf = async (wanted: typeof unwanted, reason: string) => {
      const result = await workspace.erase(wanted, reason)
      return result.ok ? 'ok' : result.problem.code
    }
    expect(await codeOf(unwanted, `it says somename mistaken`)).toBe('reasonHoldsIt')
    expect(await codeOf(unwanted, '  ')).toBe('noReason')
    expect(await codeOf({ text: 'nobody', isWholeWord: false }, REASON)).toBe('nothingToDo')
    expect(await codeOf({ text: 'a', isWholeWord: false }, REASON)).toBe('nothingToDo')
    workspace.freeze()
    expect(await codeOf(unwanted, REASON)).toBe('readOnly')
    expect(log.entries).toEqual(before)
  })

  it('changes nothing where the store refuses, and does it when asked again', async () => {
    const { workspace, log } = await named()
    const [edits, entries, head] = [[...workspace.edits], [...log.entries], workspace.head]
    log.failNext = new StorageError('full', 'test')
    expect(await workspace.erase(unwanted, REASON)).toEqual({
      ok: false,
      problem: { code: 'notErased', reason: 'full' },
    })
    expect([workspace.edits, log.entries, workspace.head, workspace.saveState.kind]).toEqual([
      edits,
      entries,
      head,
      'saved',
    ])
    await erased(workspace)
    expect(JSON.stringify(log.entries)).not.toContain(NAME)
  })

  it('lets an edit that is made meanwhile come behind it, and refuses while one waits', async () => {
    const { workspace, log, view } = await named()
    const erasing = workspace.erase(unwanted, REASON)
    expect(workspace.saveState).toMatchObject({ kind: 'saving', pending: 1 })
    renameClip(workspace, view.clip.id, 'meanwhile')
    expect(await workspace.erase(unwanted, REASON)).toEqual({ ok: false, problem: { code: 'notSaved' } })
    expect((await erasing).ok).toBe(true)
    await saved(workspace)
    expect(workspace.edits.slice(-2).map(({ purpose }) => purpose)).toEqual(['erase', 'renameClip'])
    expect(log.entries.map(({ payload }) => payload?.id)).toEqual(
      workspace.edits.map(({ id }) => (workspace.erasedBy(id) ? undefined : id)),
    )
    expect(replayed(log).records.get(view.clip.id)).toMatchObject({ name: 'meanwhile' })
  })
})

describe('what was erased', () => {
  it('is brought back by no undo, no redo and no taking back', async () => {
    const { workspace } = await named()
    await erased(workspace)
    expect(workspace.undo()).toEqual({ ok: false, problem: { code: 'erased' } })
    expect(workspace.takeBack(idAt(workspace, 3))).toEqual({
      ok: false,
      problem: { code: 'erased' },
    })
    expect(workspace.takeBack(idAt(workspace, -1))).toEqual({
      ok: false,
      problem: { code: 'nothingToDo' },
    })
    // What came before it can be taken back by itself only where nobody changed it since.
    expect(workspace.takeBack(idAt(workspace, 1))).toMatchObject({ ok: false })
  })

  it('is not done again either, also where only its undo held it', async () => {
    const { workspace, view } = await begun()
    renameClip(workspace, view.clip.id, NAME)
    workspace.undo()
    await erased(workspace)
    expect(workspace.redo()).toEqual({ ok: false, problem: { code: 'erased' } })
    expect(workspace.index.all('clip')[0]?.name).toBe('roadside')
  })

  it('does not stand between an undo and what came after it', async () => {
    const { workspace, view } = await named()
    await erased(workspace)
    renameClip(workspace, view.clip.id, 'new')
    expect(workspace.undo().ok).toBe(true)
    expect(workspace.redo().ok).toBe(true)
  })

  it('hides the states before it, and no later one', async () => {
    const { workspace } = await named()
    await erased(workspace)
    expect([3, 4].map((count) => workspace.isKnown(count))).toEqual([false, false])
    expect(() => workspace.asOf(4)).toThrow('erased')
    expect(workspace.asOf(5).index.all('annotation')[0]?.note).toBe('seen by a neighbour')
    expect(workspace.asOf(6).isReadOnly).toBe(true)
  })

  it('still names the files that only it had named', async () => {
    const { workspace, log, view } = await begun()
    renameClip(workspace, view.clip.id, NAME)
    deleteClip(workspace, view.clip.id)
    await erased(workspace)
    expect(log.entries.at(-1)?.payload?.erasure?.files).toEqual([view.clip.source.sha256])
  })

  it('keeps the head of somebody else’s log that an import had brought, without the names beside it', async () => {
    const { workspace, log, view } = await begun()
    const received = {
      fileName: 'theirs.json',
      projectId: workspace.projectId,
      projectName: NAME,
      people: ['x'],
      length: 7,
      hash: 'ab'.repeat(32),
    }
    workspace.commit('import', [{ before: view.clip, after: { ...view.clip, name: 'theirs' } }], received)
    await erased(workspace)
    const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), false)
    expect(again.edits[2]?.received).toEqual({ ...received, fileName: '', projectName: '', people: [] })
  })

  it('keeps being told of where the erasing itself is erased', async () => {
    const { workspace, log } = await named()
    const result = await workspace.erase(unwanted, 'asked for by Rania Aziz')
    expect(result.ok).toBe(true)
    await erased(workspace, { text: 'rania aziz', isWholeWord: false })
    expect(seqsWithoutPayload(log.entries)).toEqual([3, 4, 5])
    expect(log.entries.at(-1)?.payload?.erasure?.entries.map(({ seq }) => seq)).toEqual([3, 4, 5])
    const replay = replayed(log)
    expect([replay.unnamed, replay.isConsistent()]).toEqual([undefined, true])
    const again = await Workspace.open(workspace.projectId, workspace.authorId, fixedPorts(log), false)
    expect(again.edits).toEqual(workspace.edits)
  })
})

describe('law 1 with erased entries: the chain holds and replaying from the snapshot gives the records', () => {
  it('after any commands with erasings between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(fc.nat(GESTURES.length - 1), fc.nat(90)), { maxLength: 12 }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (rounds) => {
          const { workspace, log, view } = await begun()
          for (const [at, steps] of rounds.entries()) {
            const name = `Name${at} Somebody`
            for (const [which, n] of steps) GESTURES[which]?.(workspace, view, n)
            const wanted = { text: name, isWholeWord: true }
            workspace.commit('renameProject', renamed(workspace, name))
            for (const [which, n] of steps.toReversed()) GESTURES[which]?.(workspace, view, n)
            replaceText(workspace, wanted, 'Case')
            await erased(workspace, wanted)
            expect(JSON.stringify([log.entries, log.snapshot])).not.toContain(name)
          }
          await saved(workspace)
          expect(firstBrokenEntry(log.entries)).toBeUndefined()
          const trail = new ErasedTrail()
          log.entries.forEach((entry) => trail.add(entry))
          expect(trail.unnamed).toBeUndefined()
          const replay = replayed(log)
          expect(Object.fromEntries(replay.records)).toEqual(Object.fromEntries(workspace.index.records))
          expect(replay.isConsistent()).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  function renamed({ index }: Workspace, name: string) {
    return index.all('project').map((before) => ({ before, after: { ...before, name } }))
  }
})

describe('a log whose payloads were taken out by hand', () => {
  it('is refused where no entry tells of it, and where the snapshot is another one', async () => {
    const { workspace, log } = await named()
    await erased(workspace)
    const damaged = new LogReplay(log.snapshot)
    const { seq, prev, payloadHash, hash } = log.entries[1] ?? {}
    for (const entry of log.entries.with(1, { seq, prev, payloadHash, hash } as StoredEntry)) damaged.add(entry)
    expect(damaged.unnamed).toBe(1)
    const without = new LogReplay()
    for (const entry of log.entries) without.add(entry)
    expect([without.isConsistent(), without.isSnapshotUsed]).toEqual([false, false])
    const other = new LogReplay(
      log.snapshot.map((record) => (record.type === 'clip' ? { ...record, name: 'x' } : record)),
    )
    for (const entry of log.entries) other.add(entry)
    expect([other.isConsistent(), other.isSnapshotUsed]).toEqual([false, false])
  })

  it('is refused where its snapshot is not what entries say that are all there', async () => {
    const { workspace, log, view } = await begun()
    await saved(workspace)
    const records = [...workspace.index.records.values()]
    const forged = records.map((record) => (record.id === view.clip.id ? { ...record, name: 'forged' } : record))
    const { id, purpose, authorId, at } = workspace.edits[1] ?? {}
    const edit = editSchema.parse({
      id: 'forged',
      kind: 'do',
      purpose: 'erase',
      authorId,
      at,
      changes: [],
      erasure: {
        entries: [{ seq: 1, id, kind: 'do', purpose, authorId, at }],
        reason: 'x',
        files: [],
        snapshot: stateDigest(forged),
      },
    })
    const replay = new LogReplay(forged)
    const all = [...log.entries, sealEntry(edit, workspace.head, '0'.repeat(32))]
    expect(all.map((entry) => replay.add(entry))).toEqual([true, true, false])
  })

  it('is no entry with a payload and no salt', async () => {
    const { log } = await named()
    const { salt: _, ...half } = log.entries[0] ?? {}
    expect(new LogReplay().add(half)).toBe(false)
  })
})
