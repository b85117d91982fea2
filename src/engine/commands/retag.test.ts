import { describe, expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook } from '../../../tests/support/sampleRecords'
import { annotationId, tagId } from '../../domain/records/ids'
import type { Workspace } from '../workspace'
import { createProject } from './createProject'
import { importRecords } from './importRecords'
import { retag } from './retag'

const RIFLE = tagId.parse('rifle')
const COVER = tagId.parse('in_cover')

async function withBoxes(...looks: Record<string, unknown>[]): Promise<Workspace> {
  const ports = fixedPorts(new MemoryEditLog())
  const workspace = await createProject(ports, { name: 'p', pseudonym: 'x', codebook: sampleCodebook() })
  const records = [
    sampleClip(workspace.authorId),
    ...looks.map((look, at) => sampleAnnotation(workspace.authorId, { id: `box-${at}`, ...look })),
  ]
  importRecords(
    workspace,
    records.map((after) => ({ before: null, after })),
  )
  return workspace
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => annotationId.parse(`box-${at}`))
const tagsOf = (workspace: Workspace, count: number) =>
  ids(count).map((id) => workspace.index.get('annotation', id)?.tagIds)

describe('retag', () => {
  it('replaces a tag where it stands, names it once, and is one edit', async () => {
    const workspace = await withBoxes({}, { tagIds: ['no_cover', 'rifle'] }, { tagIds: ['rifle', 'in_cover'] })
    const before = workspace.edits.length
    const made = retag(workspace, ids(3), { kind: 'replace', from: RIFLE, to: COVER })
    expect(made).toMatchObject({ ok: true, value: { count: 3 } })
    expect(workspace.edits.length).toBe(before + 1)
    expect(tagsOf(workspace, 3)).toEqual([['in_cover'], ['no_cover', 'in_cover'], ['in_cover']])
    workspace.undo()
    expect(tagsOf(workspace, 3)).toEqual([['rifle'], ['no_cover', 'rifle'], ['rifle', 'in_cover']])
  })

  it('leaves what was submitted, and the only tag of anything, and names both', async () => {
    const workspace = await withBoxes({ status: 'submitted' }, {}, { tagIds: ['rifle', 'in_cover'] })
    const made = retag(workspace, ids(3), { kind: 'remove', tagId: RIFLE })
    expect(made).toMatchObject({ ok: true, value: { count: 1, submitted: ['box-0'], onlyTag: ['box-1'] } })
    expect(tagsOf(workspace, 3)).toEqual([['rifle'], ['rifle'], ['in_cover']])
  })

  it('says why nothing was changed', async () => {
    const workspace = await withBoxes({ status: 'adjudicated' }, {})
    const [submitted = '', draft = ''] = ids(2)
    const remove = { kind: 'remove', tagId: RIFLE } as const
    expect(retag(workspace, [submitted], remove)).toMatchObject({ problem: { code: 'allSubmitted' } })
    expect(retag(workspace, [draft], remove)).toMatchObject({ problem: { code: 'onlyTags' } })
    expect(retag(workspace, [draft], { kind: 'add', tagId: RIFLE })).toMatchObject({ problem: { code: 'nothingToDo' } })
  })
})
