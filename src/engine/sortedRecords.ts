import { tellChangedPart } from '../domain/objects/changedWindow'
import type { RecordId } from '../domain/records/ids'

/** Up to so many changes are spliced in one by one. */
const FEW = 16

/**
 * Records in one order, as an array that is never changed: after a change there is another one, so that views can tell
 * by identity whether anything is new.
 */
export class SortedRecords<Item extends { readonly id: RecordId }> {
  #items: readonly Item[] = []
  readonly #added = new Set<Item>()
  readonly #removed = new Set<Item>()

  constructor(readonly compare: (a: Item, b: Item) => number) {}

  /** An undo brings the very object back that was removed, also before anybody has looked at the list in between. */
  add(item: Item): void {
    if (!this.#removed.delete(item)) this.#added.add(item)
  }

  remove(item: Item): void {
    if (!this.#added.delete(item)) this.#removed.add(item)
  }

  /** All of them; what was changed since the last call is taken in now, at once. */
  get items(): readonly Item[] {
    const changes = this.#added.size + this.#removed.size
    if (changes > 0) {
      const added = [...this.#added]
      this.#items = changes <= FEW ? this.#spliced(added) : this.#mergedWith(added)
      this.#added.clear()
      this.#removed.clear()
    }
    return this.#items
  }

  /** One gesture changes few of many: they are found by halving, and who follows the list is told where they stand. */
  #spliced(added: readonly Item[]): Item[] {
    const items = [...this.#items]
    let [start, end] = [items.length, items.length]
    for (const item of this.#removed) {
      const place = this.#placeOf(items, item)
      const at = items[place] === item ? place : items.indexOf(item)
      items.splice(at, 1)
      start = Math.min(start, at)
      end = Math.min(end, items.length - at)
    }
    for (const item of added) {
      const at = this.#placeOf(items, item)
      start = Math.min(start, at)
      end = Math.min(end, items.length - at)
      items.splice(at, 0, item)
    }
    tellChangedPart(this.#items, items, { start, end })
    return items
  }

  #mergedWith(added: readonly Item[]): Item[] {
    const left = this.#items.filter((item) => !this.#removed.has(item))
    const merged: Item[] = []
    let next = 0
    const right = added.toSorted(this.compare)
    for (const item of left) {
      for (let other = right[next]; other && this.compare(other, item) < 0; other = right[next]) {
        merged.push(other)
        next += 1
      }
      merged.push(item)
    }
    return merged.concat(right.slice(next))
  }

  /** The first place whose item does not come before `item`. */
  #placeOf(items: readonly Item[], item: Item): number {
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = items[middle]
      if (other && this.compare(other, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
