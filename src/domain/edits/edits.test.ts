import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleAnnotation } from '../../../tests/support/sampleRecords'
import type { RecordId } from '../records/ids'
import type { WorkspaceRecord } from '../records/workspaceRecord'
import { apply, type RecordMap } from './apply'
import type { Change } from './edit'
import { inverse } from './inverse'
import { recordsEqual } from './recordsEqual'
import { squash } from './squash'
import { recordsAfter } from './recordsAfter'
import { takenBack } from './takenBack'
import { nextRedo, nextUndo } from './undoRedo'
import { annotatorId, editId, type EditId } from '../records/ids'

const emptyRecords: RecordMap = new Map<RecordId, WorkspaceRecord>()

/** Random valid histories: each step creates, changes or deletes one of five records, as the state allows. */
const history = fc.array(fc.record({ slot: fc.nat(4), note: fc.string({ maxLength: 3 }), remove: fc.boolean() }), {
  maxLength: 30,
})

function changesOf(steps: readonly { slot: number; note: string; remove: boolean }[]): Change[] {
  const state = new Map<number, WorkspaceRecord>()
  return steps.flatMap(({ slot, note, remove }) => {
    const before = state.get(slot) ?? null
    const after = remove ? null : sampleAnnotation('me', { id: `ann-${slot}`, note })
    if (before === null && after === null) return []
    if (after) state.set(slot, after)
    else state.delete(slot)
    return [{ before, after }]
  })
}

function applied(records: RecordMap, changes: readonly Change[]): RecordMap {
  const result = apply(records, changes)
  if (!result.ok) throw new Error('the history does not apply')
  return result.value
}

describe('law 2', () => {
  it('the inverses of all edits, newest first, give the start', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const changes = changesOf(steps)
        const end = applied(emptyRecords, changes)
        expect(applied(end, inverse(changes))).toEqual(emptyRecords)
      }),
    )
  })

  it('squash then apply equals apply each', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const changes = changesOf(steps)
        const one = applied(emptyRecords, squash(changes))
        expect(Object.fromEntries(one)).toEqual(Object.fromEntries(applied(emptyRecords, changes)))
      }),
    )
  })

  it('squash names each record once and leaves out what ends as it began', () => {
    const first = sampleAnnotation('me')
    const second = { ...first, note: 'seen' }
    expect(
      squash([
        { before: null, after: first },
        { before: first, after: second },
      ]),
    ).toEqual([{ before: null, after: second }])
    expect(
      squash([
        { before: null, after: first },
        { before: first, after: null },
      ]),
    ).toEqual([])
  })
})

describe('apply', () => {
  it('refuses all changes where one record is not what the edit expects', () => {
    const mine = sampleAnnotation('me')
    const theirs = { ...mine, note: 'changed by somebody else' }
    const records: RecordMap = new Map([[mine.id as RecordId, theirs]])
    const other = sampleAnnotation('me', { id: 'ann-2' })
    const result = apply(records, [
      { before: null, after: other },
      { before: mine, after: null },
    ])
    expect(result).toEqual({ ok: false, problem: [{ recordId: mine.id, expected: mine, found: theirs }] })
    expect(records.size).toBe(1)
  })

  it('takes a missing key and an undefined one for the same, as storage does', () => {
    expect(recordsEqual({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(recordsEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false)
    expect(recordsEqual({ a: undefined, b: 1 }, { a: 1, b: undefined })).toBe(false)
  })
})

describe('law 3: undo and redo read from the log equal the classic two stacks', () => {
  const authors = ['me', 'other', 'third'].map((name) => annotatorId.parse(name))
  type Step = Parameters<typeof nextUndo>[0][number]

  /** Each author's own stacks; looking is in the log and in nobody's. */
  function equalsStacks(
    gestures: readonly ('do' | 'undo' | 'redo' | 'examine' | 'takeBack')[],
    whose: readonly number[],
  ) {
    const log: Step[] = [
      { id: editId.parse('genesis'), kind: 'genesis', purpose: 'createProject', authorId: author(0) },
    ]
    const stacks = authors.map(() => ({ undo: [] as EditId[], redo: [] as EditId[] }))
    for (const [count, gesture] of gestures.entries()) {
      const id = editId.parse(`e${count}`)
      for (const [at, { undo, redo }] of stacks.entries()) {
        expect(nextUndo(log, author(at))?.id).toBe(undo.at(-1))
        expect(nextRedo(log, author(at))?.id).toBe(redo.at(-1))
      }
      const actor = whose[count % whose.length] ?? 0
      const own = stacks[actor]
      if (!own) throw new Error('no such author')
      const step = { id, purpose: 'drawBox', authorId: author(actor) } as const
      if (gesture === 'examine') log.push({ ...step, kind: 'do', purpose: 'examine' })
      else if (gesture === 'do' || gesture === 'takeBack') {
        const of = log[count % log.length]?.id
        log.push({ ...step, kind: 'do', ...(gesture === 'takeBack' && of ? { purpose: 'takeBack', of } : {}) })
        own.undo.push(id)
        own.redo.length = 0
      } else {
        const [from, to] = gesture === 'undo' ? [own.undo, own.redo] : [own.redo, own.undo]
        const of = from.pop()
        if (of === undefined) continue
        to.push(of)
        log.push({ ...step, kind: gesture, of })
      }
    }
  }

  function author(at: number) {
    return authors[at] ?? annotatorId.parse('me')
  }

  const gestures = fc.array(fc.constantFrom('do', 'undo', 'redo', 'examine', 'takeBack'), { maxLength: 60 })

  it('for any sequence of gestures of one author', () => {
    const property = fc.property(gestures, (list) => equalsStacks(list, [0]))
    expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow()
  })

  it('for each of several authors, whatever the others do', () => {
    fc.assert(fc.property(gestures, fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }), equalsStacks), {
      numRuns: 2000,
    })
  })
})

describe('the state then', () => {
  it('at each edit equals the replay of the edits up to it', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1 }),
        fc.nat(30),
        (steps, sizes, k) => {
          const changes = changesOf(steps)
          const edits: { changes: Change[] }[] = []
          for (let from = 0; from < changes.length;) {
            const size = sizes[edits.length % sizes.length] ?? 1
            edits.push({ changes: changes.slice(from, from + size) })
            from += size
          }
          const now = applied(emptyRecords, changes)
          const count = Math.min(k, edits.length)
          const replayed = applied(
            emptyRecords,
            edits.slice(0, count).flatMap((each) => each.changes),
          )
          expect(Object.fromEntries(recordsAfter(now, edits, count))).toEqual(Object.fromEntries(replayed))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what does not stand any more', () => {
  const step = (id: string, kind: 'do' | 'undo' | 'redo', of?: string) => ({
    id: editId.parse(id),
    kind,
    purpose: kind === 'do' && of !== undefined ? ('takeBack' as const) : ('drawBox' as const),
    ...(of === undefined ? {} : { of: editId.parse(of) }),
  })

  it('is what was undone or taken back, unless that was taken back itself', () => {
    const log = [step('a', 'do'), step('b', 'do'), step('u', 'undo', 'b')]
    expect([...takenBack(log)]).toEqual(['b'])
    expect([...takenBack([...log, step('r', 'redo', 'b')])]).toEqual([])
    const back = [...log, step('t', 'do', 'a')]
    expect([...takenBack(back)].toSorted()).toEqual(['a', 'b'])
    expect([...takenBack([...back, step('v', 'undo', 't')])].toSorted()).toEqual(['b', 't'])
  })
})
