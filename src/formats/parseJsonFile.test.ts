import { describe, expect, it } from 'vitest'
import { DEEPEST_NESTING, LARGEST_JSON_BYTES, parseJsonFile } from './parseJsonFile'

function parse(text: string) {
  return parseJsonFile(new TextEncoder().encode(text))
}

function codeOf(bytes: Uint8Array): string | undefined {
  const file = parseJsonFile(bytes)
  return file.ok ? undefined : file.problem.code
}

describe('parseJsonFile', () => {
  it('reads an object', () => {
    const value = { a: [1, -0.5, 1e3, 'é\u{1F3A5}', true, null], '': {} }
    expect(parse(` \r\n\t${JSON.stringify(value)}\n`)).toEqual({ ok: true, value })
  })

  it('refuses more than 64 MB before it looks inside', () => {
    expect(codeOf(new Uint8Array(LARGEST_JSON_BYTES + 1))).toBe('tooLarge')
  })

  it.each([
    ['UTF-8', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x7b]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x7b, 0x00]],
  ])('refuses a byte order mark: %s', (_name, bytes) => {
    expect(codeOf(new Uint8Array(bytes))).toBe('byteOrderMark')
  })

  it.each([
    ['nothing', []],
    ['spaces', [0x20, 0x0a]],
    ['an array', [0x5b, 0x5d]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ])('refuses what does not begin like an object: %s', (_name, bytes) => {
    expect(parseJsonFile(new Uint8Array(bytes))).toMatchObject({ problem: { code: 'notJson', line: 1, column: 1 } })
  })

  it.each([
    ['a byte that never occurs', [0x7b, 0xff, 0x7d]],
    ['a sequence cut off', [0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d]],
    ['an encoded surrogate', [0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]],
  ])('refuses what is not UTF-8: %s', (_name, bytes) => {
    expect(codeOf(new Uint8Array(bytes))).toBe('notUtf8')
  })

  it.each([
    ['a comma at the end', '{"a":1,\n }', 2, 2],
    ['a comment', '{\n  // x\n}', 2, 3],
    ['text after the end', '{"a":1} x', 1, 9],
    ['cut off', '{"a":[1', 1, 8],
    ['a control character', '{"a":"\u0001"}', 1, 6],
    ['a number that begins with a zero', '{"a":01}', 1, 7],
    ['a single quote', "{'a':1}", 1, 2],
    ['an unknown escape', '{"a":"\\x"}', 1, 6],
    ['NaN', '{"a":NaN}', 1, 6],
    ['a foreign space', '{\u00a0"a":1}', 1, 2],
  ])('refuses %s with line and column', (_name, text, line, column) => {
    expect(parse(text)).toEqual({ ok: false, problem: { place: '', code: 'notJson', value: '', line, column } })
  })

  it('refuses nesting beyond the limit, and a million brackets do not end the stack', () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
    expect(parse(nested(DEEPEST_NESTING)).ok).toBe(true)
    expect(parse(nested(DEEPEST_NESTING + 1))).toMatchObject({ problem: { code: 'tooDeep', value: '32', line: 1 } })
    expect(parse(`{"a":${'['.repeat(1_000_000)}`)).toMatchObject({ problem: { code: 'tooDeep' } })
    expect(parse(`{"a":`.repeat(100_000))).toMatchObject({ problem: { code: 'tooDeep' } })
  })

  it('refuses a key twice in one object, with its path; the same key in two objects is no fault', () => {
    expect(parse('{"a":{"id":1},"b":[{"id":1},{"id":2}]}').ok).toBe(true)
    expect(parse('{"a":[{"b":1},\n{"b":1,"b":2}]}')).toEqual({
      ok: false,
      problem: { place: 'a[1].b', code: 'duplicateKey', value: 'b', line: 2, column: 8 },
    })
    expect(parse('{"b":1,"\\u0062":2}')).toMatchObject({ problem: { code: 'duplicateKey' } })
  })

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('refuses the key %s', (key) => {
    expect(parse(`{"a":[{"${key}":{"polluted":true}}]}`)).toMatchObject({ problem: { code: 'forbiddenKey', line: 1 } })
  })

  it('refuses half a surrogate pair, in a value and in a key', () => {
    expect(parse('{"a":["\\ud83c\\udfa5"]}').ok).toBe(true)
    expect(parse('{"a":["x\\ud83c"]}')).toMatchObject({ problem: { code: 'loneSurrogate', place: 'a[0]' } })
    expect(parse('{"a":{"\\udfa5":1}}')).toMatchObject({ problem: { code: 'loneSurrogate', place: 'a' } })
  })

  it('names the first fault in the order of the checks, not of the text', () => {
    expect(parse('{"a":"\\ud83c","b":1,"b":2,}')).toMatchObject({ problem: { code: 'notJson' } })
    expect(parse('{"a":"\\ud83c","b":1,"b":2}')).toMatchObject({ problem: { code: 'duplicateKey' } })
  })

  it('quotes a hostile key cut short', () => {
    const key = 'k'.repeat(100_000)
    const file = parse(`{"${key}":1,"${key}":2}`)
    expect(JSON.stringify(file).length).toBeLessThan(500)
  })
})
