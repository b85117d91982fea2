import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, damagedSample, sampleBytes } from '../../tests/formats/sampleFile'
import { validate } from './validate'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framebench-validate-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command on a file of these bytes. */
async function run(bytes: Uint8Array) {
  const path = join(folder, 'file.json')
  await writeFile(path, bytes)
  const { code, out, err } = await runWith([path])
  return { code, out: out.replaceAll(path, 'file.json'), err }
}

async function runWith(args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await validate(args, { write: (text) => void out.push(text) }, { write: (text) => void err.push(text) })
  return { code, out: out.join(''), err: err.join('') }
}

describe('framebench validate', () => {
  it('says in one line what a valid file holds', async () => {
    expect(await run(sampleBytes())).toEqual({
      code: 0,
      out:
        'file.json: valid framebench/1: 1 project, 2 annotators, 1 codebook, 2 clips, 3 annotations, 2 segments, 1 track, ' +
        '2 keyframes, 1 claim, 1 review, 1 adjudication, 1 still\n',
      err: '',
    })
  })

  it('says one line per problem, with its place', async () => {
    const bytes = damagedSample((item) => {
      item('annotations', 0)['frame'] = 700
      item('annotations', 2)['tagIds'] = ['footage.none']
      item('stills', 0)['seconds'] = 1
    })
    expect(await run(bytes)).toEqual({
      code: 1,
      out:
        "file.json: stills[0].seconds: 1 does not follow from the clip's ticks (0.800000)\n" +
        'file.json: annotations[0].frame: frame 700 is outside its clip\n' +
        'file.json: annotations[2].tagIds: no codebook has the tag footage.none\n',
      err: '',
    })
  })

  it('says line and column of a fault of the text', async () => {
    expect(await run(bytesOf('{"a":1,\n"a":}'))).toEqual({ code: 1, out: 'file.json:2:5: this is not JSON\n', err: '' })
    expect((await run(bytesOf('{"a":1,\n"a":2}'))).out).toBe(
      'file.json:2:1: a: the key "a" stands twice in one object\n',
    )
  })

  it('holds a field that framebench/1 does not have for a problem', async () => {
    const { code, out } = await run(damagedSample((item) => (item('annotations', 1)['notAssesable'] = true)))
    expect([code, out]).toEqual([
      1,
      'file.json: annotations[1].notAssesable: framebench/1 has no field "notAssesable"\n',
    ])
  })

  it('shows control and direction characters instead of obeying them', async () => {
    const { out } = await run(bytesOf(JSON.stringify({ format: '\u001b[31mred\n\u202eback' })))
    expect(out).toBe(
      'file.json: format: this is not a framebench file (its format is "\\u{1b}[31mred\\u{a}\\u{202e}back")\n',
    )
  })

  it('does not load a file above the limit', async () => {
    const path = join(folder, 'large.json')
    await writeFile(path, '')
    await truncate(path, 5_000_000_000)
    const { code, out } = await runWith([path])
    expect(code).toBe(1)
    expect(out).toContain('the file has 5000000000 bytes, more than the 64 MB that are read')
  })

  it.each([[[]], [['a', 'b']], [['--unknown', 'a']]])('explains its usage: %j', async (args) => {
    expect(await runWith(args)).toEqual({ code: 2, out: '', err: 'usage: framebench validate FILE\n' })
  })

  it('tells a file that cannot be read from one that is not valid', async () => {
    const missing = await runWith([join(folder, 'none.json')])
    expect(missing).toMatchObject({ code: 2, out: '' })
    expect(missing.err).toContain('ENOENT')
    expect((await runWith([folder])).err).toContain('EISDIR')
  })
})
