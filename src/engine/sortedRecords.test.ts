import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedPart } from '../domain/objects/changedWindow'
import { SortedRecords } from './sortedRecords'

interface Item {
  readonly id: string
  readonly frame: number
}

const byFrame = (a: Item, b: Item) => a.frame - b.frame || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

it('is the sorted whole after any changes, few or many, and tells where they are', () => {
  const act = fc.record({
    frame: fc.nat(9),
    isRemoval: fc.boolean(),
    times: fc.integer({ min: 1, max: 40 }),
    isRead: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const sorted = new SortedRecords<Item>(byFrame)
      let naive: Item[] = []
      let count = 0
      let seen = sorted.items
      for (const { frame, isRemoval, times, isRead } of acts) {
        for (let time = 0; time < times; time += 1) {
          const item = isRemoval ? naive[frame % Math.max(1, naive.length)] : { id: `i${(count += 1)}`, frame }
          if (!item) continue
          if (isRemoval) sorted.remove(item)
          else sorted.add(item)
          naive = isRemoval ? naive.filter((each) => each !== item) : [...naive, item]
        }
        if (!isRead) continue
        const { items } = sorted
        expect(items).toEqual(naive.toSorted(byFrame))
        const { start, end } = changedPart(seen, items)
        expect(start + end).toBeLessThanOrEqual(Math.min(seen.length, items.length))
        expect(items.slice(0, start)).toEqual(seen.slice(0, start))
        expect(items.slice(items.length - end)).toEqual(seen.slice(seen.length - end))
        seen = items
      }
      expect(sorted.items).toEqual(naive.toSorted(byFrame))
    }),
  )
})

it('takes back what was removed and added again, as a refused edit does', () => {
  const sorted = new SortedRecords<Item>(byFrame)
  const [a, b] = [
    { id: 'a', frame: 1 },
    { id: 'b', frame: 1 },
  ]
  sorted.add(a)
  expect(sorted.items).toEqual([a])
  sorted.remove(a)
  sorted.add(b)
  sorted.remove(b)
  sorted.add(a)
  expect(sorted.items).toEqual([a])
})

it('gives another array after a change, and the same one without', () => {
  const sorted = new SortedRecords<Item>(byFrame)
  const first = sorted.items
  expect(sorted.items).toBe(first)
  sorted.add({ id: 'a', frame: 1 })
  const second = sorted.items
  expect(second).not.toBe(first)
  expect(sorted.items).toBe(second)
  expect(first).toEqual([])
})
