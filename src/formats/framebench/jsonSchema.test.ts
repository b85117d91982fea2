import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { damagedSample, sampleBytes } from '../../../tests/formats/sampleFile'
import { framebenchJsonSchema } from './jsonSchema'

const SCHEMA_FILE = '../../../public/schemas/framebench-1.schema.json'

function isValid(bytes: Uint8Array): boolean {
  // Formats are an annotation in draft 2020-12; the patterns beside them are what is checked.
  const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(
    framebenchJsonSchema(),
  )
  return validate(JSON.parse(new TextDecoder().decode(bytes)))
}

describe('framebenchJsonSchema', () => {
  it('is what is published (vitest -u writes it again)', async () => {
    await expect(`${JSON.stringify(framebenchJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(SCHEMA_FILE)
  })

  it('accepts an exported file', () => {
    expect(isValid(sampleBytes())).toBe(true)
  })

  it.each([
    ['another format', damagedSample((_item, file) => (file['format'] = 'framebench/2'))],
    ['a missing array', damagedSample((_item, file) => delete file['stills'])],
    ['a missing time', damagedSample((item) => delete item('annotations', 0)['seconds'])],
    ['a frame that is no integer', damagedSample((item) => (item('annotations', 0)['frame'] = 1.5))],
    ['a frame below zero', damagedSample((item) => (item('keyframes', 0)['frame'] = -1))],
    ['a hash that is none', damagedSample((item) => (item('stills', 0)['sha256'] = 'ABC'))],
    ['an instant that is none', damagedSample((item) => (item('annotators', 0)['createdAt'] = 'today'))],
    ['an unknown field', damagedSample((item) => (item('annotations', 0)['notAssesable'] = true))],
    ['a type of its own', damagedSample((item) => (item('annotations', 0)['type'] = 'annotation'))],
    ['a language that is none', damagedSample((item) => (item('codebooks', 0)['titles'] = { '1': 'x' }))],
  ])('refuses %s', (_name, bytes) => {
    expect(isValid(bytes)).toBe(false)
  })
})
