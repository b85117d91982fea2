import fc from 'fast-check'
import { expect, it } from 'vitest'
import { referencesOf } from '../domain/edits/references'
import { clipId, type RecordId } from '../domain/records/ids'
import { workspaceRecord, type WorkspaceRecord } from '../domain/records/workspaceRecord'
import { frameIndex } from '../domain/time/frameIndex'
import { RecordIndex } from './recordIndex'

const TRACKS = ['p', 'q', 'r'] as const

const keyframe = (number: number, trackId: string): WorkspaceRecord =>
  workspaceRecord.parse({
    type: 'keyframe',
    id: `k${number}`,
    trackId,
    frame: number,
    pts: number * 512,
    box: { x: 1, y: 2, w: 3, h: 4 },
    outside: false,
  })

it('knows who names a record, whenever it is asked for the first time', () => {
  const act = fc.record({
    number: fc.nat(9),
    trackId: fc.constantFrom(...TRACKS, null),
    isAsked: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9)), fc.array(act, { maxLength: 20 }), (first, acts) => {
      const known = new Map<RecordId, WorkspaceRecord>()
      for (const number of first) known.set(`k${number}`, keyframe(number, 'p'))
      const index = new RecordIndex(known.values())
      const check = () => {
        for (const id of TRACKS) {
          const naive = [...known.values()].filter((record) => referencesOf(record).some((each) => each.id === id))
          expect(new Set(index.referrersOf([id]))).toEqual(new Set(naive))
        }
      }
      for (const { number, trackId, isAsked } of acts) {
        const before = known.get(`k${number}`) ?? null
        const after = trackId === null ? null : keyframe(number, trackId)
        if (before) index.applyChanges([{ before, after }])
        else if (after) index.applyChanges([{ before: null, after }])
        else continue
        if (after) known.set(after.id, after)
        else known.delete(`k${number}`)
        if (isAsked) check()
      }
      check()
    }),
  )
})

it('says which ranges a frame lies in: from the first to before the end, and on while it is open', () => {
  const range = (id: string, start: number, end?: number) =>
    workspaceRecord.parse({
      type: 'segment',
      id,
      clipId: 'c',
      start,
      startPts: start * 512,
      ...(end === undefined ? {} : { end, endPts: end * 512 }),
      tagIds: ['t'],
      codebookVersion: '1',
      authorId: 'a',
      createdAt: '2025-03-07T00:00:00.000Z',
      updatedAt: '2025-03-07T00:00:00.000Z',
    })
  const index = new RecordIndex([range('closed', 5, 10), range('open', 8), range('other', 9, 10)])
  const at = (frame: number) => index.segmentsAt(clipId.parse('c'), frameIndex(frame)).map(({ id }) => id)
  expect(at(4)).toEqual([])
  expect(at(5)).toEqual(['closed'])
  expect(at(9)).toEqual(['closed', 'open', 'other'])
  expect(at(10)).toEqual(['open'])
  expect(index.segmentsAt(clipId.parse('elsewhere'), frameIndex(9))).toEqual([])
})
