import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationRecord } from '../records/annotation'
import { annotatorId, tagId } from '../records/ids'
import { segmentRecord } from '../records/segment'
import { trackRecord } from '../records/track'
import { codedOf, endOf, kindOf, OBJECT_KINDS, startOf, trackObject, type ObjectItem } from './objectItem'
import { namedTestOf, testOf } from './objectFilter'
import { compareIn, orderOf } from './objectOrder'
import { NO_FILTER, OBJECT_SORTS, type ObjectFilter } from './objectQuery'
import { SortedItems } from './sortedItems'

const TAGS = ['a', 'b', 'c'].map((id) => tagId.parse(id))
const AUTHORS = ['x', 'y'].map((id) => annotatorId.parse(id))
const NAMES = new Map(TAGS.map((id, at) => [id, ['rifle\nبندقية', 'cover', 'fire'][at] ?? '']))

const look = fc.record({
  kind: fc.constantFrom(...OBJECT_KINDS),
  frame: fc.nat(20),
  length: fc.option(fc.integer({ min: 1, max: 9 })),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { minLength: 1 }),
  author: fc.constantFrom(...AUTHORS),
  status: fc.constantFrom('draft' as const, 'submitted' as const),
  sensitivity: fc.constantFrom('none' as const, 'identity' as const, 'graphic' as const, 'graphic+identity' as const),
  certainty: fc.constantFrom('certain' as const, 'probable' as const, 'unclear' as const),
  note: fc.constantFrom('', 'By the Road', '7'),
  second: fc.nat(5),
  changed: fc.nat(5),
  isAuto: fc.boolean(),
})
type Look = typeof look extends fc.Arbitrary<infer Value> ? Value : never

function itemOf(each: Look, at: number): ObjectItem {
  const instant = (second: number) => `2026-11-22T09:00:0${second}.000Z`
  const coded = {
    id: `o${at}`,
    clipId: 'clip',
    tagIds: each.tags,
    codebookVersion: '1',
    note: each.note,
    certainty: each.certainty,
    sensitivity: each.sensitivity,
    status: each.status,
    authorId: each.author,
    createdAt: instant(each.second),
    updatedAt: instant(each.changed),
  }
  const box = { x: 0, y: 0, w: 1, h: 1 }
  const { frame, length } = each
  if (each.kind === 'track') {
    const keyframe = (place: number, outside: boolean) => ({
      type: 'keyframe',
      id: `${coded.id}-${place}`,
      trackId: coded.id,
      frame: place,
      pts: place,
      box,
      outside,
      ...(each.isAuto ? { auto: { confidence: 0.5 } } : {}),
    })
    const ends = length === null ? [] : [keyframe(frame + length, true)]
    const track = trackRecord.parse({ ...coded, type: 'track', label: '' })
    return trackObject(track, [keyframe(frame, false), ...ends] as never)
  }
  if (each.kind === 'range') {
    const end = length === null ? {} : { end: frame + length, endPts: frame + length }
    return segmentRecord.parse({ ...coded, type: 'segment', start: frame, startPts: frame, ...end })
  }
  const place = { type: 'annotation', frame, pts: frame, ...(each.kind === 'box' ? { box } : {}) }
  return annotationRecord.parse({ ...coded, ...place })
}

const items = fc.array(look, { maxLength: 30 }).map((looks) => looks.map(itemOf))
const some = <Value>(...values: Value[]) => fc.subarray(values)
const filter: fc.Arbitrary<ObjectFilter> = fc.record({
  tagIds: some(...TAGS),
  kinds: some(...OBJECT_KINDS),
  authorIds: some(...AUTHORS),
  statuses: some('draft' as const, 'submitted' as const),
  certainties: some('certain' as const, 'probable' as const, 'unclear' as const),
  isNotAssessable: fc.constant(false),
  isAuto: fc.boolean(),
  isMine: fc.boolean(),
  isOnThisFrame: fc.boolean(),
  isGraphic: fc.boolean(),
  from: fc.option(fc.nat(20), { nil: undefined }),
  to: fc.option(fc.nat(20), { nil: undefined }),
  text: fc.constantFrom('', ' ', 'RIFLE', 'بندقية', 'road', '7', '3'),
})
const AUTHOR = annotatorId.parse('x')
const context = (all: readonly ObjectItem[]) => ({
  authorId: AUTHOR,
  shown: 7,
  tagNames: NAMES,
  numbers: new Map(all.map(({ id }, at) => [id, at + 1])),
})

/** The same filter, said the long way for one object: frame by frame and word by word. */
function isWanted(item: ObjectItem, wanted: ObjectFilter, number: number): boolean {
  const coded = codedOf(item)
  const frames = Array.from({ length: 60 }, (_, at) => at).filter(
    (at) => at >= startOf(item) && at < (endOf(item) ?? 1_000),
  )
  const isIn = <Value>(list: readonly Value[], value: Value) => list.length === 0 || list.includes(value)
  const text = wanted.text.trim().toLowerCase()
  const words = [...coded.tagIds.map((id) => NAMES.get(id) ?? ''), coded.note.toLowerCase()]
  const isNumber = text === String(number) || text === String(startOf(item))
  return (
    (wanted.tagIds.length === 0 || wanted.tagIds.some((id) => coded.tagIds.includes(id))) &&
    isIn(wanted.kinds, kindOf(item)) &&
    isIn(wanted.authorIds, coded.authorId) &&
    isIn(wanted.statuses, coded.status) &&
    isIn(wanted.certainties, coded.certainty) &&
    (!wanted.isAuto || (item.type === 'track' && item.isAuto)) &&
    (!wanted.isMine || coded.authorId === AUTHOR) &&
    (!wanted.isGraphic || coded.sensitivity.startsWith('graphic')) &&
    (!wanted.isOnThisFrame || frames.includes(7)) &&
    frames.some((at) => at >= (wanted.from ?? 0) && at <= (wanted.to ?? 59)) &&
    (text === '' || isNumber || words.some((each) => each.includes(text)))
  )
}

describe('the filter of the objects panel', () => {
  it('lets through what each of its parts lets through', () => {
    fc.assert(
      fc.property(items, filter, (all, wanted) => {
        const found = all.filter(testOf(wanted, context(all)))
        expect(found).toEqual(all.filter((item, at) => isWanted(item, wanted, at + 1)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a search for words alone', () => {
  it('lets through what asking every object does, also after an edit', () => {
    const words = fc.constantFrom('a', 'e', 'by the', 'road', 'cover', 'x', ' ', '7')
    fc.assert(
      fc.property(items, words, words, look, (all, first, second, added) => {
        const sorted = new SortedItems(
          orderOf({ sort: 'frame', isGrouped: false }, { tagRanks: new Map(), authorRanks: new Map() }),
        )
        const grown = [...all, itemOf(added, all.length + 1)]
        for (const [list, text] of [
          [all, first],
          [all, second],
          [grown, first],
        ] as const) {
          const wanted = { ...NO_FILTER, text }
          const accepts = testOf(wanted, context(list))
          const found = sorted.read([list], accepts, namedTestOf(wanted, context(list)))
          expect(new Set(found)).toEqual(new Set(list.filter(accepts)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is one of words alone, and not of numbers or of anything beside them', () => {
    const isNamedOf = (part: Partial<typeof NO_FILTER>) => namedTestOf({ ...NO_FILTER, ...part }, context([]))
    expect(isNamedOf({ text: 'cover' })).toBeDefined()
    for (const part of [{}, { text: '12' }, { text: 'cover', isMine: true }]) expect(isNamedOf(part)).toBeUndefined()
  })
})

describe('the order of the objects panel', () => {
  it('is after every change that of sorting all again', () => {
    const ordering = {
      tagRanks: new Map(TAGS.map((id, at) => [id, at])),
      authorRanks: new Map(AUTHORS.map((id, at) => [id, at])),
    }
    const step = fc.record({ place: fc.nat(40), removed: fc.nat(3), added: fc.array(look, { maxLength: 3 }) })
    fc.assert(
      fc.property(
        fc.array(look, { maxLength: 30 }),
        fc.array(step, { maxLength: 8 }),
        fc.constantFrom(...OBJECT_SORTS),
        fc.boolean(),
        filter,
        (looks, steps, sort, isGrouped, wanted) => {
          let count = looks.length
          let all = looks.map(itemOf)
          const order = orderOf({ sort, isGrouped }, ordering)
          const accepts = testOf({ ...wanted, text: '' }, context(all))
          const sorted = new SortedItems(order)
          sorted.read([all], accepts)
          for (const { place, removed, added } of steps) {
            const fresh = added.map((each) => itemOf(each, (count += 1)))
            all = all.toSpliced(Math.min(place, all.length), removed, ...fresh)
            expect(sorted.read([all], accepts)).toEqual(all.filter(accepts).toSorted(compareIn(order)))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('sorts many at once as it sorts them one by one', () => {
    fc.assert(
      fc.property(
        fc.array(look, { minLength: 201, maxLength: 240 }),
        fc.constantFrom(...OBJECT_SORTS),
        (looks, sort) => {
          const all = looks.map(itemOf)
          const order = orderOf({ sort, isGrouped: false }, { tagRanks: new Map(), authorRanks: new Map() })
          expect(new SortedItems(order).read([all], testOf(NO_FILTER, context(all)))).toEqual(
            all.toSorted(compareIn(order)),
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})
