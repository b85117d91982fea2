import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnotationRecord } from '../domain/records/annotation'
import { tagId } from '../domain/records/ids'
import { sampleAnnotation, steadyTable } from '../../tests/support/sampleRecords'
import { tagMarks, updatedMarks } from './laneMarks'

const table = steadyTable()

test('boxes of one tag on a frame are one mark in the middle of the frame, frame tags another', () => {
  const annotations = [
    sampleAnnotation('me', { id: 'a' }),
    sampleAnnotation('me', { id: 'f', box: undefined }),
    sampleAnnotation('me', { id: 'b' }),
    sampleAnnotation('me', { id: 'b2', frame: 8, pts: 4096 }),
  ]
  expect(tagMarks(annotations, table).get(tagId.parse('rifle'))).toEqual([
    { kind: 'box', frame: 4, ids: ['a', 'b'], ticks: 2304 },
    { kind: 'frame', frame: 4, ids: ['f'], ticks: 2304 },
    { kind: 'box', frame: 8, ids: ['b2'], ticks: 4352 },
  ])
})

/** A frame beyond the table is of a record that came in for another cut of the clip. */
const annotation = fc.record({
  frame: fc.integer({ min: 0, max: 110 }),
  tag: fc.constantFrom('rifle', 'helmet', 'flag'),
  isFrameTag: fc.boolean(),
})
const drawn = fc
  .array(annotation, { maxLength: 40 })
  .map((all) =>
    all
      .toSorted((a, b) => a.frame - b.frame)
      .map(({ frame, tag, isFrameTag }, at) =>
        sampleAnnotation('me', { id: `a${at}`, frame, tagIds: [tag], ...(isFrameTag ? { box: undefined } : {}) }),
      ),
  )

test('after any edit the marks are those that would be built anew', () => {
  const edit = fc.tuple(fc.nat(39), fc.constantFrom('delete', 'retag', 'move', 'add'), fc.integer({ min: 0, max: 110 }))
  fc.assert(
    fc.property(drawn, fc.array(edit, { maxLength: 3 }), (before, edits) => {
      const after = edits.reduce(edited, before)
      const marks = updatedMarks(tagMarks(before, table), before, after, table)
      expect(Object.fromEntries(marks)).toEqual(Object.fromEntries(tagMarks(after, table)))
    }),
    { numRuns: 500 },
  )
})

function edited(
  records: readonly AnnotationRecord[],
  [at, what, frame]: [number, string, number],
): readonly AnnotationRecord[] {
  const record = records[at]
  const others = records.filter((each) => each !== record)
  if (what === 'delete') return others
  const made =
    what === 'add' || !record
      ? sampleAnnotation('me', { id: `new${at}${frame}`, frame })
      : sampleAnnotation('me', { ...record, ...(what === 'retag' ? { tagIds: ['flag'] } : { frame }) })
  const place = others.findIndex((each) => each.frame > made.frame)
  return place === -1 ? [...others, made] : others.toSpliced(place, 0, made)
}

test('tags that an edit does not touch keep their array', () => {
  const before = [sampleAnnotation('me', { id: 'a' }), sampleAnnotation('me', { id: 'b', tagIds: ['flag'] })]
  const marks = tagMarks(before, table)
  const after = updatedMarks(marks, before, before.slice(0, 1), table)
  expect(after.get(tagId.parse('rifle'))).toBe(marks.get(tagId.parse('rifle')))
  expect(after.has(tagId.parse('flag'))).toBe(false)
})
