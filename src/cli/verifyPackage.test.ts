import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { verify } from './verify'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const PACKAGE = join(SAMPLES, 'packages/coder-a.framebench')
const folder = mkdtempSync(join(tmpdir(), 'framebench-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<readonly [number, string]> {
  let text = ''
  const out = { write: (more: string) => void (text += more) }
  return [await verify(args, out, out), text]
}

it('says of a package that it holds, what that proves and what it does not', async () => {
  const [code, text] = await run(PACKAGE, '--clip', join(SAMPLES, 'clips/roadside-vehicles.mp4'))
  expect(code).toBe(0)
  expect(text).toContain('revision 1 of coder-a')
  expect(text).toContain('the file of the clip "roadside-vehicles"')
  expect(text).toContain('What it does not prove')
  const head = /head: (\w{64})/.exec(text)?.[1] ?? ''
  expect((await run(PACKAGE, '--head', head))[0]).toBe(0)
})

it('ends with 1 for a changed package, another clip or another head, and with 2 where nothing can be read', async () => {
  const bytes = readFileSync(PACKAGE)
  bytes[900] = (bytes[900] ?? 0) ^ 4
  const changed = join(folder, 'changed.framebench')
  writeFileSync(changed, bytes)
  const [code, text] = await run(changed)
  expect([code, text]).toEqual([
    1,
    `${changed}: annotations.json in it is not as it was written. Nothing of it should be relied on.\n`,
  ])
  expect((await run(PACKAGE, '--clip', join(SAMPLES, 'clips/cuts.mp4')))[0]).toBe(1)
  expect((await run(PACKAGE, '--head', '0'.repeat(64)))[0]).toBe(1)
  expect((await run(join(folder, 'missing.framebench')))[0]).toBe(2)
})
