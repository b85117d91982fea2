import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { describe, expect, it, test } from 'vitest'
import { finishedStill, sha256Of } from '../../../tests/support/finishedStill'
import { readCsvTable } from '../sidecar/csvTable'
import { asciiBytes, joinedBytes } from './ascii'
import { captionsCsv } from './captionsCsv'
import { stillsManifest } from './manifest'
import { manifestStillOf, stillZip, type FinishedStill } from './stillZip'

const HEAD = { program: '0.1.0', profile: 'publication' } as const
const STILLS = [
  finishedStill('A_C01_1.png'),
  finishedStill('A_C01_2.jpg', {}, 'jpeg'),
  finishedStill('A_C01_3.webp', {}, 'webp'),
]

async function* each(stills: Iterable<FinishedStill>) {
  yield* stills
}

async function filesOf(zip: ReadableStream<Uint8Array>): Promise<Map<string, Uint8Array>> {
  const whole = new Uint8Array(await new Response(zip as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
  const files = new Map<string, Uint8Array>()
  const reader = new ZipReader(new Uint8ArrayReader(whole), { useWebWorkers: false })
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
  return files
}

describe('a zip of stills', () => {
  it('has every file as it was, a manifest that fits, and the captions', async () => {
    const files = await filesOf(stillZip(each(STILLS), HEAD, sha256Of))
    expect([...files.keys()]).toEqual([...STILLS.map(({ file }) => file), 'captions.csv', 'manifest.json'])
    const manifest = stillsManifest.parse(JSON.parse(new TextDecoder().decode(files.get('manifest.json'))))
    expect(manifest).toMatchObject({ ...HEAD, format: 'framebench-stills/1' })
    for (const [at, { file, bytes, metadata, redactions }] of STILLS.entries()) {
      expect(files.get(file)).toEqual(bytes)
      const sha256 = await sha256Of(bytes)
      expect(manifest.stills[at]).toMatchObject({
        file,
        sha256,
        sizeBytes: bytes.length,
        width: 24,
        height: 17,
        metadata,
        redactions,
      })
    }
    const captions = files.get('captions.csv') ?? new Uint8Array()
    expect(manifest.files).toEqual([
      { file: 'captions.csv', sizeBytes: captions.length, sha256: await sha256Of(captions) },
    ])
  })

  it('is written still by still: the next is asked for when the one before has gone', async () => {
    let asked = 0
    async function* counted() {
      for (const still of STILLS) {
        asked += 1
        yield still
      }
    }
    const reader = stillZip(counted(), HEAD, sha256Of).getReader()
    let read = 0
    while (read < (STILLS[0]?.bytes.length ?? 0)) read += (await reader.read()).value?.length ?? 0
    expect(asked).toBeLessThan(STILLS.length)
    await reader.cancel()
  })

  it('asks for no more once it is cancelled', async () => {
    let isOver = false
    async function* endless() {
      try {
        for (let at = 0; ; at += 1) yield finishedStill(`A_${at}.png`)
      } finally {
        isOver = true
      }
    }
    const reader = stillZip(endless(), HEAD, sha256Of).getReader()
    await reader.read()
    await reader.cancel()
    await expect.poll(() => isOver).toBe(true)
  })

  test.each([
    [
      'a file with something behind its end',
      (still: FinishedStill) => ({ ...still, bytes: joinedBytes([still.bytes, asciiBytes('x')]) }),
    ],
    [
      'a file with other metadata than it is said to have',
      (still: FinishedStill) => ({ ...still, metadata: { ...still.metadata, credit: 'x' } }),
    ],
  ])('fails without an end at %s', async (_what, spoil) => {
    const [first, second] = STILLS
    if (!first || !second) throw new Error('no stills')
    const zip = stillZip(each([first, spoil(second)]), HEAD, sha256Of)
    await expect(filesOf(zip)).rejects.toMatchObject({ name: 'StillRefusedError', file: 'A_C01_2.jpg' })
  })

  it('fails with what the stills fail with, and never has two of a name', async () => {
    async function* broken() {
      yield finishedStill('A.png')
      throw new DOMException('cancelled', 'AbortError')
    }
    await expect(filesOf(stillZip(broken(), HEAD, sha256Of))).rejects.toMatchObject({ name: 'AbortError' })
    const twice = [finishedStill('A.png'), finishedStill('A.png')]
    await expect(filesOf(stillZip(each(twice), HEAD, sha256Of))).rejects.toMatchObject({ name: 'InvariantError' })
  })
})

test('captions are a table that Excel reads as UTF-8 and runs nothing of', async () => {
  const formula = finishedStill('A.png', { captions: { en: '=HYPERLINK("x")', ar: 'سطر\nآخر، "نص"' }, credit: '@sum' })
  const text = captionsCsv([await manifestStillOf(formula, sha256Of)])
  expect(text.startsWith('\uFEFFfile,caption_en,caption_ar')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(text).toContain(`,"'@sum",`)
  const table = readCsvTable(new TextEncoder().encode(text))
  const [row] = table.ok ? table.value.rows : []
  expect(row?.cell('caption_ar')).toBe('سطر\nآخر، "نص"')
  expect([row?.cell('frame'), row?.cell('pts'), row?.cell('timebase'), row?.cell('media_time')]).toEqual([
    '2352',
    '1204224',
    '1/12800',
    '00:01:34.080',
  ])
})
