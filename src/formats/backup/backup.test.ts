import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { makeZip } from 'client-zip'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../domain/canonicalJson'
import { EMPTY_HEAD } from '../../domain/edits/logEntry'
import { projectId } from '../../domain/records/ids'
import { clipEntry, MANIFEST, RECORDS, SNAPSHOT } from './backupEntries'
import { JsonLines } from './jsonLines'
import { openBackup } from './openBackup'
import { readJsonLines } from './readJsonLines'
import { writeBackup, type BackupContents } from './writeBackup'

const newHash = () => {
  const hash = createHash('sha256')
  return Promise.resolve({ update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest('hex') })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

interface Lines {
  readonly records: readonly object[]
  readonly entries: readonly object[]
  /** The records of a snapshot. */
  readonly kept?: readonly object[]
  readonly clips: readonly Uint8Array<ArrayBuffer>[]
  readonly views?: string
}

async function contentsOf({ records, entries, kept = [], clips, views }: Lines): Promise<BackupContents> {
  const lines = async () => new JsonLines(await newHash())
  const [recordLines, logLines, snapshot] = [await lines(), await lines(), await lines()]
  for (const record of records) recordLines.add(record)
  for (const record of kept) snapshot.add(record)
  for (const entry of entries) logLines.add(entry)
  const unique = new Map(clips.map((bytes) => [sha256(bytes), new Blob([bytes])]))
  return {
    made: '2026-11-22T09:00:00.000Z',
    program: '0.1.0',
    project: { id: projectId.parse('p'), name: 'Case' },
    log: EMPTY_HEAD,
    hasClips: true,
    records: recordLines.finish(),
    entries: logLines.finish(),
    snapshot: snapshot.finish(),
    views,
    clips: [...unique].map(([hash, file]) => ({ sha256: hash, file })),
    missing: [],
  }
}

async function written(lines: Lines): Promise<Uint8Array<ArrayBuffer>> {
  const { stream, sizeBytes } = await writeBackup(await contentsOf(lines), newHash)
  const bytes = await bytesOf(stream)
  expect(bytes.length).toBe(sizeBytes)
  return bytes
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

function opened(bytes: Uint8Array<ArrayBuffer>) {
  const options = { createHash: newHash, onProgress: () => undefined, signal: new AbortController().signal }
  return openBackup(new Blob([bytes]), options)
}

async function codeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const result = await opened(bytes)
  return result.ok ? 'ok' : result.problem.code
}

async function values(file: Blob): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const value of readJsonLines(file)) found.push(value)
  return found
}

const CLIP = new TextEncoder().encode('bytes of footage')
const SMALL: Lines = { records: [{ id: 'a' }, { id: 'b' }], entries: [{ seq: 0 }, { seq: 1 }], clips: [CLIP] }

/** The same entries, changed by somebody who knows how a zip is written. */
async function rezipped(change: (entries: Map<string, Blob>) => Iterable<readonly [string, Blob]> | void) {
  const result = await opened(await written(SMALL))
  if (!result.ok) throw new Error('not written')
  const { manifest, records, log, clips } = result.value
  const entries = new Map<string, Blob>([
    ...[...clips].map(([hash, blob]) => [clipEntry(hash), blob] as const),
    ['log.jsonl', log],
    [MANIFEST, new Blob([canonicalJson(manifest)])],
    [RECORDS, records],
  ])
  const changed = change(entries) ?? entries
  const parts = [...changed].map(([name, input]) => ({ name, input, lastModified: new Date(1980, 0, 1) }))
  return bytesOf(makeZip(parts))
}

describe('a backup', () => {
  it('gives back every line and every byte of any project', async () => {
    const line = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(line, { maxLength: 8 }),
        fc.array(line, { maxLength: 3 }),
        fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 3 }),
        fc.option(fc.constant('{"views":[]}'), { nil: undefined }),
        async (records, entries, kept, clips, views) => {
          const copies = clips.map((bytes) => Uint8Array.from(bytes))
          const result = await opened(
            await written({ records, entries, kept, clips: copies, ...(views ? { views } : {}) }),
          )
          if (!result.ok) throw new Error(result.problem.code)
          expect(await values(result.value.records)).toEqual(records)
          expect(await values(result.value.log)).toEqual(entries)
          expect(result.value.snapshot ? await values(result.value.snapshot) : []).toEqual(kept)
          expect(result.value.views).toEqual(views === undefined ? undefined : JSON.parse(views))
          for (const [hash, blob] of result.value.clips) {
            expect(sha256(new Uint8Array(await blob.arrayBuffer()))).toBe(hash)
          }
          expect(result.value.clips.size).toBe(new Set(copies.map(sha256)).size)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('has the same bytes however its clips were listed', async () => {
    const clips = [CLIP, new Uint8Array([1, 2, 3])]
    expect(await written({ ...SMALL, clips })).toEqual(await written({ ...SMALL, clips: clips.toReversed() }))
  })

  it('is refused with any one bit flipped, wherever it is', async () => {
    const bytes = await written(SMALL)
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      expect([at, await codeOf(flipped)]).not.toEqual([at, 'ok'])
    }
  })

  it('is refused wherever it is cut short', async () => {
    const bytes = await written(SMALL)
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('cutShort')
    expect(await codeOf(bytes.slice(0, bytes.length - 1))).toBe('cutShort')
    for (let length = 0; length < bytes.length; length += 7) {
      expect([length, await codeOf(bytes.slice(0, length))]).not.toEqual([length, 'ok'])
    }
  })

  it('is refused as cut short also where what is left ends with a zip of its own, as a package is', async () => {
    const bytes = await written({ ...SMALL, clips: [await written(SMALL)] })
    for (const cut of [1, 40, 200]) expect(await codeOf(bytes.slice(0, bytes.length - cut))).toBe('cutShort')
  })

  it.each<[string, string, (entries: Map<string, Blob>) => Iterable<readonly [string, Blob]> | void]>([
    ['as it was', 'ok', () => undefined],
    ['with an entry left out', 'entryMissing', (entries) => void entries.delete(RECORDS)],
    ['with a clip left out', 'entryMissing', (entries) => void entries.delete(clipEntry(sha256(CLIP)))],
    ['with a file of another name', 'entryUnexpected', (entries) => void entries.set('notes.txt', new Blob(['x']))],
    ['with a path out of it', 'entryUnexpected', (entries) => void entries.set('../evil.json', new Blob(['x']))],
    ['with a clip more', 'entryUnexpected', (entries) => void entries.set(clipEntry('0'.repeat(64)), new Blob(['x']))],
    ['with a snapshot that nobody names', 'entryUnexpected', (entries) => void entries.set(SNAPSHOT, new Blob([]))],
    ['with views that nobody names', 'entryUnexpected', (entries) => void entries.set('views.json', new Blob(['{}']))],
    ['with an entry twice', 'entryUnexpected', (entries) => [...entries, [RECORDS, new Blob(['x'])]]],
    ['with entries in another order', 'damaged', (entries) => [...entries].toReversed()],
    [
      'with other records',
      'entryDamaged',
      (entries) => void entries.set(RECORDS, new Blob(['{"id":"a"}\n{"id":"c"}\n'])),
    ],
    [
      'with another clip',
      'entryDamaged',
      (entries) => void entries.set(clipEntry(sha256(CLIP)), new Blob(['bytes of footagE'])),
    ],
    ['with shorter records', 'entryDamaged', (entries) => void entries.set(RECORDS, new Blob(['{"id":"a"}\n']))],
    ['without a manifest', 'notBackup', (entries) => void entries.delete(MANIFEST)],
    ['with a broken manifest', 'entryDamaged', (entries) => void entries.set(MANIFEST, new Blob(['{"format":"x"}']))],
    [
      'of a newer version',
      'newerVersion',
      (entries) => void entries.set(MANIFEST, new Blob(['{"format":"framebench-backup/2"}'])),
    ],
  ])('%s: %s', async (_what, code, change) => {
    expect(await codeOf(await rezipped(change))).toBe(code)
  })

  it('is refused with bytes behind its end, and where it is no zip at all', async () => {
    const bytes = await written(SMALL)
    expect(await codeOf(Uint8Array.from([...bytes, 0]))).toBe('damaged')
    expect(await codeOf(new TextEncoder().encode('{"format":"framebench/1"}'))).toBe('notBackup')
    expect(await codeOf(new Uint8Array(0))).toBe('notBackup')
  })

  it('fails while it is written where the stored bytes of a clip are not those of its hash', async () => {
    const contents = await contentsOf(SMALL)
    const clips = [{ sha256: 'f'.repeat(64), file: new Blob([CLIP]) }]
    const { stream } = await writeBackup({ ...contents, clips }, newHash)
    await expect(bytesOf(stream)).rejects.toThrow('f'.repeat(64))
  })
})

describe('lines of canonical JSON', () => {
  it.each([
    ['a line that is not finished', '{"a":1}'],
    ['spaces', '{"a": 1}\n'],
    ['keys in another order', '{"b":1,"a":1}\n'],
    ['a key twice', '{"a":1,"a":1}\n'],
    ['a key that reaches prototypes', '{"__proto__":{}}\n'],
    ['an empty line', '\n'],
    ['no object', '[1]\n'],
  ])('refuse %s', async (_what, text) => {
    expect((await values(new Blob([text]))).at(-1)).toBeUndefined()
  })

  it('reads lines that end in another piece than they begin in', async () => {
    const lines = Array.from({ length: 3 }, (_, seq) => ({ seq, text: 'x'.repeat(900_000) }))
    const file = new JsonLines(await newHash())
    for (const line of lines) file.add(line)
    expect(await values(file.finish().blob)).toEqual(lines)
  })
})
