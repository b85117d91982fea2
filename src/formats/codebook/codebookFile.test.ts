import { describe, expect, it } from 'vitest'
import starter from '../../../samples/codebook/starter-codebook.json'
import { codebookRecord } from '../../domain/records/codebook'
import { readCodebook } from './readCodebook'
import { writeCodebook } from './writeCodebook'

const codebook = codebookRecord.parse(starter.codebook)

interface Loose {
  [field: string]: unknown
  version: string
  tags: Record<string, unknown>[]
  groups: Record<string, unknown>[]
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The starter codebook's file after something was done to it. */
function damaged(harm: (codebook: Loose) => void): Uint8Array {
  const copy: { codebook: Loose } = JSON.parse(writeCodebook(codebook))
  harm(copy.codebook)
  return bytesOf(JSON.stringify(copy))
}

describe('a codebook’s file', () => {
  it('reads back as it was written', () => {
    expect(readCodebook(bytesOf(writeCodebook(codebook)))).toEqual({ ok: true, value: codebook })
  })

  it('is the starter codebook’s as it stands, claims and all', () => {
    expect(readCodebook(bytesOf(JSON.stringify(starter)))).toEqual({ ok: true, value: codebook })
  })

  it.each([
    ['no codebook', bytesOf('{"tags": []}'), 'notCodebook', 'codebook'],
    [
      'a colour outside the palette',
      damaged(({ tags }) => set(tags[0], 'colour', 'pink')),
      'schema',
      'codebook.tags[0].colour',
    ],
    ['a key of two characters', damaged(({ tags }) => set(tags[2], 'key', 'AB')), 'schema', 'codebook.tags[2].key'],
    ['a tag without an id', damaged(({ tags }) => delete tags[1]?.['id']), 'schema', 'codebook.tags[1].id'],
    [
      'a misspelt field',
      damaged(({ tags }) => set(tags[1], 'definition', {})),
      'unknownField',
      'codebook.tags[1].definition',
    ],
    ['a tag twice', damaged(({ tags }) => set(tags[3], 'id', tags[0]?.['id'])), 'idTwice', 'codebook.tags[3].id'],
    [
      'a group that is not there',
      damaged(({ tags }) => set(tags[3], 'groupId', 'no')),
      'groupUnknown',
      'codebook.tags[3].groupId',
    ],
    [
      'a required tag that is not there',
      damaged(({ tags }) => set(tags[5], 'requires', ['no'])),
      'requiredUnknown',
      'codebook.tags[5].requires[0]',
    ],
    [
      'a tag that requires itself',
      damaged(({ tags }) => set(tags[5], 'requires', [tags[5]?.['id']])),
      'requiresItself',
      'codebook.tags[5].requires[0]',
    ],
    [
      'a meaning newer than the codebook',
      damaged(({ tags }) => set(tags[5], 'since', '9.0')),
      'sinceAhead',
      'codebook.tags[5].since',
    ],
    [
      'a level that texts do not have',
      damaged(({ tags }) => set(tags[1], 'attributes', [{ id: 'note', labels: {}, kind: 'text', level: 'ordinal' }])),
      'levelUnfit',
      'codebook.tags[1].attributes[0].level',
    ],
  ])('is refused for %s, with the place', (_what, bytes, code, place) => {
    expect(readCodebook(bytes)).toMatchObject({ ok: false, problem: { kind: 'content', code, place } })
  })

  it('is refused for broken JSON, with line and column', () => {
    expect(readCodebook(bytesOf('{\n  "codebook": {,}\n}'))).toMatchObject({
      problem: { kind: 'file', problem: { code: 'notJson', line: 2 } },
    })
  })
})

function set(item: Record<string, unknown> | undefined, field: string, value: unknown): void {
  if (item) item[field] = value
}
