import { describe, expect, it } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import type { CodebookRecord } from '../../domain/records/codebook'
import { annotatorId, tagId } from '../../domain/records/ids'
import { tag as tagSchema, type Tag } from '../../domain/records/tag'
import type { Workspace } from '../workspace'
import { changeCoded } from './changeCoded'
import { confirmMeaning } from './confirmMeaning'
import { createProject } from './createProject'
import { deleteGroup } from './deleteGroup'
import { deleteRecords } from './deleteRecords'
import { deleteTag } from './deleteTag'
import { moveTag } from './moveTag'
import { saveGroup } from './saveGroup'
import { saveTag } from './saveTag'
import { takeCodebook } from './takeCodebook'

const rifle = tagId.parse('rifle')
const noCover = tagId.parse('no_cover')

async function begun(): Promise<Workspace> {
  const workspace = await createProject(fixedPorts(), { name: 'Case', pseudonym: 'a', codebook: sampleCodebook() })
  const { authorId } = workspace
  workspace.commit('addClip', [{ before: null, after: sampleClip(authorId) }])
  for (const id of ['box-1', 'box-2'])
    workspace.commit('drawBox', [{ before: null, after: sampleAnnotation(authorId, { id }) }])
  return workspace
}

function book(workspace: Workspace): CodebookRecord {
  return workspace.index.get('codebook', 'book') ?? sampleCodebook()
}

function tagOf(workspace: Workspace, id: string): Tag {
  return book(workspace).tags.find((each) => each.id === id) ?? tagSchema.parse({})
}

function reworded(workspace: Workspace, id: string, definition: string) {
  return saveTag(workspace, 'book', { tag: { ...tagOf(workspace, id), definitions: { en: definition } } })
}

describe('a tag', () => {
  it('is added, changed and taken back, each in one edit', async () => {
    const workspace = await begun()
    const edits = workspace.edits.length
    const tag = tagSchema.parse({
      ...tagOf(workspace, 'rifle'),
      id: 'pistol',
      labels: { en: 'Pistol', ar: 'مسدس' },
      key: 'Z',
    })
    expect(saveTag(workspace, 'book', { tag, isAnyOf: undefined })).toMatchObject({
      value: { purpose: 'changeCodebook' },
    })
    expect(book(workspace).version).toBe('1.1')
    expect(saveTag(workspace, 'book', { tag: { ...tag, colour: 'sky', since: '1.1' } }).ok).toBe(true)
    expect(book(workspace).version).toBe('1.1')
    expect(workspace.edits.length).toBe(edits + 2)
    workspace.undo()
    workspace.undo()
    expect(book(workspace)).toEqual(sampleCodebook())
  })

  it('that is in use is not deleted, and the refusal says how often it is', async () => {
    const workspace = await begun()
    expect(deleteTag(workspace, 'book', rifle)).toEqual({
      ok: false,
      problem: { code: 'tagInUse', tagId: 'rifle', count: 2 },
    })
    expect(deleteTag(workspace, 'book', noCover).ok).toBe(true)
    expect(book(workspace).tags.map(({ id }) => id)).toEqual(['in_cover', 'rifle'])
    deleteRecords(workspace, ['box-1', 'box-2'])
    expect(deleteTag(workspace, 'book', rifle).ok).toBe(true)
  })

  it('that another asks for is not deleted', async () => {
    const workspace = await begun()
    saveTag(workspace, 'book', { tag: { ...tagOf(workspace, 'in_cover'), requires: [noCover] } })
    expect(deleteTag(workspace, 'book', noCover)).toMatchObject({ problem: { code: 'tagRequired', by: 'in_cover' } })
  })

  it('is not stored in a form that could not be read again', async () => {
    const workspace = await begun()
    const tag = tagOf(workspace, 'rifle')
    const withKey = saveTag(workspace, 'book', { tag: { ...tag, key: 'ab' } })
    expect(withKey).toMatchObject({ problem: { code: 'codebookMalformed', place: 'rifle.key' } })
    const lost = saveTag(workspace, 'book', { tag: { ...tag, groupId: 'none' } })
    expect(lost).toMatchObject({ problem: { code: 'codebookFaulty', fault: { code: 'groupUnknown' } } })
  })

  it('that was coded with meanwhile stays when its addition is taken back', async () => {
    const workspace = await begun()
    const added = saveTag(workspace, 'book', { tag: { ...tagOf(workspace, 'rifle'), id: tagId.parse('pistol') } })
    const after = book(workspace)
    changeCoded(workspace, 'box-1', { purpose: 'changeTags', values: { tagIds: [tagId.parse('pistol')] } })
    expect(added.ok).toBe(true)
    const back = workspace.commit('changeCodebook', [{ before: after, after: sampleCodebook() }])
    expect(back).toMatchObject({ problem: { code: 'integrity', problems: [{ code: 'stillInUse', value: 'pistol' }] } })
    expect(book(workspace)).toEqual(after)
  })

  it('moves within its group and no further', async () => {
    const workspace = await begun()
    expect(moveTag(workspace, 'book', rifle, -1).ok).toBe(true)
    expect(book(workspace).tags.map(({ id }) => id)).toEqual(['no_cover', 'rifle', 'in_cover'])
    expect(book(workspace).version).toBe('1')
    expect(moveTag(workspace, 'book', noCover, -1)).toMatchObject({ problem: { code: 'nothingToDo' } })
    // Of an ordinal variable the order is the scale.
    for (const id of ['no_cover', 'in_cover'])
      saveTag(workspace, 'book', { tag: { ...tagOf(workspace, id), variable: 'exposure' }, isOrdinal: true })
    const { version } = book(workspace)
    moveTag(workspace, 'book', rifle, -1)
    expect(book(workspace).version).toBe(version)
    moveTag(workspace, 'book', tagId.parse('in_cover'), -1)
    expect(book(workspace).version).not.toBe(version)
    expect(tagOf(workspace, 'no_cover').since).toBe(book(workspace).version)
  })
})

describe('a group', () => {
  it('is added and renamed, and deleted only while it is empty', async () => {
    const workspace = await begun()
    saveGroup(workspace, 'book', { id: 'sound', labels: { en: 'Sound', ar: 'الصوت' }, shape: 'bar' })
    saveGroup(workspace, 'book', { id: 'posture', labels: { en: 'Stance' }, shape: 'circle' })
    expect(book(workspace).groups.map(({ labels }) => labels['en'])).toEqual(['Stance', 'Sound'])
    expect(deleteGroup(workspace, 'book', 'posture')).toMatchObject({ problem: { code: 'groupInUse', count: 3 } })
    expect(deleteGroup(workspace, 'book', 'sound').ok).toBe(true)
  })
})

describe('a changed meaning', () => {
  it('is confirmed for one’s own records by one edit, which leaves everything else as it was', async () => {
    const workspace = await begun()
    const stranger = annotatorId.parse('b')
    const createdAt = '2026-11-22T09:00:00.000Z'
    workspace.commit('import', [
      { before: null, after: { type: 'annotator', id: stranger, pseudonym: 'b', createdAt } },
      { before: null, after: sampleAnnotation(stranger, { id: 'theirs' }) },
    ])
    reworded(workspace, 'rifle', 'Long-barrelled, in a hand.')
    expect(book(workspace).version).toBe('1.1')
    const before = workspace.index.get('annotation', 'box-1')
    const edit = confirmMeaning(workspace, 'book', ['box-1', 'box-2', 'theirs'])
    expect(edit).toMatchObject({ value: { purpose: 'confirmMeaning' } })
    const versions = workspace.index.all('annotation').map(({ id, codebookVersion }) => [id, codebookVersion])
    expect(new Map(versions as [string, string][])).toEqual(
      new Map([
        ['theirs', '1'],
        ['box-1', '1.1'],
        ['box-2', '1.1'],
      ]),
    )
    const after = workspace.index.get('annotation', 'box-1')
    expect(after).toEqual({ ...before, codebookVersion: '1.1', updatedAt: after?.updatedAt })
    expect(confirmMeaning(workspace, 'book', ['theirs'])).toMatchObject({ problem: { code: 'othersCodes' } })
    expect(confirmMeaning(workspace, 'book', ['box-1'])).toMatchObject({ problem: { code: 'nothingToDo' } })
  })
})

describe('a codebook from a file', () => {
  it('takes the place of another only where every tag in use is in it', async () => {
    const workspace = await begun()
    const theirs: CodebookRecord = { ...sampleCodebook(), version: '3', id: book(workspace).id }
    const without = { ...theirs, tags: theirs.tags.filter(({ id }) => id !== 'rifle') }
    expect(takeCodebook(workspace, 'book', without)).toMatchObject({ problem: { code: 'tagInUse', count: 2 } })
    const unused = { ...theirs, tags: theirs.tags.filter(({ id }) => id === 'rifle') }
    expect(takeCodebook(workspace, 'book', unused).ok).toBe(true)
    expect(book(workspace)).toMatchObject({ version: '3', tags: [{ id: 'rifle' }] })
  })

  it('is added beside one of the same id under another id', async () => {
    const workspace = await begun()
    expect(takeCodebook(workspace, undefined, sampleCodebook()).ok).toBe(true)
    expect(workspace.index.all('codebook')).toHaveLength(2)
  })
})
