import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json'
import { runCommand } from './runCommand'

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(
    args,
    { write: (text) => void out.push(text) },
    { write: (text) => void err.push(text) },
  )
  return { code, out: out.join(''), err: err.join('') }
}

const SAMPLE = fileURLToPath(new URL('../../tests/formats/samples/framebench-1.0.json', import.meta.url))

describe('framebench', () => {
  it('validates', async () => {
    expect(await run('validate', SAMPLE)).toMatchObject({ code: 0, err: '' })
  })

  it('hands over to frames', async () => {
    const { code, err } = await run('frames')
    expect(code).not.toBe(0)
    expect(err).toContain('framebench frames CLIP')
  })

  it('hands over to stills', async () => {
    expect(await run('stills')).toEqual({ code: 2, out: '', err: 'usage: framebench stills MANIFEST\n' })
  })

  it('tells its version and its commands', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
    const help = await run('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const word of ['validate FILE', 'frames CLIP', 'stills MANIFEST', '--version'])
      expect(help.out).toContain(word)
  })

  it('explains itself where it is not understood', async () => {
    expect(await run()).toMatchObject({ code: 2, out: '' })
    expect((await run('export\u001b[2J')).err).toContain('there is no command export\\u{1b}[2J')
  })
})
