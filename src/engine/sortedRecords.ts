import type { RecordId } from '../domain/records/ids'

/** Up to so many changes each is put in its place; more are merged in one pass. */
const FEW = 32

/**
 * Records in one order, as an array that is never changed: after a change there is another one, so that views can tell
 * by identity whether anything is new.
 */
export class SortedRecords<Item extends { readonly id: RecordId }> {
  #items: readonly Item[] = []
  #added: Item[] = []
  readonly #removed = new Set<Item>()

  constructor(readonly compare: (a: Item, b: Item) => number) {}

  add(item: Item): void {
    this.#added.push(item)
  }

  remove(item: Item): void {
    this.#removed.add(item)
  }

  /** All of them; what was changed since the last call is taken in now, at once. */
  get items(): readonly Item[] {
    if (this.#added.length > 0 || this.#removed.size > 0) {
      this.#items = this.#merged()
      this.#added = []
      this.#removed.clear()
    }
    return this.#items
  }

  #merged(): Item[] {
    const added = this.#added.filter((item) => !this.#removed.delete(item)).toSorted(this.compare)
    if (added.length + this.#removed.size <= FEW) return this.#spliced(added)
    const left = this.#removed.size === 0 ? this.#items : this.#items.filter((item) => !this.#removed.has(item))
    const merged: Item[] = []
    let next = 0
    for (const item of left) {
      for (let other = added[next]; other && this.compare(other, item) < 0; other = added[next]) {
        merged.push(other)
        next += 1
      }
      merged.push(item)
    }
    return next === 0 && added.length === 0 ? [...left] : [...merged, ...added.slice(next)]
  }

  /** An edit changes few of maybe a hundred thousand: copying them is cheap, comparing them all is not. */
  #spliced(added: readonly Item[]): Item[] {
    const items = [...this.#items]
    for (const item of this.#removed) {
      const at = this.#placeOf(items, item)
      if (items[at] === item) items.splice(at, 1)
    }
    for (const item of added) items.splice(this.#placeOf(items, item), 0, item)
    return items
  }

  /** The index of the first that does not stand before `item`. */
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
