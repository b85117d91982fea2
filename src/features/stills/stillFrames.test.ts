import { expect, test } from 'vitest'
import { fixedPorts } from '../../../tests/support/fixedPorts'
import { sampleClip, sampleCodebook, steadyTable } from '../../../tests/support/sampleRecords'
import { tagId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import { captureStills } from '../../engine/commands/captureStills'
import { createProject } from '../../engine/commands/createProject'
import { drawBox } from '../../engine/commands/drawBox'
import { stillFrames } from './stillFrames'

test('a sheet of annotations has each frame that has any once, in order; another one a frame at each interval', async () => {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clip = sampleClip(workspace.authorId)
  workspace.commit('addClip', [{ before: null, after: clip }])
  const view = { clip, table: steadyTable() }
  for (const frame of [40, 12, 40]) {
    drawBox(workspace, view, frameIndex(frame), tagId.parse('rifle'), { x: 10, y: 10, w: 50, h: 40 })
  }
  const captured = { view, frame: frameIndex(3), sha256: 'a'.repeat(64), decoder: 'd', kind: 'clean' as const }
  captureStills(workspace, [captured])
  const [still] = workspace.index.all('still')
  if (!still) throw new Error('nothing was captured')
  const framesOf = (sheet: typeof still.sheet) =>
    stillFrames(workspace, clip, { ...still, kind: 'sheet', sheet }, { table: view.table, foundCuts: undefined }).map(
      ({ frame }) => frame as number,
    )
  expect(framesOf('annotations')).toEqual([12, 40])
  expect(framesOf({ everySeconds: 1, start: frameIndex(20), end: 60 })).toEqual([20, 45])
})
