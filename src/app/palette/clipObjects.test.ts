import { expect, it } from 'vitest'
import { exclusiveProject, TAGS } from '../../../tests/support/exclusiveProject'
import { deleteRecords } from '../../engine/commands/deleteRecords'
import { tagFrame } from '../../engine/commands/tagFrame'
import { changeCoded } from '../../engine/commands/changeCoded'
import { frameIndex } from '../../domain/time/frameIndex'
import type { Workspace } from '../../engine/workspace'
import type { ClipId } from '../../domain/records/ids'
import { gatherObjects } from './clipObjects'

function all(workspace: Workspace, clipId: ClipId) {
  const work = gatherObjects(workspace, clipId)
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value.map(({ record, number, note }) => [number, record.id, note])
}

it('gathers by number, and after every kind of edit the same as from the start', async () => {
  const { workspace, view, people } = await exclusiveProject()
  const { id } = view.clip
  expect(all(workspace, id).map(([number]) => number)).toEqual([1, 2, 3])
  for (let frame = 0; frame < 700; frame += 1) tagFrame(workspace, view, frameIndex(frame % 90), TAGS.calm)
  const edits = [
    () => tagFrame(workspace, view, frameIndex(4), TAGS.shots),
    () => changeCoded(workspace, people[0] ?? '', { purpose: 'changeNote', values: { note: 'Beside the VAN' } }),
    () => deleteRecords(workspace, people.slice(1, 2)),
    () => workspace.undo(),
  ]
  for (const edit of edits) {
    edit()
    const now = all(workspace, id)
    // Another workspace knows nothing of what was gathered.
    expect(now).toEqual(all(workspace.asOf(workspace.edits.length), id))
    all(workspace, id)
  }
  expect(all(workspace, id)[0]).toEqual([1, people[0], 'beside the van'])
})
