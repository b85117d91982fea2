import { expect, test } from 'vitest'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { annotatorRecord } from '../domain/records/annotator'
import { tagId } from '../domain/records/ids'
import { segmentRecord } from '../domain/records/segment'
import { frameIndex } from '../domain/time/frameIndex'
import { totalsOf } from '../domain/measures/measureWhole'
import { addMeasure } from './commands/addMeasure'
import { changeMeasure } from './commands/changeMeasure'
import { createProject } from './commands/createProject'
import { examineFrames } from './commands/examineFrames'
import type { FrameTimes } from './clipEvidenceOf'
import { measureProject } from './measureProject'

const TIMES: FrameTimes = { table: steadyTable(), foundCuts: [frameIndex(10)] }

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const clips = ['a', 'b'].map((name) =>
    sampleClip(workspace.authorId, {
      id: `clip-${name}`,
      source: { fileName: name, sizeBytes: 1, sha256: name.repeat(64) },
    }),
  )
  workspace.commit(
    'addClip',
    clips.map((after) => ({ before: null, after })),
  )
  const made = addMeasure(workspace, { name: 'No cover', tagId: tagId.parse('no_cover') })
  if (!made.ok) throw new Error('the measure was not added')
  const measure = () => workspace.index.get('measure', made.value.measure.id) ?? made.value.measure
  const found = (timesOf: (id: string) => FrameTimes | undefined = () => TIMES) =>
    measureProject(workspace.index, measure(), timesOf)
  const code = (clip: string, id: string, authorId: string = workspace.authorId) => {
    const { box: _box, frame: _frame, pts: _pts, ...coded } = sampleAnnotation(authorId)
    const range = { start: 5, startPts: 2560, end: 30, endPts: 15_360, tagIds: ['no_cover'] }
    const after = segmentRecord.parse({ ...coded, ...range, type: 'segment', id, clipId: clip })
    workspace.commit('startRange', [{ before: null, after }])
  }
  return { workspace, measure, found, code, clips }
}

test('says why nothing is found before anything is coded, read or chosen', async () => {
  const { workspace, measure, found, code } = await setUp()
  expect(found().problem).toBe('noCoders')
  code('clip-a', 'r1')
  expect(found().problem).toBeUndefined()
  expect(found(() => undefined).problem).toBe('noFrames')
  changeMeasure(workspace, measure().id, (before) => ({ ...before, codes: 'adjudicated' }))
  expect(found().problem).toBe('noAdjudicated')
  changeMeasure(workspace, measure().id, (before) => ({ ...before, clipIds: [] }))
  expect(found().problem).toBe('noClips')
  changeMeasure(workspace, measure().id, (before) => ({
    ...before,
    within: [{ tagId: tagId.parse('gone'), holds: true }],
  }))
  expect(found().problem).toBe('tagUnknown')
})

test('counts each clip by its own codes, parts stretches at found cuts, and names clips without their file', async () => {
  const { workspace, found, code, clips } = await setUp()
  code('clip-a', 'r1')
  code('clip-b', 'r2')
  const [first] = clips
  if (first) examineFrames(workspace, first.id, [{ start: 0, end: 50, speed: 1 }])
  const both = found()
  // 25 frames of 40 ms on each clip, parted by the cut at frame 10; 50 frames looked at, and 25 coded unseen.
  expect(totalsOf(both.measure, both.clips, workspace.authorId)).toMatchObject({
    seconds: { holds: 2, assessable: 3, examined: 2, unnoted: 1 },
    events: 4,
  })
  const one = found((id) => (id === 'clip-a' ? TIMES : undefined))
  expect(one.unread.map(({ id }) => id)).toEqual(['clip-b'])
  expect(totalsOf(one.measure, one.clips, workspace.authorId).seconds.holds).toBe(1)
})

test('takes who has coded other things and was noted to look for one who has not found it', async () => {
  const { workspace, found, clips } = await setUp()
  workspace.commit('drawBox', [{ before: null, after: sampleAnnotation(workspace.authorId) }])
  expect(found().problem).toBe('noCoders')
  const [first] = clips
  if (first) examineFrames(workspace, first.id, [{ start: 0, end: 50, speed: 1 }])
  const looked = found()
  expect(totalsOf(looked.measure, looked.clips, workspace.authorId).seconds).toMatchObject({ holds: 0, holdsNot: 2 })
})

test('counts again only the clip on which something has changed', async () => {
  const { found, code } = await setUp()
  code('clip-a', 'r1')
  code('clip-b', 'r2')
  const before = found().clips
  expect(found().clips).toEqual(before)
  expect(found().clips[0]).toBe(before[0])
  code('clip-b', 'r3')
  const after = found().clips
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})

test('has a column for whoever has said something of it or has looked, or for those who are named', async () => {
  const { workspace, measure, found, code } = await setUp()
  const ben = annotatorRecord.parse({
    type: 'annotator',
    id: 'ben',
    pseudonym: 'Ben',
    createdAt: '2026-11-22T09:00:00Z',
  })
  workspace.commit('addAnnotator', [{ before: null, after: ben }])
  code('clip-a', 'r1')
  const rifle = sampleAnnotation('ben', { id: 'b1' })
  workspace.commit('drawBox', [{ before: null, after: rifle }])
  // Who has coded other things, and of whom nothing is noted, says nothing of it.
  expect(found().columns).toEqual([workspace.authorId])
  expect(found().clips[0]?.together).toBeUndefined()
  code('clip-b', 'r2', 'ben')
  expect(found().columns).toEqual(['ben', workspace.authorId].toSorted())
  changeMeasure(workspace, measure().id, (before) => ({ ...before, coderIds: [ben.id] }))
  expect(found().columns).toEqual(['ben'])
})
