import type { TagId } from '../records/ids'
import { changedWindow } from './changedWindow'
import type { ObjectItem } from './objectItem'
import { compareIn, type ObjectOrder } from './objectOrder'
import { withWords } from './tagKeys'

/** Above this many changes at once, all is sorted again. */
const MOST_SINGLE_CHANGES = 200

type Sources = readonly (readonly ObjectItem[])[]

type Compare = (a: ObjectItem, b: ObjectItem) => number
type Test = (item: ObjectItem) => boolean

/**
 * Objects in an order, and those of them that a test lets through, kept from one edit to the next: an edit takes a few out
 * and puts a few in, so that nothing is sorted again; nor is it for another test. Arrays that are given out never change.
 */
export class SortedItems {
  #sources: Sources = []
  #all: readonly ObjectItem[] = []
  #accepts: Test | undefined
  #accepted: readonly ObjectItem[] = []
  readonly #compare: Compare

  constructor(readonly order: ObjectOrder) {
    this.#compare = compareIn(order)
  }

  /**
   * @param sources the same number of lists each time; each in any order that is the same each time
   * @param accepts the same function as long as it asks the same
   * @param isNamed asks what `accepts` asks, of the tags of an item without words of its own
   */
  read(sources: Sources, accepts: Test, isNamed?: (tagIds: readonly TagId[]) => boolean): readonly ObjectItem[] {
    const windows = sources.map((source, at) => changedWindow(this.#sources[at] ?? [], source))
    const removed = windows.flatMap((each) => each.removed)
    const added = windows.flatMap((each) => each.added)
    const changes = removed.length + added.length
    this.#sources = sources
    if (changes > MOST_SINGLE_CHANGES) this.#all = this.#sorted()
    else if (changes > 0) this.#all = withChanges(this.#all, removed, added, this.#compare)
    if (changes > MOST_SINGLE_CHANGES || accepts !== this.#accepts)
      this.#accepted = isNamed ? withWords(this.#all, isNamed, accepts) : this.#all.filter(accepts)
    else if (changes > 0) this.#accepted = withChanges(this.#accepted, removed, added.filter(accepts), this.#compare)
    this.#accepts = accepts
    return this.#accepted
  }

  #sorted(): ObjectItem[] {
    // Lists that are in order already are merged rather than sorted: the sort of the engine looks for such runs.
    const items = this.#sources.flat().toSorted(this.order.compare)
    const { rank } = this.order
    if (!rank) return items
    const ranks = new Map<number, ObjectItem[]>()
    for (const item of items) {
      const known = ranks.get(rank(item))
      if (known) known.push(item)
      else ranks.set(rank(item), [item])
    }
    return [...ranks].toSorted(([a], [b]) => a - b).flatMap(([, ranked]) => ranked)
  }
}

function withChanges(
  items: readonly ObjectItem[],
  removed: readonly ObjectItem[],
  added: readonly ObjectItem[],
  compare: Compare,
): readonly ObjectItem[] {
  const gone = removed.flatMap((item) => {
    const at = firstAfter(items, item, compare) - 1
    return items[at] === item ? [at] : []
  })
  if (gone.length + added.length === 0) return items
  const next = [...items]
  for (const at of gone.toSorted((a, b) => b - a)) next.splice(at, 1)
  for (const item of added) next.splice(firstAfter(next, item, compare), 0, item)
  return next
}

/** Where `item` belongs: before the first one that comes after it. */
function firstAfter(items: readonly ObjectItem[], item: ObjectItem, compare: Compare): number {
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
