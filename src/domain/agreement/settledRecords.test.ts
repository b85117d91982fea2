import { expect, it } from 'vitest'
import {
  codedBox,
  codedRange,
  codedTrack,
  disagreementOf,
  groupOf,
  reviewedClip,
} from '../../../tests/support/reviewedClip'
import { acceptAgreed } from '../../engine/commands/acceptAgreed'
import { settleDisagreement } from '../../engine/commands/settleDisagreement'
import { readFramebench } from '../../formats/framebench/read'
import { writeFramebench } from '../../formats/framebench/write'
import { EMPTY_HEAD } from '../edits/logEntry'
import { integrityProblems } from '../edits/integrity'
import { annotatorId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { reviewCounts, reviewedGroups } from './reviewedGroups'
import { settledRecords } from './settledRecords'

const [a, b] = [annotatorId.parse('coder-a'), annotatorId.parse('coder-b')]
const TRACKS = [...codedTrack('ta', 0, [[10, 0], [20, 50]]), ...codedTrack('tb', 1, [[10, 4], [20, 50]])] // oxfmt-ignore
const RECORDS = [
  ...TRACKS,
  codedRange('ra', 0, [10, 30], { trackIds: ['ta'] }),
  codedRange('rb', 1, [14, 40], { trackIds: ['tb'] }),
  codedBox('ba', 0, 10, { segmentId: 'ra' }),
  codedBox('bb', 1, 300),
  codedRange('alone', 0, [50, 60]),
  codedRange('later', 1, [70, 80]),
]

/** Of the range B's stands, of the tracks A's; one box is rejected, one range unresolved, one thing not decided. */
async function settled() {
  const { workspace, view } = await reviewedClip(RECORDS)
  const tracks = groupOf('ta', 'tb')
  const ranges = disagreementOf('ra', 'rb')
  const box = disagreementOf('ba')
  const alone = { ...disagreementOf('alone'), kinds: ['extra'] as const }
  const later = { ...disagreementOf('later'), members: [{ coderId: b, recordId: 'later' }] }
  acceptAgreed(workspace, [tracks])
  const decide = (group: typeof ranges, decision: Parameters<typeof settleDisagreement>[2]['decision']) => {
    const made = settleDisagreement(workspace, view, { group, decision, reason: 'seen' })
    if (!made.ok) throw new Error(made.problem.code)
  }
  decide(ranges, { kind: 'take', coderIds: [b] })
  decide(box, { kind: 'take', coderIds: [a] })
  decide({ ...alone, kinds: ['extra'] }, { kind: 'reject' })
  const matched = {
    agreements: [tracks],
    disagreements: [ranges, box, { ...alone, kinds: ['extra' as const] as const }, later],
  }
  return { workspace, matched, decide, later }
}

it('what stands is copied under the name of who decided, with its links, and stands alone', async () => {
  const { workspace } = await settled()
  const { index } = workspace
  const { records, sources } = settledRecords(index.records, index.all('adjudication'), (id) => index.keyframesOf(id))
  const byId = new Map<string, WorkspaceRecord>(records.map((record) => [record.id, record]))
  expect(
    integrityProblems(
      new Map(records.map((record) => [record.id, record])),
      records.map(({ id }) => id),
    ),
  ).toEqual([])
  expect(byId.get('settled-rb')).toMatchObject({
    type: 'segment',
    start: 14,
    end: 40,
    authorId: workspace.authorId,
    status: 'draft',
    // B's range is about the person that B has called tb, for which A's track stands.
    trackIds: ['settled-ta'],
  })
  expect(byId.get('settled-ba')).toMatchObject({ type: 'annotation', segmentId: 'settled-rb' })
  expect(byId.get('settled-ta-10')).toMatchObject({ type: 'keyframe', trackId: 'settled-ta' })
  expect([...byId.keys()].filter((id) => /settled-(ra|tb|bb|alone|later)/.test(id))).toEqual([])
  expect(records.filter(({ type }) => type === 'annotator').map(({ id }) => id)).toEqual([workspace.authorId])
  expect(records.find(({ type }) => type === 'project')?.id).not.toBe(workspace.projectId)
  expect(sources.map(({ id, originalId }) => [id, originalId])).toEqual([
    ['settled-ta', 'ta'],
    ['settled-rb', 'rb'],
    ['settled-ba', 'ba'],
  ])
})

it('the set is a file that reads without a fault, the same each time, and says where its records come from', async () => {
  const { workspace } = await settled()
  const { index } = workspace
  const { records, sources } = settledRecords(index.records, index.all('adjudication'), (id) => index.keyframesOf(id))
  const statement = {
    project: workspace.projectId,
    log: EMPTY_HEAD,
    records: sources.map(({ id, originalId, adjudication }) => ({
      id,
      originalId,
      adjudicationId: adjudication.id,
      aboutIds: adjudication.aboutIds,
    })),
  }
  const text = writeFramebench(records, EMPTY_HEAD, { settled: statement })
  expect(text).toBe(writeFramebench(records.toReversed(), EMPTY_HEAD, { settled: statement }))
  const read = readFramebench(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.rejected).toEqual([])
  expect(read.value.unknown).toEqual([])
  expect(read.value.settled).toEqual(statement)
  expect(read.value.records).toHaveLength(records.length)
})

it('each disagreement is counted by the verdict that counts, and who was overruled is told', async () => {
  const { workspace, matched, decide, later } = await settled()
  const reviewed = () => reviewedGroups(matched, workspace.index.all('adjudication'))
  expect(reviewCounts([reviewed()])).toEqual({
    disagreements: 4,
    kept: 2,
    changed: 0,
    rejected: 1,
    unresolved: 0,
    open: 1,
    agreements: 1,
    accepted: 1,
    exceptions: 0,
  })
  const coders = ['coder-a', 'coder-c']
  expect(reviewed().disagreements.map(({ dissenting }) => dissenting)).toEqual([
    coders,
    ['coder-b', 'coder-c'],
    ['coder-a'],
    [],
  ])
  decide(later, { kind: 'unresolved' })
  expect(reviewCounts([reviewed(), reviewed()])).toMatchObject({ disagreements: 8, unresolved: 2, open: 0 })
  expect(reviewed().disagreements.at(-1)?.dissenting).toEqual([])
})
