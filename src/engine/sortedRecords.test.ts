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
    kind: fc.constantFrom('add', 'remove', 'addAgain'),
    times: fc.integer({ min: 1, max: 40 }),
    isRead: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const sorted = new SortedRecords<Item>(byFrame)
      let naive: Item[] = []
      let count = 0
      let seen = sorted.items
      // An undo and a redo bring the very objects back.
      const gone: Item[] = []
      for (const { frame, kind, times, isRead } of acts) {
        for (let time = 0; time < times; time += 1) {
          if (kind === 'remove') {
            const item = naive[frame % Math.max(1, naive.length)]
            if (!item) continue
            sorted.remove(item)
            gone.push(item)
            naive = naive.filter((each) => each !== item)
          } else {
            const item = kind === 'add' ? { id: `i${(count += 1)}`, frame } : gone.pop()
            if (!item) continue
            sorted.add(item)
            naive = [...naive, item]
          }
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
