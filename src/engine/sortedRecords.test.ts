import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordId, type RecordId } from '../domain/records/ids'
import { SortedRecords } from './sortedRecords'

interface Item {
  readonly id: RecordId
  readonly frame: number
}

const compare = (a: Item, b: Item) => a.frame - b.frame || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Rounds of changes, the array read after each; many are merged in one pass, few are put in their place. */
const rounds = fc.array(
  fc.array(fc.record({ id: fc.nat(60), frame: fc.nat(20), isRemoved: fc.boolean() }), { maxLength: 80 }),
  { maxLength: 5 },
)

test('whatever is added and removed, the order is that of sorting what is there, and an array given out never changes', () => {
  fc.assert(
    fc.property(rounds, (all) => {
      const sorted = new SortedRecords<Item>(compare)
      const there = new Map<number, Item>()
      for (const changes of all) {
        for (const { id, frame, isRemoved } of changes) {
          const known = there.get(id)
          if (known) sorted.remove(known)
          there.delete(id)
          if (isRemoved) continue
          const item = { id: recordId.parse(`r${id}`), frame }
          there.set(id, item)
          sorted.add(item)
        }
        const items = sorted.items
        const copy = [...items]
        expect(items).toEqual([...there.values()].toSorted(compare))
        expect(sorted.items).toBe(items)
        const extra = { id: recordId.parse('extra'), frame: 3 }
        sorted.add(extra)
        expect(sorted.items).toContain(extra)
        expect(items).toEqual(copy)
        sorted.remove(extra)
      }
    }),
  )
})
