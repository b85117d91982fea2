import { describe, expect, it } from 'vitest'
import { claimRecord } from '../../src/domain/records/claim'
import { codebookRecord } from '../../src/domain/records/codebook'
import { TAG_COLOURS } from '../../src/domain/records/tag'
import { unknownFields } from '../../src/formats/unknownFields'
import starter from '../../samples/codebook/starter-codebook.json'

const codebook = codebookRecord.parse(starter.codebook)
const claims = claimRecord.array().parse(starter.claims)
const inBoth = ['ar', 'en']

describe('the starter codebook', () => {
  it('is wholly in the schema of the project', () => {
    expect(unknownFields(starter, { codebook, claims })).toEqual([])
    expect(codebook).toMatchObject({ id: 'starter', version: '0.2.0' })
  })

  it('has 40 tags and 12 claims, each id once and each key once', () => {
    expect(new Set(codebook.tags.map(({ id }) => id)).size).toBe(40)
    expect(codebook.tags).toHaveLength(40)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(12)
    const keys = codebook.tags.flatMap(({ key }) => key ?? [])
    expect(keys.toSorted().join('')).toBe('0123456789BIPQTUWY')
  })

  it('speaks both languages everywhere', () => {
    const texts = [
      codebook.titles,
      ...codebook.groups.map(({ labels }) => labels),
      ...codebook.tags.flatMap(({ labels, definitions }) => [labels, definitions]),
      ...codebook.tags.flatMap(({ attributes }) =>
        attributes.flatMap(({ labels, options }) => [labels, ...(options ?? []).map((each) => each.labels)]),
      ),
      ...claims.map(({ text }) => text),
    ]
    for (const text of texts) {
      expect(Object.keys(text).toSorted()).toEqual(inBoth)
      expect(text['en']).toMatch(/[A-Za-z]/)
      expect(text['ar']).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('names nothing that it does not have', () => {
    const tagIds = new Set<string>(codebook.tags.map(({ id }) => id))
    const groupIds = new Set(codebook.groups.map(({ id }) => id))
    for (const tag of codebook.tags) {
      expect(groupIds).toContain(tag.groupId)
      for (const id of tag.requires) expect(tagIds).toContain(id)
    }
    for (const id of claims.flatMap((claim) => claim.tagIds)) expect(tagIds).toContain(id)
  })

  it('tells the tags of a group apart by colour, as far as the palette goes', () => {
    for (const { id } of codebook.groups) {
      const colours = codebook.tags.filter((tag) => tag.groupId === id).map((tag) => tag.colour)
      const most = Math.min(colours.length, TAG_COLOURS.length - 1)
      expect(new Set(colours).size).toBeGreaterThanOrEqual(most)
    }
    expect(new Set(codebook.groups.map(({ shape }) => shape)).size).toBe(8)
  })

  it('carries what must not leave the project, and what stands only with others', () => {
    const tag = (id: string) => codebook.tags.find((each) => each.id === id)
    expect(tag('person.protect_identity')).toMatchObject({
      blocksExport: true,
      sensitivity: 'identity',
      colour: 'vermillion',
    })
    expect(tag('harm.coerced_position')).toMatchObject({ sensitivity: 'graphic+identity' })
    expect(tag('fire.from_m4')?.requires).toEqual(['fire.outgoing', 'location.m4_road'])
  })

  it('holds no verdict', () => {
    for (const claim of claims) expect(claim).toMatchObject({ status: 'unadjudicated', evidence: [] })
  })
})
