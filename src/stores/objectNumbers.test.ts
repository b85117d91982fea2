import { expect, test } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { tagId } from '../domain/records/ids'
import { frameIndex } from '../domain/time/frameIndex'
import { changeBox } from '../engine/commands/changeBox'
import { createProject } from '../engine/commands/createProject'
import { drawTrack } from '../engine/commands/drawTrack'
import { objectNumbersOf } from './objectNumbers'

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'Test', pseudonym: 'a', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const add = (id: string, createdAt: string, frame = 4) => {
    const after = sampleAnnotation(workspace.authorId, { id, createdAt, frame, pts: frame * 512 })
    workspace.commit('drawBox', [{ before: null, after }])
    return after
  }
  return { workspace, view: { clip, table: steadyTable() }, add, numbers: () => objectNumbersOf(workspace, clip.id) }
}

test('boxes, frame tags, ranges and tracks are numbered together by their age', async () => {
  const { workspace, view, add, numbers } = await setUp()
  add('second', '2026-01-02T00:00:00.000Z', 9)
  add('first', '2026-01-01T00:00:00.000Z', 30)
  const track = drawTrack(workspace, view, frameIndex(3), tagId.parse('rifle'), { x: 0, y: 0, w: 9, h: 9 })
  const id = track.ok ? track.value.id : ''
  expect([...numbers()]).toEqual([
    ['first', 1],
    ['second', 2],
    [id, 3],
  ])
})

test('the map stays the same while objects only change, and is another one with the next object', async () => {
  const { workspace, add, numbers } = await setUp()
  const first = add('first', '2026-01-01T00:00:00.000Z')
  const before = numbers()
  expect(changeBox(workspace, first.id, { x: 1, y: 1, w: 5, h: 5 }, 'moveBox').ok).toBe(true)
  expect(numbers()).toBe(before)
  const second = add('second', '2026-01-02T00:00:00.000Z')
  expect(numbers()).not.toBe(before)
  expect([...before.keys()]).toEqual(['first'])
  expect(numbers().get(second.id)).toBe(2)
})

test('an older object that is imported, and one that is deleted, number the rest again', async () => {
  const { workspace, add, numbers } = await setUp()
  const late = add('late', '2026-01-05T00:00:00.000Z')
  add('middle', '2026-01-03T00:00:00.000Z')
  expect(numbers().get(late.id)).toBe(2)
  const early = add('early', '2026-01-01T00:00:00.000Z')
  expect(numbers().get(late.id)).toBe(3)
  workspace.commit('delete', [{ before: early, after: null }])
  expect([...numbers()]).toEqual([
    ['middle', 1],
    ['late', 2],
  ])
})
