import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { finishedStill, sha256Of } from '../../../tests/support/finishedStill'
import { manifestJsonSchema } from './manifestSchema'
import { manifestStillOf } from './stillZip'

async function isValid(change: (manifest: Record<string, unknown>, still: Record<string, unknown>) => void) {
  const still: Record<string, unknown> = { ...(await manifestStillOf(finishedStill('A_C01_1.png'), sha256Of)) }
  const manifest = {
    format: 'framebench-stills/1',
    program: '0.1.0',
    profile: 'archive',
    stills: [still],
    files: [],
  }
  change(manifest, still)
  return new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(manifestJsonSchema())(
    manifest,
  )
}

describe('the schema of a manifest', () => {
  it('is what is published (vitest -u writes it again)', async () => {
    const file = '../../../public/schemas/framebench-stills-1.schema.json'
    await expect(`${JSON.stringify(manifestJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file)
  })

  it('takes what is exported', async () => {
    expect(await isValid(() => undefined)).toBe(true)
  })

  it.each([
    ['another format', (manifest) => (manifest['format'] = 'framebench-stills/2')],
    ['an unknown field', (manifest) => (manifest['owner'] = 'x')],
    ['a path for a file', (_manifest, still) => (still['file'] = '../a.png')],
    ['a hash that is none', (_manifest, still) => (still['sha256'] = 'ABC')],
    ['a still without metadata', (_manifest, still) => delete still['metadata']],
  ] as [string, Parameters<typeof isValid>[0]][])('refuses %s', async (_what, change) => {
    expect(await isValid(change)).toBe(false)
  })
})
