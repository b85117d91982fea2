import { describe, expect, it } from 'vitest'
import { codedBox, codedRange, codedTrack, disagreementOf, reviewedClip } from '../../../tests/support/reviewedClip'
import type { Decision } from '../../domain/agreement/decision'
import { Settlements } from '../../domain/agreement/settlement'
import { annotatorId, tagId } from '../../domain/records/ids'
import type { WorkspaceRecord } from '../../domain/records/workspaceRecord'
import { settleDisagreement } from './settleDisagreement'
import { toggleRange } from './toggleRange'
import { frameIndex } from '../../domain/time/frameIndex'

const [a, b, c] = ['coder-a', 'coder-b', 'coder-c'].map((id) => annotatorId.parse(id)) as [
  ReturnType<typeof annotatorId.parse>,
  ReturnType<typeof annotatorId.parse>,
  ReturnType<typeof annotatorId.parse>,
]
const RANGES = [codedRange('ra', 0, [10, 30]), codedRange('rb', 1, [14, 40])]

async function settled(records: readonly WorkspaceRecord[], ids: readonly string[], decision: Decision) {
  const { workspace, view } = await reviewedClip(records)
  const group = disagreementOf(...ids)
  const made = settleDisagreement(workspace, view, { group, decision, reason: 'seen at frame 14' })
  const own = made.ok ? (made.value.adjudication.resultIds ?? []) : []
  return {
    workspace,
    group,
    problem: made.ok ? undefined : made.problem.code,
    adjudication: made.ok ? made.value.adjudication : undefined,
    results: own.map((id) => workspace.index.records.get(id)),
  }
}

/** No coder's record is ever another one after a verdict. */
function expectUnchanged(
  workspace: Awaited<ReturnType<typeof settled>>['workspace'],
  records: readonly WorkspaceRecord[],
) {
  expect(records.map(({ id }) => workspace.index.records.get(id))).toEqual(records)
}

describe('a verdict', () => {
  it('takes one coder and leaves every record as it is', async () => {
    const { workspace, adjudication } = await settled(RANGES, ['ra', 'rb'], { kind: 'take', coderIds: [b] })
    expect(adjudication).toMatchObject({
      verdict: 'kept',
      aboutIds: ['ra', 'rb'],
      resultIds: ['rb'],
      coderIds: [a, b, c],
      kind: 'boundary',
      reason: 'seen at frame 14',
      adjudicatorId: workspace.authorId,
    })
    expectUnchanged(workspace, RANGES)
    expect(workspace.edits.at(-1)?.changes).toHaveLength(1)
  })

  it('takes several', async () => {
    const { adjudication } = await settled(RANGES, ['ra', 'rb'], { kind: 'take', coderIds: [a, b] })
    expect(adjudication).toMatchObject({ verdict: 'kept', resultIds: ['ra', 'rb'] })
  })

  it('that takes who said nothing rejects what the others said', async () => {
    const { adjudication } = await settled(RANGES, ['ra', 'rb'], { kind: 'take', coderIds: [c] })
    expect(adjudication?.verdict).toBe('rejected')
    expect(adjudication?.resultIds).toBeUndefined()
  })

  it.each([
    ['union', 10, 40],
    ['intersection', 14, 30],
  ] as const)('merges ranges to their %s', async (extent, start, end) => {
    const { workspace, adjudication, results } = await settled(RANGES, ['ra', 'rb'], { kind: 'merge', extent })
    expect(adjudication?.verdict).toBe('changed')
    expect(results).toMatchObject([
      {
        type: 'segment',
        start,
        startPts: start * 512,
        end,
        endPts: end * 512,
        status: 'adjudicated',
        authorId: workspace.authorId,
      },
    ])
    expectUnchanged(workspace, RANGES)
  })

  it('merges boxes to their mean, with the tags of most and the protection of any', async () => {
    const boxes = [
      codedBox('ba', 0, 10, { tagIds: ['in_cover'] }),
      codedBox('bb', 1, 16, { protectIdentity: true }),
      codedBox('bc', 2, 22, { sensitivity: 'graphic' }),
    ]
    const { results } = await settled(boxes, ['ba', 'bb', 'bc'], { kind: 'merge', extent: 'union' })
    expect(results).toMatchObject([
      { box: { x: 16, y: 20, w: 30, h: 40 }, tagIds: ['rifle'], protectIdentity: true, sensitivity: 'graphic' },
    ])
  })

  it('merges frame tags to the middle frame', async () => {
    const tags = [4, 8, 5].map((frame, at) => codedBox(`f${at}`, at, 0, { frame, pts: frame * 512, box: undefined }))
    const { results } = await settled(tags, ['f0', 'f1', 'f2'], { kind: 'merge', extent: 'union' })
    expect(results).toMatchObject([{ frame: 5, pts: 5 * 512 }])
  })

  it('merges tracks to mean boxes at the frames of either', async () => {
    const tracks = [...codedTrack('ta', 0, [[10, 0], [20, 100]]), ...codedTrack('tb', 1, [[10, 20], [15, 70]])] // oxfmt-ignore
    const { workspace, results } = await settled(tracks, ['ta', 'tb'], { kind: 'merge', extent: 'union' })
    const keyframes = workspace.index.keyframesOf(results[0]?.id ?? '')
    expect(keyframes.map(({ frame, box }) => [frame, box.x])).toEqual([[10, 10], [15, 60], [20, 85]]) // oxfmt-ignore
    expectUnchanged(workspace, tracks)
  })

  it('puts the adjudicator’s own in the place of a coder’s', async () => {
    const change = { tagIds: [tagId.parse('in_cover')], start: 12, certainty: 'probable' } as const
    const { workspace, results } = await settled(RANGES, ['ra', 'rb'], { kind: 'edit', coderId: b, change })
    expect(results).toMatchObject([
      { tagIds: ['in_cover'], start: 12, startPts: 12 * 512, end: 40, certainty: 'probable' },
    ])
    expectUnchanged(workspace, RANGES)
  })

  it('puts the adjudicator’s own boxes in a copy of a coder’s track, and that it is gone', async () => {
    const tracks = [...codedTrack('ta', 0, [[10, 0], [20, 100]]), ...codedTrack('tb', 1, [[10, 20]])] // oxfmt-ignore
    const box = { x: 7, y: 8, w: 9, h: 10 }
    const change = {
      keyframes: [
        { frame: frameIndex(40), outside: true },
        { frame: frameIndex(15), box },
        { frame: frameIndex(20), box: { ...box, x: 30 } },
      ],
    }
    const { workspace, results } = await settled(tracks, ['ta', 'tb'], { kind: 'edit', coderId: a, change })
    const own = workspace.index.keyframesOf(results[0]?.id ?? '')
    expect(own.map(({ frame, pts, box: { x }, outside }) => [frame, pts, x, outside])).toEqual([
      [10, 5120, 0, false],
      [15, 7680, 7, false],
      [20, 10_240, 30, false],
      [40, 20_480, 30, true],
    ])
    expect(results[0]).toMatchObject({ authorId: workspace.authorId, status: 'adjudicated' })
    expectUnchanged(workspace, tracks)
    workspace.undo()
    expect(workspace.index.all('track').map(({ id }) => id)).toEqual(['ta', 'tb'])
  })

  it('leaves no track that is nowhere to be seen', async () => {
    const track = codedTrack('ta', 0, [[10, 0]])
    const change = { keyframes: [{ frame: frameIndex(10), outside: true }] }
    const { problem } = await settled(track, ['ta'], { kind: 'edit', coderId: a, change })
    expect(problem).toBe('trackIsNowhere')
  })

  it('rejects all, or leaves them unresolved', async () => {
    expect((await settled(RANGES, ['ra', 'rb'], { kind: 'reject' })).adjudication?.verdict).toBe('rejected')
    expect((await settled(RANGES, ['ra', 'rb'], { kind: 'unresolved' })).adjudication?.verdict).toBe('unresolved')
  })

  it('is one edit that undo takes back whole', async () => {
    const { workspace } = await settled(RANGES, ['ra', 'rb'], { kind: 'merge', extent: 'union' })
    expect(workspace.undo().ok).toBe(true)
    expect(workspace.index.all('adjudication')).toEqual([])
    expect(workspace.index.all('segment').map(({ id }) => id)).toEqual(['ra', 'rb'])
  })
})

describe('no verdict is given', () => {
  it('without a reason', async () => {
    const { workspace, view } = await reviewedClip(RANGES)
    const group = disagreementOf('ra', 'rb')
    const made = settleDisagreement(workspace, view, { group, decision: { kind: 'reject' }, reason: '  ' })
    expect(made).toMatchObject({ ok: false, problem: { code: 'settledWithoutReason' } })
    expect(workspace.index.all('adjudication')).toEqual([])
  })

  it('by who coded the clip, unless it is said why', async () => {
    const { workspace, view } = await reviewedClip(RANGES)
    toggleRange(workspace, view, frameIndex(50), tagId.parse('no_cover'))
    const deciding = { group: disagreementOf('ra', 'rb'), decision: { kind: 'reject' }, reason: 'why' } as const
    expect(settleDisagreement(workspace, view, deciding)).toMatchObject({ problem: { code: 'coderAdjudicates' } })
    const made = settleDisagreement(workspace, view, { ...deciding, exception: 'two of us are left' })
    expect(made.ok && made.value.adjudication.exception).toBe('two of us are left')
  })

  it('by an adjudicator’s own results as if they were codes', async () => {
    const { workspace, view } = await reviewedClip(RANGES)
    const deciding = {
      group: disagreementOf('ra', 'rb'),
      decision: { kind: 'merge', extent: 'union' },
      reason: 'r',
    } as const
    settleDisagreement(workspace, view, deciding)
    expect(settleDisagreement(workspace, view, deciding).ok).toBe(true)
  })

  it.each([
    ['nothingToMerge', [codedRange('ra', 0, [10, 30])], ['ra'], 'union'],
    ['nothingInCommon', [codedRange('ra', 0, [10, 30]), codedRange('rb', 1, [30, 40])], ['ra', 'rb'], 'intersection'],
    ['codesGone', [codedRange('ra', 0, [10, 30])], ['ra', 'rb'], 'union'],
    [
      'rangeIsOpen',
      [codedRange('ra', 0, [10, 30]), codedRange('rb', 1, [30, 40], { end: undefined, endPts: undefined })],
      ['ra', 'rb'],
      'union',
    ],
  ] as const)('where a merge finds %s', async (code, records, ids, extent) => {
    const { workspace, problem } = await settled(records, ids, { kind: 'merge', extent })
    expect(problem).toBe(code)
    expect(workspace.index.all('segment')).toHaveLength(records.length)
  })
})

it('the newest of two verdicts counts, and the other one stays', async () => {
  const { workspace, view } = await reviewedClip(RANGES)
  const group = disagreementOf('ra', 'rb')
  settleDisagreement(workspace, view, { group, decision: { kind: 'reject' }, reason: 'first' })
  settleDisagreement(workspace, view, { group, decision: { kind: 'unresolved' }, reason: 'second' })
  const { verdict, earlier } = new Settlements(workspace.index.all('adjudication')).of(group)
  expect(verdict?.reason).toBe('second')
  expect(earlier.map(({ reason }) => reason)).toEqual(['first'])
})
