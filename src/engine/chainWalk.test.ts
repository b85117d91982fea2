import { describe, expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../tests/support/fixedPorts'
import { sampleClip } from '../../tests/support/sampleRecords'
import { withoutPayload } from '../domain/edits/withoutPayload'
import { createProject } from './commands/createProject'
import { renameClip } from './commands/renameClip'
import { sampleEntries } from '../../tests/support/sampleLog'
import { ChainWalk, type ChainState } from './chainWalk'
import { StorageError } from './ports/editLog'

const SHA256 = 'a'.repeat(64)

function walkOver(entries: readonly unknown[]) {
  const states: ChainState[] = []
  const log = {
    entriesFrom: (_id: string, from: number, count: number) => Promise.resolve(entries.slice(from, from + count)),
  }
  return { walk: new ChainWalk(log, 'p', (state) => states.push(state)), states }
}

describe('a walk along the chain', () => {
  it('goes slice by slice to the end, and later on from there', async () => {
    const all = await sampleEntries(SHA256, 130)
    const known: unknown[] = all.slice(0, 100)
    const { walk, states } = walkOver(known)
    await walk.goOn()
    expect(states).toEqual([
      { kind: 'checking', checked: 64 },
      { kind: 'holds', head: { length: 100, hash: all[99]?.hash }, erased: 0 },
    ])
    known.push(...all.slice(100))
    await walk.goOn()
    expect(states.at(-1)).toEqual({ kind: 'holds', head: { length: 132, hash: all[131]?.hash }, erased: 0 })
    expect(walk.hashes).toEqual(all.map(({ hash }) => hash))
  })

  it('names the first entry that does not fit, and what of it', async () => {
    const all = await sampleEntries(SHA256, 80)
    const changed = all.map((entry) => (entry.seq === 70 ? { ...entry, salt: '0'.repeat(32) } : entry))
    const { walk, states } = walkOver(changed)
    await walk.goOn()
    expect(states.at(-1)).toEqual({ kind: 'broken', seq: 70, fault: 'payload' })
    expect(walk.hashes).toHaveLength(70)
    const other = walkOver(all.toSpliced(3, 1, { seq: 3 } as never))
    await other.walk.goOn()
    expect(other.states.at(-1)).toEqual({ kind: 'broken', seq: 3, fault: 'form' })
  })

  it('counts the entries that were erased, and names one whose payload is missing without a word', async () => {
    const log = new MemoryEditLog()
    const workspace = await createProject(fixedPorts(log), { name: 'Case', pseudonym: 'c', codebook: undefined })
    const clip = sampleClip(workspace.authorId)
    workspace.commit('addClip', [{ before: null, after: clip }])
    for (const name of ['Somename Mistaken', 'other']) renameClip(workspace, clip.id, name)
    while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
    await workspace.erase({ text: 'Somename Mistaken', isWholeWord: true }, 'a mistake')
    const { walk, states } = walkOver(log.entries)
    await walk.goOn()
    expect(states.at(-1)).toEqual({ kind: 'holds', head: workspace.head, erased: 2 })
    const other = walkOver(log.entries.map((entry) => (entry.seq === 1 ? withoutPayload(entry) : entry)))
    await other.walk.goOn()
    expect(other.states.at(-1)).toEqual({ kind: 'broken', seq: 1, fault: 'unnamed' })
  })

  it('says that the store cannot be read instead of calling the chain broken', async () => {
    const states: ChainState[] = []
    const log = { entriesFrom: () => Promise.reject(new StorageError('gone', undefined)) }
    await new ChainWalk(log, 'p', (state) => states.push(state)).goOn()
    expect(states).toEqual([{ kind: 'unread', reason: 'gone' }])
  })

  it('tells nothing once it is left', async () => {
    const { walk, states } = walkOver(await sampleEntries(SHA256, 3))
    const going = walk.goOn()
    walk.leave()
    await going
    expect(states).toEqual([])
  })
})
