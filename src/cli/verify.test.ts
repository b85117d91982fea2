import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../tests/support/fixedPorts'
import { logText, sampleEntries } from '../../tests/support/sampleLog'
import { sampleClip } from '../../tests/support/sampleRecords'
import { withoutPayload } from '../domain/edits/withoutPayload'
import { createProject } from '../engine/commands/createProject'
import { deleteClip } from '../engine/commands/deleteClip'
import { renameClip } from '../engine/commands/renameClip'
import { EMPTY_HEAD, type LogEntry, headAfter } from '../domain/edits/logEntry'
import { sealEntry } from '../engine/chain'
import { verify } from './verify'

const CLIP_BYTES = new TextEncoder().encode('abc')
const CLIP_SHA256 = createHash('sha256').update(CLIP_BYTES).digest('hex')

let folder = ''
let entries: LogEntry[] = []
let whole = new Uint8Array()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framebench-verify-'))
  entries = await sampleEntries(CLIP_SHA256, 2)
  whole = new TextEncoder().encode(logText(entries))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(content: Uint8Array | string, ...more: string[]) {
  const path = join(folder, 'log.jsonl')
  await writeFile(path, content)
  const { code, out, err } = await runWith(path, ...more)
  return { code, out: out.replaceAll(path, 'log.jsonl'), err }
}

async function runWith(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await verify(args, { write: (text) => void out.push(text) }, { write: (text) => void err.push(text) })
  return { code, out: out.join(''), err: err.join('') }
}

function lineAt(offset: number): number {
  return whole.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1
}

describe('framebench verify', () => {
  it('says that a whole log holds, its head, and what that proves and does not', async () => {
    const { code, out, err } = await run(whole)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('log.jsonl: the chain holds through 4 entries, 2026-11-22T')
    expect(out).toContain(`head: ${entries[3]?.hash}\n`)
    expect(out).toMatch(/^words: (?:[a-z]+ ){8}\(its first 88 bits\)$/m)
    expect(out).toContain('What this proves:')
    expect(out).toContain('What it does not prove: that the footage is genuine')
  })

  it('finds a changed byte wherever it is, at its line', async () => {
    for (let offset = 0; offset < whole.length; offset += 1) {
      const changed = Uint8Array.from(whole)
      changed[offset] = (changed[offset] ?? 0) ^ 1
      const { code, out } = await run(changed)
      expect([offset, code, out.split(':')[1]]).toEqual([offset, 1, String(lineAt(offset))])
    }
  })

  it('finds any other byte in its place, a byte dropped and a byte added, at its line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.constantFrom('replace', 'drop', 'add'),
        async (offset, byte, how) => {
          const old = whole[offset]
          fc.pre(how !== 'replace' || byte !== old)
          // An end more at the end of a line is an empty line behind it; its own test is below.
          fc.pre(how !== 'add' || byte !== 0x0a || old !== 0x0a)
          const inserted = how === 'drop' ? [] : [byte]
          const changed = Uint8Array.from([
            ...whole.subarray(0, offset),
            ...inserted,
            ...whole.subarray(how === 'add' ? offset : offset + 1),
          ])
          const { code, out } = await run(changed)
          expect([code, Number(out.split(':')[1])]).toEqual([1, lineAt(offset)])
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    ['a line dropped', (lines: string[]) => lines.toSpliced(1, 1), 2, 'entry 1 should stand here'],
    ['two lines swapped', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest], 1, 'entry 0 should stand here'],
    ['a line repeated', ([a = '', ...rest]: string[]) => [a, a, ...rest], 2, 'entry 1 should stand here'],
    ['an empty line', ([a = '', ...rest]: string[]) => [a, '\n', ...rest], 2, 'not JSON'],
  ])('finds %s', async (_what, change, line, reason) => {
    const lines = new TextDecoder().decode(whole).split(/(?<=\n)/)
    const { code, out } = await run(change(lines).join(''))
    expect(code).toBe(1)
    expect(out).toContain(`log.jsonl:${line}: `)
    expect(out).toContain(reason)
  })

  it('finds a log cut off in its last line, also where only the line feed is missing', async () => {
    expect((await run(whole.subarray(0, -20))).out).toContain('log.jsonl:4: the line is not JSON')
    expect((await run(whole.subarray(0, -1))).out).toContain('log.jsonl:4: the line does not end in a line feed')
    expect(await run('')).toMatchObject({ code: 1, out: expect.stringContaining('holds no entry') as string })
  })

  it('finds an entry that was sealed anew, at the one behind it, and one that is no edit although its hashes fit', async () => {
    const [first, second, ...rest] = entries
    if (!first || !second) throw new Error('no entries')
    const forged = sealEntry({ ...second.payload, at: '2020-01-01T00:00:00.000Z' }, headAfter(first), second.salt)
    expect((await run(logText([first, forged, ...rest]))).out).toContain('log.jsonl:3: the entry names another one')
    const noEdit = sealEntry({ ...first.payload, changes: [] }, EMPTY_HEAD, first.salt)
    expect((await run(logText([noEdit]))).out).toContain('log.jsonl:1: the payload is not an edit')
  })

  it.each([
    ['a space', (line: string) => line.replace(',', ', '), 'not in canonical form'],
    [
      'another order',
      (line: string) => line.replace(/^\{("hash":"[^"]+"),(.+)\}$/, '{$2,$1}'),
      'not in canonical form',
    ],
    ['a character written otherwise', (line: string) => line.replace('Case', '\\u0043ase'), 'not in canonical form'],
    ['a field that no entry has', (line: string) => `${line.slice(0, -1)},"z":1}`, 'not an entry of a log'],
  ])('finds %s, which the hashes do not cover', async (_what, change, reason) => {
    const [first = '', ...rest] = new TextDecoder().decode(whole).split('\n')
    expect(change(first)).not.toBe(first)
    const { code, out } = await run([change(first), ...rest].join('\n'))
    expect([code, out.split(':')[1]]).toEqual([1, '1'])
    expect(out).toContain(reason)
  })

  describe('of a log with erased entries', () => {
    const NAME = 'Somename Mistaken'

    /** A clip that had the name of a person for a while: lines 3 and 4, which line 5 says are erased. */
    async function erasedLog(wanted = NAME) {
      const log = new MemoryEditLog()
      const workspace = await createProject(fixedPorts(log), { name: 'Case', pseudonym: 'c', codebook: undefined })
      const clip = sampleClip(workspace.authorId, { source: { fileName: 'a.mp4', sizeBytes: 3, sha256: CLIP_SHA256 } })
      workspace.commit('addClip', [{ before: null, after: clip }])
      renameClip(workspace, clip.id, NAME)
      renameClip(workspace, clip.id, 'other')
      if (wanted === 'a.mp4') deleteClip(workspace, clip.id)
      while (workspace.saveState.kind === 'saving') await new Promise((resolve) => setTimeout(resolve, 0))
      const erased = await workspace.erase({ text: wanted, isWholeWord: false }, 'a mistake')
      if (!erased.ok) throw new Error(erased.problem.code)
      return log.entries
    }

    it('counts them, names the line that says so, and finds the chain whole', async () => {
      const text = logText(await erasedLog())
      expect(text).not.toContain(NAME)
      const { code, out } = await run(text)
      expect([code, out]).toEqual([0, expect.stringContaining('the chain holds through 5 entries, 2026-11-22T')])
      expect(out).toContain('2 entries erased: what was in them is gone for good, and their hashes hold\n')
      expect(out).toContain('line 5 says so of lines 3, 4\n')
    })

    it('finds an entry without payload of which none says that it was erased, at its line', async () => {
      const all = await erasedLog()
      const emptied = all.map((entry) => (entry.seq === 1 ? withoutPayload(entry) : entry))
      const { code, out } = await run(logText(emptied))
      expect([code, out]).toEqual([1, expect.stringContaining('log.jsonl:2: the entry has no payload, and no later')])
      expect((await run(logText(all.slice(0, -1)))).out).toContain('log.jsonl:3: the entry has no payload')
    })

    it('finds a payload without its salt, and any byte changed in what is left', async () => {
      const all = await erasedLog()
      const text = logText(all)
      const lines = text.split('\n')
      const half = lines.with(1, (lines[1] ?? '').replace(/"salt":"[0-9a-f]+",/, ''))
      expect((await run(half.join('\n'))).out).toContain('log.jsonl:2: the line is not an entry of a log')
      const from = text.indexOf(lines[2] ?? '')
      for (let offset = from; offset < from + (lines[2] ?? '').length; offset += 1) {
        const changed = new TextEncoder().encode(text)
        changed[offset] = (changed[offset] ?? 0) ^ 1
        const { code, out } = await run(changed)
        expect([offset, code, out.split(':')[1]]).toEqual([offset, 1, '3'])
      }
    })

    it('knows the file of a clip whose entries were all erased', async () => {
      const clip = join(folder, 'clip.mp4')
      await writeFile(clip, CLIP_BYTES)
      const { code, out } = await run(logText(await erasedLog('a.mp4')), '--clip', clip)
      expect([code, out]).toEqual([
        0,
        expect.stringContaining('the file of a clip of this log; the entries that named it were erased, says line 6'),
      ])
    })
  })

  it('compares a head that was kept: the newest, an older one, and one of another log', async () => {
    const [newest, older] = [entries[3]?.hash ?? '', entries[1]?.hash ?? '']
    expect((await run(whole, '--head', newest.toUpperCase())).out).toContain(
      'the newest of this log: nothing is missing',
    )
    expect(await run(whole, '--head', older)).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'that of the first 2 entries: they are as they were then, and 2 came later',
      ) as string,
    })
    expect(await run(whole, '--head', 'ab'.repeat(32))).toMatchObject({
      code: 1,
      out: expect.stringContaining('is not in this log') as string,
    })
    // A log that was cut short at a line holds in itself; the head that was kept shows it.
    expect((await run(logText(entries.slice(0, 3)))).code).toBe(0)
    expect((await run(logText(entries.slice(0, 3)), '--head', newest)).code).toBe(1)
  })

  it('says which clip of the log a file is, or that it is none', async () => {
    const clip = join(folder, 'clip.mp4')
    await writeFile(clip, CLIP_BYTES)
    const found = await run(whole, '--clip', clip)
    expect(found.code).toBe(0)
    expect(found.out).toContain('the file of the clip "roadside" (clip-a) of this log, in it since line 2')
    await writeFile(clip, 'abd')
    expect(await run(whole, '--clip', clip)).toMatchObject({
      code: 1,
      out: expect.stringContaining('no clip of this log has these bytes') as string,
    })
  })

  it.each([[[]], [['a', 'b']], [['a', '--head', 'xyz']], [['a', '--other']]])(
    'explains its usage: %j',
    async (args) => {
      expect(await runWith(...args)).toEqual({
        code: 2,
        out: '',
        err: 'usage: framebench verify FILE [--clip FILE] [--head HEX]\n',
      })
    },
  )

  it('tells a file that cannot be read from one that does not hold', async () => {
    expect(await runWith(join(folder, 'none.jsonl'))).toMatchObject({ code: 2, out: '' })
    const { code, err } = await run(whole, '--clip', join(folder, 'none.mp4'))
    expect(code).toBe(2)
    expect(err).toContain('none.mp4: ENOENT')
  })
})
