import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { finishedStill, sha256Of } from '../../tests/support/finishedStill'
import { captionsCsv } from '../formats/still/captionsCsv'
import { manifestStillOf } from '../formats/still/stillZip'
import { stills } from './stills'

const FILES = ['A_C01_1.png', 'A_C01_2.jpg', 'A_C01_3.webp'] as const
type Manifest = Record<string, unknown> & { stills: Record<string, unknown>[] }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framebench-stills-'))
  await mkdir(join(folder, 'out'))
  const made = FILES.map((file) =>
    finishedStill(file, {}, file.endsWith('png') ? 'png' : file.endsWith('jpg') ? 'jpeg' : 'webp'),
  )
  for (const { file, bytes } of made) await writeFile(join(folder, 'out', file), bytes)
  const lines = await Promise.all(made.map((still) => manifestStillOf(still, sha256Of)))
  const captions = new TextEncoder().encode(captionsCsv(lines))
  await writeFile(join(folder, 'out', 'captions.csv'), captions)
  await writeManifest({
    format: 'framebench-stills/1',
    program: '0.1.0',
    profile: 'publication',
    stills: lines,
    files: [{ file: 'captions.csv', sizeBytes: captions.length, sha256: await sha256Of(captions) }],
  })
})
afterEach(() => rm(folder, { recursive: true }))

async function writeManifest(manifest: object) {
  await writeFile(join(folder, 'out', 'manifest.json'), JSON.stringify(manifest))
}

async function changeManifest(change: (manifest: Manifest) => void) {
  const manifest = JSON.parse(await readFile(join(folder, 'out', 'manifest.json'), 'utf8'))
  change(manifest)
  await writeManifest(manifest)
}

async function changeByte(file: string, at: number) {
  const bytes = await readFile(join(folder, 'out', file))
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(join(folder, 'out', file), bytes)
}

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const given = args.length === 0 ? [join(folder, 'out', 'manifest.json')] : args
  const code = await stills(given, { write: (text) => void out.push(text) }, { write: (text) => void err.push(text) })
  return { code, out: out.join('').replaceAll(join(folder, 'out/'), ''), err: err.join('') }
}

describe('framebench stills', () => {
  it('says that all is as the manifest says, and what that proves and does not', async () => {
    const { code, out, err } = await run()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^manifest\.json: all is as it says, 3 stills for publication\nmanifest: SHA-256 [0-9a-f]{64}\n/,
    )
    expect(out).toContain('What it does not prove: that the manifest is the one that was exported')
  })

  it('finds any changed byte of any file', async () => {
    for (const file of FILES) {
      const { length } = await readFile(join(folder, 'out', file))
      for (const at of [0, 30, Math.floor(length / 2), length - 1]) {
        await changeByte(file, at)
        const { code, out } = await run()
        expect([
          file,
          at,
          code,
          out.startsWith(`${file}: its bytes are not those of the manifest (SHA-256 differs)\n`),
        ]).toEqual([file, at, 1, true])
        expect(out).toContain('manifest.json: 1 file is not as it says, of 3 stills for publication')
        expect(out).not.toContain('What this proves')
        await changeByte(file, at)
      }
    }
    expect((await run()).code).toBe(0)
  })

  test.each([
    ['a missing file', () => rm(join(folder, 'out', FILES[1])), 'A_C01_2.jpg: the file is missing'],
    ['a file cut off', () => truncate(join(folder, 'out', FILES[0]), 100), 'A_C01_1.png: the file is cut off'],
    [
      'an extra file',
      () => writeFile(join(folder, 'out', 'raw.png'), ''),
      'raw.png: the manifest does not know this file',
    ],
    ['an extra folder', () => mkdir(join(folder, 'out', 'more')), 'more: the manifest does not know this file'],
    [
      'changed captions',
      () => writeFile(join(folder, 'out', 'captions.csv'), 'x'),
      'captions.csv: its bytes are not those of the manifest',
    ],
    [
      'a link to the same bytes elsewhere',
      async () => {
        await writeFile(join(folder, 'elsewhere.jpg'), await readFile(join(folder, 'out', FILES[1])))
        await rm(join(folder, 'out', FILES[1]))
        await symlink(join(folder, 'elsewhere.jpg'), join(folder, 'out', FILES[1]))
      },
      'A_C01_2.jpg: this is no file of the folder',
    ],
    [
      'metadata that the manifest says otherwise',
      () => changeManifest(({ stills: [first] }) => Object.assign(first?.['metadata'] ?? {}, { credit: 'Somebody' })),
      'A_C01_1.png: its metadata are not those of the manifest: photoshop:Credit',
    ],
    [
      'a size that the manifest says otherwise',
      () => changeManifest((manifest) => void (manifest.stills[0] = { ...manifest.stills[0], width: 25 })),
      'A_C01_1.png: it is png 24 × 17, the manifest says png 25 × 17',
    ],
  ])('finds %s', async (_what, spoil, line) => {
    await spoil()
    const { code, out } = await run()
    expect(code).toBe(1)
    expect(out.split('\n').find((each) => each.startsWith(line))).toBeDefined()
  })

  it('finds what stands behind the end, even where the manifest has the hash of it', async () => {
    const bytes = Uint8Array.from([...(await readFile(join(folder, 'out', FILES[0]))), 1, 2, 3])
    await writeFile(join(folder, 'out', FILES[0]), bytes)
    const sha256 = await sha256Of(bytes)
    await changeManifest(
      (manifest) => void (manifest.stills[0] = { ...manifest.stills[0], sha256, sizeBytes: bytes.length }),
    )
    const { code, out } = await run()
    expect(code).toBe(1)
    expect(out).toMatch(/^A_C01_1\.png: the file goes on behind the end of the image, bytes: 3\n/)
  })

  test.each([
    ['../secret.png', 'stills[1].file: "../secret.png" is no name of a still in this folder, so nothing was looked at'],
    ['/etc/secret.png', 'stills[1].file: "/etc/secret.png" is no name of a still'],
    ['a\\..\\b.png', 'is no name of a still'],
    ['.hidden.png', 'is no name of a still'],
    ['A_C01_1.PNG', 'is no name of a still'],
    ['a_c01_1.png', 'stills[1].file: "a_c01_1.png" stands twice'],
    ['\u001b[2J.png', '"\\u{1b}[2J.png" is no name of a still'],
  ])('looks at no file by a name that leaves the folder or is another one: %j', async (file, sentence) => {
    await changeManifest((manifest) => void (manifest.stills[1] = { ...manifest.stills[1], file }))
    const { code, out } = await run()
    expect(code).toBe(1)
    expect(out).toContain(sentence)
    expect(out.trimEnd()).not.toContain('\n')
  })

  test.each([
    ['{}', 'this is not a manifest of stills (its format is "")'],
    ['[]', 'this is not JSON'],
    ['{"format":"framebench-stills/2"}', 'the manifest is of a newer version (framebench-stills/2)'],
    ['{"format":"framebench/1"}', 'this is not a manifest of stills'],
    ['{"format":"framebench-stills/1"}', 'program: '],
    ['{"format":"framebench-stills/1","format":"x"}', 'the key "format" stands twice'],
    ['{"__proto__":{}}', 'the key "__proto__" is not allowed'],
  ])('refuses a manifest %s', async (text, sentence) => {
    await writeFile(join(folder, 'out', 'manifest.json'), text)
    const { code, out } = await run()
    expect(code).toBe(1)
    expect(out).toContain(sentence)
  })

  it('does not read a manifest that is too large to be one', async () => {
    await truncate(join(folder, 'out', 'manifest.json'), 2 ** 37)
    const { code, out } = await run()
    expect([code, out]).toEqual([
      1,
      `manifest.json: the file has ${2 ** 37} bytes, more than the 64 MB that are read\n`,
    ])
  })

  test.each([[[]], [['a', 'b']], [['--what']], [['/no/such/manifest.json']]])(
    '%j is not understood, or not read',
    async (args) => {
      const [out, err]: [string[], string[]] = [[], []]
      const code = await stills(
        args,
        { write: (text) => void out.push(text) },
        { write: (text) => void err.push(text) },
      )
      expect([code, out]).toEqual([2, []])
      expect(err.join('')).toMatch(
        /^(usage: framebench stills MANIFEST|framebench: cannot read \/no\/such\/manifest\.json: ENOENT)\n$/,
      )
    },
  )
})
