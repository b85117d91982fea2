import { describe, expect, it } from 'vitest'
import { plainText } from '../../domain/plainText'
import { annotationRecord } from '../../domain/records/annotation'
import { tag as tagSchema } from '../../domain/records/tag'
import { COMMANDS } from '../commands/commands'
import type { ClipObject } from './clipObjects'
import type { Catalogue, Entry, Searchable } from './entry'
import { findEntries, MOST_ENTRIES } from './findEntries'
import { searchedText } from './wordMatch'

const LABELS = { 'weapon.m4': 'Firing from M4', 'person.cover': 'In cover', 'person.armed': 'مقاتلٌ مُسلَّح' }

function tagEntry(id: string, label: string): Searchable {
  const tag = tagSchema.parse({ id, labels: { en: label }, kind: 'range', groupId: 'g', colour: 'sky' })
  const group = { id: 'g', labels: {}, shape: 'square' as const }
  return {
    entry: { kind: 'tag', id: `tag ${id}`, tag: { tag, group, shape: 'square' } },
    searched: searchedText(plainText(label), id),
  }
}

function commandEntry(id: string, name: string): Searchable {
  const command = COMMANDS.find((each) => each.id === id)
  if (!command) throw new Error(`no command ${id}`)
  return { entry: { kind: 'command', id: `command ${id}`, command }, searched: searchedText(plainText(name)) }
}

const template = annotationRecord.parse({
  type: 'annotation',
  id: 'a',
  clipId: 'c',
  frame: 3,
  pts: 3,
  tagIds: ['weapon.m4'],
  certainty: 'certain',
  note: '',
  status: 'draft',
  authorId: 'author',
  codebookVersion: '1',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
})

function objects(count: number, tagId: string, note = ''): ClipObject[] {
  return Array.from({ length: count }, (_, at) => {
    const record = { ...template, id: `a${at}` as typeof template.id, tagIds: [tagId as (typeof template.tagIds)[0]] }
    return { record, number: at + 1, tagIds: record.tagIds, note: plainText(note) }
  })
}

const tags = Object.entries(LABELS).map(([id, label]) => tagEntry(id, label))
const catalogue: Catalogue = {
  listed: [commandEntry('loop', 'Loop'), commandEntry('loupe', 'Loupe'), commandEntry('levels', 'Levels'), ...tags],
  objects: objects(200, 'weapon.m4', 'beside the van'),
  tags: new Map(
    tags.flatMap(({ entry, searched }) => (entry.kind === 'tag' ? [[entry.tag.tag.id as string, searched]] : [])),
  ),
}

function ids(search: string, recent: readonly string[] = []): string[] {
  return findEntries(catalogue, search, recent).entries.map(({ id }: Entry) => id)
}

describe('the palette finds', () => {
  it('all commands and tags before anything is typed, and no objects', () => {
    expect(ids('')).toEqual([
      'command loop',
      'command loupe',
      'command levels',
      'tag weapon.m4',
      'tag person.cover',
      'tag person.armed',
    ])
  })

  it('what was chosen lately first, the newest before the older', () => {
    expect(ids('', ['tag person.cover', 'command levels']).slice(0, 3)).toEqual([
      'tag person.cover',
      'command levels',
      'command loop',
    ])
  })

  it('a whole word before its beginning, and that before a typing error', () => {
    expect(ids('loop')).toEqual(['command loop', 'command loupe'])
    expect(ids('lo')).toEqual(['command loop', 'command loupe'])
    expect(ids('loupr')).toEqual(['command loupe'])
    expect(ids('lvels')).toEqual(['command levels'])
    expect(ids('lveels')).toEqual(['command levels'])
    expect(ids('lvl')).toEqual([])
  })

  it('a tag in the middle of its words, and Arabic without its vowel signs', () => {
    expect(ids('cover')[0]).toBe('tag person.cover')
    expect(ids('مسلح')).toEqual(['tag person.armed'])
  })

  it('a tag by its id after those that are called so', () => {
    expect(ids('person')).toEqual(['tag person.cover', 'tag person.armed'])
    expect(findEntries({ ...catalogue, listed: [...tags, tagEntry('x', 'Person')] }, 'person', []).entries[0]?.id).toBe(
      'tag x',
    )
  })

  it('nothing where a word is not answered', () => {
    expect(ids('cover helicopter')).toEqual([])
  })

  it('objects by tag and note, the best fifty of them, and tells how many there are', () => {
    const found = findEntries(catalogue, 'firing', [])
    expect(found.entries).toHaveLength(MOST_ENTRIES)
    expect(found.entries[0]?.id).toBe('tag weapon.m4')
    expect(found.count).toBe(201)
    expect(findEntries(catalogue, 'van', []).count).toBe(200)
    expect(findEntries(catalogue, 'van firing', []).count).toBe(200)
  })

  it('an object by its number', () => {
    expect(ids('17')).toEqual(['object a16'])
    expect(ids('#17')).toEqual(['object a16'])
    expect(ids('17 firing')).toEqual(['object a16'])
  })
})
