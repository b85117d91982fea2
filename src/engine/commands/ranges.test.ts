import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCLUSIVE_CODEBOOK, exclusiveProject, TAGS } from '../../../tests/support/exclusiveProject'
import { exclusionAmong, exclusiveVariables } from '../../domain/codebook/exclusion'
import type { RecordId, TagId, TrackId } from '../../domain/records/ids'
import { frameIndex } from '../../domain/time/frameIndex'
import type { Workspace } from '../workspace'
import { changeCoded } from './changeCoded'
import { changeRange } from './changeRange'
import type { ClipInView } from './clipInView'
import { deleteRecords } from './deleteRecords'
import { drawBox } from './drawBox'
import { endOpen } from './endOpen'
import { joinRanges } from './joinRanges'
import { linkedTo, linkRange, rangesAbout, unlinkRange } from './linkRange'
import { joinTracks } from './mergeObjects'
import { splitRange } from './splitRange'
import { tagFrame } from './tagFrame'
import { toggleRange } from './toggleRange'

const { open, cover, prone, calm, shots, blast, person } = TAGS
const variables = exclusiveVariables([EXCLUSIVE_CODEBOOK])
const box = { x: 10, y: 10, w: 50, h: 40 }

function press(workspace: Workspace, view: ClipInView, tag: TagId, frame: number, about: readonly TrackId[] = []) {
  return toggleRange(workspace, view, frameIndex(frame), tag, about)
}

/** The range of a tag from one frame to another, both in it. */
function coded(
  workspace: Workspace,
  view: ClipInView,
  tag: TagId,
  first: number,
  last: number,
  about: readonly TrackId[] = [],
) {
  press(workspace, view, tag, first, about)
  const made = press(workspace, view, tag, last, about)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value.range
}

function listed(workspace: Workspace, view: ClipInView) {
  return workspace.index.segmentsOf(view.clip.id).map(({ tagIds, start, end }) => [tagIds[0], start, end])
}

describe('tags of one variable', () => {
  const ids = (workspace: Workspace) => workspace.index.all('segment').map(({ id }) => id)
  const nth = (workspace: Workspace, n: number) => ids(workspace)[n % Math.max(1, ids(workspace).length)] ?? ''
  type Act = (workspace: Workspace, view: ClipInView, n: number, m: number, about: readonly TrackId[]) => unknown
  const acts: readonly Act[] = [
    ...[open, cover, prone, calm, shots, blast].map(
      (tag): Act =>
        (workspace, view, n, _m, about) =>
          press(workspace, view, tag, n, about),
    ),
    (workspace, view, n, m) => changeRange(workspace, view, nth(workspace, m), { start: n }),
    (workspace, view, n, m) => changeRange(workspace, view, nth(workspace, m), { end: n + 1 }),
    (workspace, view, n, m) => splitRange(workspace, view, nth(workspace, m), frameIndex(n)),
    (workspace, _view, n, m) => joinRanges(workspace, [nth(workspace, n), nth(workspace, m)], n % 2 === 0),
    (workspace, view, n, m) => endOpen(workspace, view, nth(workspace, m), frameIndex(n)),
    (workspace, _view, n, m) =>
      changeCoded(workspace, nth(workspace, m), {
        purpose: 'changeTags',
        values: { tagIds: [[open, cover, prone, calm][n % 4] ?? open] },
      }),
    (workspace, _view, n, m, about) => {
      const range = workspace.index.get('segment', nth(workspace, m))
      return range && (n % 2 === 0 ? linkRange : unlinkRange)(workspace, range.id, about)
    },
    (workspace, view, n, _m, about) => joinTracks(workspace, view, about.length > 1 && n % 9 === 0 ? about : []),
    (workspace, _view, n, m) => deleteRecords(workspace, n % 5 === 0 ? [nth(workspace, m)] : []),
    (workspace, _view, n) => (n % 2 === 0 ? workspace.undo() : undefined),
    (workspace, _view, n) => (n % 2 === 0 ? workspace.redo() : undefined),
  ]

  it('never overlap for one coder and subject, whatever keys are pressed and whatever is dragged, linked or retagged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(99), fc.nat(20), fc.subarray([0, 1, 2])), { maxLength: 60 }),
        async (steps) => {
          const { workspace, view, people } = await exclusiveProject()
          for (const [which, n, m, about] of steps) {
            const subject = about.flatMap((at) => (workspace.index.get('track', people[at]) ? (people[at] ?? []) : []))
            acts[which]?.(workspace, view, n, m, subject)
            const ranges = workspace.index.segmentsOf(view.clip.id)
            for (const [at, range] of ranges.entries()) {
              expect(exclusionAmong(variables, range, ranges.slice(at + 1))).toBeUndefined()
            }
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('end each other at the frame before, in one edit; those of another variable go on', async () => {
    const { workspace, view } = await exclusiveProject()
    press(workspace, view, open, 10)
    press(workspace, view, calm, 12)
    const count = workspace.edits.length
    press(workspace, view, cover, 20)
    expect(workspace.edits.length).toBe(count + 1)
    expect(listed(workspace, view)).toEqual([
      [open, 10, 20],
      [calm, 12, undefined],
      [cover, 20, undefined],
    ])
    workspace.undo()
    expect(listed(workspace, view)).toEqual([
      [open, 10, undefined],
      [calm, 12, undefined],
    ])
  })

  it('a range that began on this very frame is replaced, and its boxes belong to the new one', async () => {
    const { workspace, view } = await exclusiveProject()
    const begun = press(workspace, view, open, 10)
    const drawn = drawBox(workspace, view, frameIndex(10), person, box)
    if (!begun.ok || !drawn.ok) throw new Error('refused')
    linkRange(workspace, begun.value.range.id, [drawn.value.id])
    const next = press(workspace, view, cover, 10)
    if (!next.ok) throw new Error(next.problem.code)
    expect(listed(workspace, view)).toEqual([[cover, 10, undefined]])
    expect(workspace.index.get('annotation', drawn.value.id)?.segmentId).toBe(next.value.range.id)
  })

  it('coded while going backwards run forwards and touch', async () => {
    const { workspace, view } = await exclusiveProject()
    press(workspace, view, open, 50)
    press(workspace, view, cover, 20)
    press(workspace, view, cover, 10)
    expect(listed(workspace, view)).toEqual([
      [cover, 10, 21],
      [open, 21, 51],
    ])
  })

  it('exclude each other per person: one ends, the other person’s goes on', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const [p, q] = people
    if (!p || !q) throw new Error('nobody')
    press(workspace, view, open, 10, [p, q])
    press(workspace, view, cover, 30, [p])
    const about = workspace.index
      .segmentsOf(view.clip.id)
      .map(({ tagIds, start, end, trackIds }) => [tagIds[0], start, end, trackIds])
    expect(about).toHaveLength(3)
    expect(about).toContainEqual([open, 10, 30, [p, q]])
    expect(about).toContainEqual([open, 30, undefined, [q]])
    expect(about).toContainEqual([cover, 30, undefined, [p]])
  })

  it('whose open ranges are about two people are not guessed between', async () => {
    const { workspace, view, people } = await exclusiveProject()
    for (const each of people.slice(0, 2)) press(workspace, view, open, 10, [each])
    expect(press(workspace, view, open, 20)).toMatchObject({ problem: { code: 'severalOpen', count: 2 } })
    expect(press(workspace, view, open, 20, people.slice(0, 1))).toMatchObject({ value: { hasEnded: true } })
    expect(press(workspace, view, open, 20)).toMatchObject({ value: { hasEnded: true } })
  })

  it('are refused with the other one and its frames, and nothing changes', async () => {
    const { workspace, view } = await exclusiveProject()
    const first = coded(workspace, view, open, 10, 19)
    const second = coded(workspace, view, cover, 30, 39)
    const count = workspace.edits.length
    const refusal = (tagId: TagId, otherTagId: TagId, start: number, end: number) => ({
      ok: false,
      problem: { code: 'excluded', tagId, otherTagId, range: { start, end } },
    })
    expect(changeRange(workspace, view, first.id, { end: 31 })).toEqual(refusal(open, cover, 30, 40))
    expect(press(workspace, view, open, 35)).toEqual(refusal(open, cover, 30, 40))
    expect(changeRange(workspace, view, second.id, { start: 5 })).toEqual(refusal(cover, open, 10, 20))
    const both = { purpose: 'changeTags' as const, values: { tagIds: [open, cover] } }
    expect(changeCoded(workspace, first.id, both)).toMatchObject({ problem: { code: 'excluded', range: undefined } })
    expect(workspace.edits.length).toBe(count)
    expect(changeRange(workspace, view, first.id, { end: 30 }).ok).toBe(true)
  })

  it('do not stand on one frame together as frame tags, nor on one box', async () => {
    const { workspace, view } = await exclusiveProject()
    tagFrame(workspace, view, frameIndex(4), open)
    expect(tagFrame(workspace, view, frameIndex(4), cover)).toMatchObject({
      problem: { code: 'excluded', range: { start: 4, end: 5 } },
    })
    expect(tagFrame(workspace, view, frameIndex(5), cover).ok).toBe(true)
    const drawn = drawBox(workspace, view, frameIndex(4), open, box)
    if (!drawn.ok) throw new Error('refused')
    const tags = (tagIds: TagId[]) =>
      changeCoded(workspace, drawn.value.id, { purpose: 'changeTags', values: { tagIds } })
    expect(tags([open, cover])).toMatchObject({ problem: { code: 'excluded', range: undefined } })
    expect(tags([open, calm]).ok).toBe(true)
  })

  it('older work that overlaps can still be noted', async () => {
    const { workspace, view } = await exclusiveProject()
    const range = coded(workspace, view, open, 10, 40)
    const other = coded(workspace, view, calm, 20, 30)
    workspace.commit('import', [{ before: other, after: { ...other, tagIds: [cover] } }])
    expect(changeCoded(workspace, range.id, { purpose: 'changeNote', values: { note: 'seen' } }).ok).toBe(true)
  })
})

describe('split and join', () => {
  it('split at a frame leaves two that touch, and joined they are what they were', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const range = coded(workspace, view, open, 10, 29, people.slice(0, 1))
    const late = drawBox(workspace, view, frameIndex(25), person, box)
    if (!late.ok) throw new Error('refused')
    linkRange(workspace, range.id, [late.value.id])
    const second = splitRange(workspace, view, range.id, frameIndex(20))
    if (!second.ok) throw new Error(second.problem.code)
    expect(listed(workspace, view)).toEqual([
      [open, 10, 20],
      [open, 20, 30],
    ])
    expect(second.value).toMatchObject({ trackIds: people.slice(0, 1), startPts: 20 * 512 })
    expect(workspace.index.get('annotation', late.value.id)?.segmentId).toBe(second.value.id)
    expect(joinRanges(workspace, [second.value.id, range.id], false).ok).toBe(true)
    const [joined] = workspace.index.segmentsOf(view.clip.id)
    expect(joined).toMatchObject({ id: range.id, start: 10, end: 30, endPts: 30 * 512 })
    expect(workspace.index.get('annotation', late.value.id)?.segmentId).toBe(range.id)
  })

  it('a range is split inside only; an open one stays open behind', async () => {
    const { workspace, view } = await exclusiveProject()
    const range = coded(workspace, view, open, 10, 19)
    for (const frame of [9, 10, 20]) {
      expect(splitRange(workspace, view, range.id, frameIndex(frame))).toMatchObject({
        problem: { code: 'cannotSplitRange' },
      })
    }
    const begun = press(workspace, view, cover, 40)
    if (!begun.ok) throw new Error('refused')
    splitRange(workspace, view, begun.value.range.id, frameIndex(50))
    expect(listed(workspace, view).slice(1)).toEqual([
      [cover, 40, 50],
      [cover, 50, undefined],
    ])
  })

  it('a gap is closed only when asked, and never over a range that excludes it', async () => {
    const { workspace, view } = await exclusiveProject()
    const parts = [coded(workspace, view, open, 10, 19).id, coded(workspace, view, open, 30, 39).id]
    expect(joinRanges(workspace, parts, false)).toEqual({
      ok: false,
      problem: { code: 'rangeGap', start: 20, end: 30 },
    })
    coded(workspace, view, cover, 24, 25)
    expect(joinRanges(workspace, parts, true)).toMatchObject({ problem: { code: 'excluded', otherTagId: cover } })
    workspace.undo()
    workspace.undo()
    expect(joinRanges(workspace, parts, true)).toMatchObject({ value: { start: 10, end: 40 } })
  })

  it('other tags, people or answers are not joined; the less certain counts', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const a = coded(workspace, view, open, 10, 19)
    const join = (id: RecordId) => joinRanges(workspace, [a.id, id], true)
    expect(join(coded(workspace, view, calm, 20, 29).id)).toMatchObject({ problem: { code: 'otherTags' } })
    const about = coded(workspace, view, open, 20, 29, people.slice(0, 1))
    expect(join(about.id)).toMatchObject({ problem: { code: 'otherSubjects' } })
    const b = coded(workspace, view, open, 30, 39)
    changeCoded(workspace, b.id, { purpose: 'changeCertainty', values: { notAssessable: true } })
    expect(join(b.id)).toMatchObject({ problem: { code: 'otherValues' } })
    changeCoded(workspace, b.id, { purpose: 'changeCertainty', values: { notAssessable: false, certainty: 'unclear' } })
    expect(join(b.id)).toMatchObject({ value: { certainty: 'unclear', end: 40 } })
  })
})

describe('links', () => {
  it('tracks and boxes are linked and taken out again, in one edit each', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const range = coded(workspace, view, open, 10, 19)
    const drawn = drawBox(workspace, view, frameIndex(12), person, box)
    const [p] = people
    if (!drawn.ok || !p) throw new Error('refused')
    const count = workspace.edits.length
    linkRange(workspace, range.id, [p, drawn.value.id])
    expect(workspace.edits.length).toBe(count + 1)
    const linked = workspace.index.get('segment', range.id)
    expect(linked && linkedTo(workspace, linked).map(({ id }) => id)).toEqual([p, drawn.value.id])
    const track = workspace.index.get('track', p)
    expect(track && rangesAbout(workspace, track).map(({ id }) => id)).toEqual([range.id])
    unlinkRange(workspace, range.id, [p, drawn.value.id])
    expect(workspace.index.get('segment', range.id)?.trackIds).toBeUndefined()
    expect(workspace.index.get('annotation', drawn.value.id)?.segmentId).toBeUndefined()
  })

  it('a link, a merge or a deletion by which ranges would exclude each other is refused', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const [p, q] = people
    if (!p || !q) throw new Error('nobody')
    const one = coded(workspace, view, open, 10, 19, [p])
    coded(workspace, view, cover, 10, 19, [q])
    expect(linkRange(workspace, one.id, [q])).toMatchObject({ problem: { code: 'excluded' } })
    expect(deleteRecords(workspace, [p, q])).toMatchObject({ problem: { code: 'excluded' } })
    expect(deleteRecords(workspace, [p, q, one.id]).ok).toBe(true)
  })
})

describe('the end of what is open', () => {
  it('is the frame on screen, of a range and of a track', async () => {
    const { workspace, view, people } = await exclusiveProject()
    const [p, q] = people
    const begun = press(workspace, view, open, 10)
    if (!p || !q || !begun.ok) throw new Error('refused')
    endOpen(workspace, view, begun.value.range.id, frameIndex(20))
    expect(listed(workspace, view)).toEqual([[open, 10, 21]])
    endOpen(workspace, view, p, frameIndex(20))
    expect(workspace.index.keyframesOf(p).at(-1)).toMatchObject({ frame: 21, outside: true })
    endOpen(workspace, view, q, frameIndex(99))
    expect(workspace.index.keyframesOf(q).at(-1)).toMatchObject({ frame: 99, outside: false })
    expect(endOpen(workspace, view, q, frameIndex(50))).toMatchObject({ problem: { code: 'keyframeLater', frame: 99 } })
  })
})
