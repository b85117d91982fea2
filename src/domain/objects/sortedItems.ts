import { changedWindow } from './changedWindow'
import type { ObjectItem } from './objectItem'
import { compareIn, type ObjectOrder } from './objectOrder'

/** Above this many changes at once, all is sorted again. */
const MOST_SINGLE_CHANGES = 200

type Sources = readonly (readonly ObjectItem[])[]

/**
 * What a test lets through, in an order, kept from one edit to the next: an edit takes a few objects out and puts a few in,
 * so that nothing is sorted again. The arrays that it gives out are never changed.
 */
export class SortedItems {
  #sources: Sources = []
  #items: readonly ObjectItem[] = []
  readonly #compare: (a: ObjectItem, b: ObjectItem) => number

  constructor(
    readonly accepts: (item: ObjectItem) => boolean,
    readonly order: ObjectOrder,
  ) {
    this.#compare = compareIn(order)
  }

  /** @param sources the same number of lists each time; each in any order that is the same each time */
  read(sources: Sources): readonly ObjectItem[] {
    const windows = sources.map((source, at) => changedWindow(this.#sources[at] ?? [], source))
    const removed = windows.flatMap((each) => each.removed)
    const added = windows.flatMap((each) => each.added)
    this.#sources = sources
    if (removed.length + added.length > MOST_SINGLE_CHANGES) this.#items = this.#all()
    else if (removed.length + added.length > 0) this.#items = this.#changed(removed, added)
    return this.#items
  }

  #all(): ObjectItem[] {
    // Lists that are in order already are merged rather than sorted: the sort of the engine looks for such runs.
    const accepted = this.#sources.flatMap((source) => source.filter(this.accepts)).toSorted(this.order.compare)
    const { rank } = this.order
    if (!rank) return accepted
    const ranks = new Map<number, ObjectItem[]>()
    for (const item of accepted) {
      const known = ranks.get(rank(item))
      if (known) known.push(item)
      else ranks.set(rank(item), [item])
    }
    return [...ranks].toSorted(([a], [b]) => a - b).flatMap(([, items]) => items)
  }

  #changed(removed: readonly ObjectItem[], added: readonly ObjectItem[]): readonly ObjectItem[] {
    const gone = removed.map((item) => this.#placeOf(item)).filter((at) => at >= 0)
    const come = added.filter(this.accepts)
    if (gone.length + come.length === 0) return this.#items
    const items = [...this.#items]
    for (const at of gone.toSorted((a, b) => b - a)) items.splice(at, 1)
    for (const item of come) items.splice(firstAfter(items, item, this.#compare), 0, item)
    return items
  }

  #placeOf(item: ObjectItem): number {
    const at = firstAfter(this.#items, item, this.#compare) - 1
    return this.#items[at] === item ? at : -1
  }
}

/** Where `item` belongs: before the first one that comes after it. */
function firstAfter(
  items: readonly ObjectItem[],
  item: ObjectItem,
  compare: (a: ObjectItem, b: ObjectItem) => number,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = items[middle]
    if (other && compare(other, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
