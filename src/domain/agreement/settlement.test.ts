import { describe, expect, it } from 'vitest'
import { groupOf } from '../../../tests/support/reviewedClip'
import { adjudicationRecord } from '../records/adjudication'
import { Settlements } from './settlement'

function verdict(id: string, aboutIds: readonly string[], coderIds: readonly string[] | undefined, second = 1) {
  return adjudicationRecord.parse({
    type: 'adjudication',
    id,
    clipId: 'clip-a',
    aboutIds,
    verdict: 'kept',
    adjudicatorId: 'adjudicator-2c',
    decidedAt: new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString(),
    ...(coderIds ? { coderIds } : {}),
  })
}

const ALL = ['coder-a', 'coder-b', 'coder-c']

function found(adjudications: readonly ReturnType<typeof verdict>[], ...ids: readonly string[]) {
  const { verdict: newest, earlier } = new Settlements(adjudications).of(groupOf(...ids))
  return [newest?.id, earlier.map(({ id }) => id)]
}

describe('what was settled', () => {
  it('holds for the same codes of the same coders, in whatever order', () => {
    expect(found([verdict('v', ['b', 'a'], ALL.toReversed())], 'a', 'b')).toEqual(['v', []])
  })

  it('is asked again when a revision brings another code, and is shown as earlier', () => {
    expect(found([verdict('v', ['a', 'b'], ALL)], 'a', 'b2')).toEqual([undefined, ['v']])
  })

  it('is asked again when another coder was asked', () => {
    expect(found([verdict('v', ['a', 'b'], ALL.slice(0, 2))], 'a', 'b')).toEqual([undefined, ['v']])
  })

  it('stays where others’ codes changed', () => {
    expect(found([verdict('v', ['a', 'b'], ALL), verdict('w', ['c', 'd'], ALL)], 'a', 'b')).toEqual(['v', []])
  })

  it('is the newest verdict', () => {
    const adjudications = [
      verdict('late', ['a'], ALL, 9),
      verdict('early', ['a'], ALL, 1),
      verdict('mid', ['a'], ALL, 5),
    ]
    expect(found(adjudications, 'a')).toEqual(['late', ['mid', 'early']])
  })

  it('is about those who coded where an older file does not say who was asked', () => {
    expect(found([verdict('v', ['a', 'b', 'c'], undefined)], 'a', 'b', 'c')).toEqual(['v', []])
    expect(found([verdict('v', ['a', 'b'], undefined)], 'a', 'b')).toEqual([undefined, ['v']])
  })
})
