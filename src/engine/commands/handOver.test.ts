import { describe, expect, it } from 'vitest'
import { fixedPorts, MemoryEditLog } from '../../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { annotatorId, clipId, tagId } from '../../domain/records/ids'
import { annotatorRecord } from '../../domain/records/annotator'
import { codebookRecord } from '../../domain/records/codebook'
import { Workspace } from '../workspace'
import { changeCoded } from './changeCoded'
import { createProject } from './createProject'
import { handedOver, handoversOf } from './handedOver'
import { handOver } from './handOver'
import { importRecords } from './importRecords'
import { retag } from './retag'
import { setClipSensitivity } from './setClipSensitivity'
import { takeHandover } from './takeHandover'
import { withdrawHandover } from './withdrawHandover'

const CLIP = clipId.parse('clip-a')
const OTHER = annotatorId.parse('coder-2')

async function begun() {
  const log = new MemoryEditLog()
  const ports = fixedPorts(log)
  const book = sampleCodebook()
  const codebook = codebookRecord.parse({
    ...book,
    tags: book.tags.map((tag) => (tag.id === 'in_cover' ? { ...tag, sensitivity: 'graphic' } : tag)),
  })
  const mine = await createProject(ports, { name: 'p', pseudonym: 'x', codebook })
  const clip = sampleClip(mine.authorId)
  const other = annotatorRecord.parse({ type: 'annotator', id: OTHER, pseudonym: 'y', createdAt: clip.addedAt })
  importRecords(
    mine,
    [other, clip, sampleAnnotation(mine.authorId, { sensitivity: 'identity' })].map((after) => ({
      before: null,
      after,
    })),
  )
  await saved(mine)
  const asOther = () => Workspace.open(mine.projectId, OTHER, fixedPorts(log, 'other'), false)
  return { mine, asOther, view: { clip, table: steadyTable() } }
}

function saved(workspace: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const stop = workspace.subscribe(check)
    function check() {
      if (workspace.saveState.kind !== 'saved') return
      stop()
      resolve()
    }
    check()
  })
}

describe('what somebody leaves to others', () => {
  it('is not assessable for them, in frames and ticks of the clip, once, and undo takes it back', async () => {
    const { mine, view } = await begun()
    expect(handOver(mine, view, { start: 10, end: 20 }).ok).toBe(true)
    expect(handOver(mine, view, { start: 12, end: 20 })).toMatchObject({ problem: { code: 'nothingToDo' } })
    expect(handOver(mine, view, { start: 15, end: 100 }).ok).toBe(true)
    expect(handedOver(mine, CLIP, mine.authorId)).toEqual([{ start: 10, end: 100 }])
    expect(handoversOf(mine, CLIP)).toMatchObject([
      { startPts: 5120, endPts: 10_240 },
      { startPts: 7680, endPts: 51_200 },
    ])
    mine.undo()
    expect(handedOver(mine, CLIP, mine.authorId)).toEqual([{ start: 10, end: 20 }])
    mine.redo()
    expect(mine.edits.slice(-3).map(({ kind, purpose }) => [kind, purpose])).toEqual([
      ['do', 'handOver'],
      ['undo', 'handOver'],
      ['redo', 'handOver'],
    ])
  })

  it('is taken on by another, not by who left it, and taken back by who left it, not by another', async () => {
    const { mine, asOther, view } = await begun()
    handOver(mine, view, { start: 10, end: 20 })
    const [{ id } = { id: '' }] = handoversOf(mine, CLIP)
    expect(takeHandover(mine, id)).toMatchObject({ problem: { code: 'nothingToDo' } })
    await saved(mine)
    const other = await asOther()
    expect(withdrawHandover(other, id)).toMatchObject({ problem: { code: 'nothingToDo' } })
    expect(takeHandover(other, id).ok).toBe(true)
    expect(handoversOf(other, CLIP)).toMatchObject([{ authorId: mine.authorId, takenBy: OTHER }])
    expect(handedOver(other, CLIP, OTHER)).toEqual([])
    expect(handedOver(other, CLIP, mine.authorId)).toEqual([{ start: 10, end: 20 }])
    expect(takeHandover(other, id)).toMatchObject({ problem: { code: 'nothingToDo' } })
    expect(withdrawHandover(mine, id).ok).toBe(true)
    expect(handoversOf(mine, CLIP)).toEqual([])
  })

  it('stays inside the clip', async () => {
    const { mine, view } = await begun()
    expect(handOver(mine, view, { start: 90, end: 101 })).toMatchObject({
      problem: { code: 'integrity', problems: [{ code: 'frameOutsideClip' }] },
    })
    expect(handOver(mine, view, { start: 9, end: 9 })).toMatchObject({ problem: { code: 'nothingToDo' } })
  })
})

describe('what something is marked as', () => {
  it('is said of a whole clip in one edit', async () => {
    const { mine } = await begun()
    expect(setClipSensitivity(mine, CLIP, 'graphic').ok).toBe(true)
    expect(setClipSensitivity(mine, CLIP, 'graphic')).toMatchObject({ problem: { code: 'nothingToDo' } })
    expect(mine.undoable?.purpose).toBe('setSensitivity')
    mine.undo()
    expect(mine.index.get('clip', CLIP)?.sensitivity).toBe('none')
  })

  it('grows by what an added tag implies, and a tag that goes takes nothing away', async () => {
    const { mine } = await begun()
    const mark = () => mine.index.get('annotation', 'ann-1')?.sensitivity
    const [rifle, cover] = [tagId.parse('rifle'), tagId.parse('in_cover')]
    changeCoded(mine, 'ann-1', { purpose: 'changeTags', values: { tagIds: [rifle, cover] } })
    expect(mark()).toBe('graphic+identity')
    changeCoded(mine, 'ann-1', { purpose: 'changeTags', values: { tagIds: [rifle] } })
    expect(mark()).toBe('graphic+identity')
    changeCoded(mine, 'ann-1', { purpose: 'changeFlags', values: { sensitivity: 'none' } })
    retag(mine, ['ann-1'], { kind: 'replace', from: rifle, to: cover })
    expect(mark()).toBe('graphic')
  })
})
