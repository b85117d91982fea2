import { expect, test } from 'vitest'
import { review } from '../../tests/support/codedClips'
import { fixedPorts } from '../../tests/support/fixedPorts'
import { sampleAnnotation, sampleClip, sampleCodebook, steadyTable } from '../../tests/support/sampleRecords'
import { segmentRecord } from '../domain/records/segment'
import { handoverRecord } from '../domain/records/handover'
import { annotatorId } from '../domain/records/ids'
import { annotatorRecord } from '../domain/records/annotator'
import type { FrameTimes } from './clipEvidenceOf'
import { createProject } from './commands/createProject'
import { matchedClip, reviewOfProject } from './reviewOfProject'

const TIMES: FrameTimes = { table: steadyTable(), foundCuts: undefined }

async function setUp() {
  const workspace = await createProject(fixedPorts(), { name: 'T', pseudonym: 'p', codebook: sampleCodebook() })
  const ben = annotatorRecord.parse({
    type: 'annotator',
    id: 'ben',
    pseudonym: 'Ben',
    createdAt: '2026-01-01T00:00:00Z',
  })
  workspace.commit('addClip', [
    { before: null, after: sampleClip(workspace.authorId, { id: 'clip-a' }) },
    { before: null, after: ben },
  ])
  const code = (id: string, authorId: string, start: number) => {
    const { box: _box, frame: _frame, pts: _pts, ...coded } = sampleAnnotation(authorId)
    const range = { start, startPts: start * 512, end: 30, endPts: 15_360, tagIds: ['no_cover'] }
    const after = segmentRecord.parse({ ...coded, ...range, type: 'segment', id, clipId: 'clip-a' })
    workspace.commit('startRange', [{ before: null, after }])
  }
  const found = (times: FrameTimes | undefined = TIMES) => reviewOfProject(workspace.index, () => times)
  return { workspace, code, found }
}

test('gathers the codes of each clip by coder, and is the same object until something of it changes', async () => {
  const { workspace, code, found } = await setUp()
  expect(found().clips).toEqual([])
  code('mine', workspace.authorId, 5)
  code('theirs', 'ben', 15)
  const first = found()
  expect(first.clips[0]?.coders.flatMap(({ segments }) => segments.map(({ id }) => id)).toSorted()).toEqual([
    'mine',
    'theirs',
  ])
  const [clip] = first.clips
  if (!clip) throw new Error('no clip')
  expect(matchedClip(clip, first).disagreements.map(({ kinds }) => kinds)).toEqual([['boundary']])
  expect(found()).toBe(first)
  expect(matchedClip(clip, found())).toBe(matchedClip(clip, first))
  code('more', 'ben', 25)
  expect(found()).not.toBe(first)
})

test('has coders in the order of their pseudonyms, also where one is another now', async () => {
  const { workspace, code, found } = await setUp()
  code('mine', workspace.authorId, 5)
  code('theirs', 'ben', 15)
  const order = () => found().clips[0]?.coders.map(({ pseudonym }) => pseudonym)
  expect(order()).toEqual(['Ben', 'p'])
  const ben = workspace.index.get('annotator', annotatorId.parse('ben'))
  if (!ben) throw new Error('nobody')
  workspace.commit('replaceText', [{ before: ben, after: { ...ben, pseudonym: 'Zoe' } }])
  expect(order()).toEqual(['p', 'Zoe'])
})

test('counts only what was submitted of who has submitted, leaves out what was left to others, and names unread clips', async () => {
  const { workspace, code, found } = await setUp()
  code('old', 'ben', 5)
  code('new', 'ben', 6)
  workspace.commit('startRange', [{ before: null, after: review('ben', ['new']) }])
  const handedOver = handoverRecord.parse({
    type: 'handover',
    id: 'handover-1',
    clipId: 'clip-a',
    authorId: 'ben',
    start: 40,
    startPts: 20_480,
    end: 50,
    endPts: 25_600,
    createdAt: '2026-01-01T00:00:00Z',
  })
  workspace.commit('handOver', [{ before: null, after: handedOver }])
  const [coder] = found().clips[0]?.coders ?? []
  expect(coder?.segments.map(({ id }) => id)).toEqual(['new'])
  expect(coder?.handedOver).toEqual([{ start: 40, end: 50 }])
  const unread = reviewOfProject(workspace.index, () => undefined)
  expect([unread.clips, unread.unread.map(({ id }) => id)]).toEqual([[], ['clip-a']])
})
