import { describe, expect, test } from 'vitest'
import { tagId } from '../domain/records/ids'
import { trackRecord } from '../domain/records/track'
import { NOW } from '../../tests/support/sampleRecords'
import { panelRows, type PanelRow } from './panelRows'
import { layoutRows, rowsBetween } from './rowLayout'
import type { StyledLane, StyledTrack } from './styledLane'
import { trackLane } from './trackLane'
import { steadyTable } from '../../tests/support/sampleRecords'

const table = steadyTable()
const NAMES = { tags: 'Tags', tracks: 'Tracks' }
const style = (name: string, group = 'posture') =>
  ({ name, colour: 'sky', shape: 'square', letter: undefined, groupId: group, groupName: group }) as const

function lane(name: string, group?: string): StyledLane {
  return { tagId: tagId.parse(name), ranges: [], open: [], marks: [], ...style(name, group) }
}

function track(id: string, tag = 'person'): StyledTrack {
  const record = trackRecord.parse({
    id,
    type: 'track',
    clipId: 'clip-a',
    tagIds: [tag],
    codebookVersion: '1',
    authorId: 'me',
    createdAt: NOW,
    updatedAt: NOW,
  })
  return { ...trackLane(record, [], table), ...style(tag), isHidden: false }
}

function told(rows: readonly PanelRow[]): string[] {
  return rows.map((row) => {
    if (row.kind === 'lane') return row.lane.name
    if (row.kind === 'track') return row.track.track.id
    return `${'>'.repeat(row.head.level + 1)} ${row.head.name}${row.head.isFolded ? ' folded' : ''}`
  })
}

const rows = (lanes: StyledLane[], tracks: StyledTrack[], ...folded: string[]) =>
  told(panelRows(lanes, tracks, new Set(folded), NAMES))

describe('heads', () => {
  test('what is alone has none', () => {
    expect(rows([lane('a'), lane('b')], [])).toEqual(['a', 'b'])
    expect(rows([], [track('t')])).toEqual(['t'])
  })

  test('tags and tracks have one each where both are there', () => {
    expect(rows([lane('a')], [track('t')])).toEqual(['> Tags', 'a', '> Tracks', 't'])
  })

  test('many tags are divided by their group, many tracks by their tag, in the order in which they come', () => {
    const lanes = Array.from({ length: 9 }, (_, at) => lane(`l${at}`, at < 4 ? 'posture' : 'place'))
    const tracks = Array.from({ length: 9 }, (_, at) => track(`t${at}`, at < 2 ? 'person' : 'vehicle'))
    const found = rows(lanes, tracks)
    expect(found.filter((each) => each.startsWith('>'))).toEqual([
      '> Tags',
      '>> posture',
      '>> place',
      '> Tracks',
      '>> person',
      '>> vehicle',
    ])
    expect(found.slice(2, 6)).toEqual(['l0', 'l1', 'l2', 'l3'])
  })

  test('many lanes of one group are not divided', () => {
    const lanes = Array.from({ length: 9 }, (_, at) => lane(`l${at}`))
    expect(rows(lanes, [])).toHaveLength(9)
  })
})

describe('folding', () => {
  test('a folded head stands alone, with everything that is inside', () => {
    expect(rows([lane('a')], [track('t'), track('u')], 'tracks')).toEqual(['> Tags', 'a', '> Tracks folded'])
    const head = panelRows([lane('a')], [track('t'), track('u')], new Set(['tracks']), NAMES).at(-1)
    expect(head?.kind === 'head' ? head.head.tracks : []).toHaveLength(2)
  })

  test('a head that is not there folds nothing: no lane is ever out of reach', () => {
    expect(rows([lane('a')], [], 'tags')).toEqual(['a'])
  })
})

test.each([
  [0, 18, [0, 1]],
  [17, 19, [0, 2]],
  [18, 42, [1, 2]],
  [42, 60, [2, 3]],
  [41, 61, [1, 4]],
  [500, 600, [4, 4]],
])('rows between %i and %i pixels are %o; heads are 18 high and lanes 24', (top, bottom, [first, end]) => {
  const layout = layoutRows(panelRows([lane('a')], [track('t')], new Set(), NAMES))
  expect([...layout.tops]).toEqual([0, 18, 42, 60, 84])
  expect(rowsBetween(layout, top, bottom)).toEqual({ first, end })
})
