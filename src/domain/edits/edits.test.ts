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
import { nextRedo, nextUndo } from './undoRedo'
import { editId, type EditId } from '../records/ids'

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
  it('for any sequence of gestures', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 60 }), (gestures) => {
        const log: { id: EditId; kind: 'do' | 'undo' | 'redo' | 'genesis'; of?: EditId }[] = [
          { id: editId.parse('genesis'), kind: 'genesis' },
        ]
        const undoStack: EditId[] = []
        const redoStack: EditId[] = []
        for (const [count, gesture] of gestures.entries()) {
          const id = editId.parse(`e${count}`)
          expect(nextUndo(log)?.id).toBe(undoStack.at(-1))
          expect(nextRedo(log)?.id).toBe(redoStack.at(-1))
          if (gesture === 'do') {
            log.push({ id, kind: 'do' })
            undoStack.push(id)
            redoStack.length = 0
          } else {
            const [from, to] = gesture === 'undo' ? [undoStack, redoStack] : [redoStack, undoStack]
            const of = from.pop()
            if (of === undefined) continue
            to.push(of)
            log.push({ id, kind: gesture, of })
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})
