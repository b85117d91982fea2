import { changedWindow } from './changedWindow'

/**
 * Those of a list that match, kept up to date at the cost of what has changed. The same array is given as long as the
 * same items match; what came later stands behind.
 */
export class MatchingItems<Item> {
  #items: readonly Item[] = []
  #matching: readonly Item[] = []

  constructor(readonly matches: (item: Item) => boolean) {}

  /** @param items a newer version of the list that was read last, unchanged items being the same objects */
  read(items: readonly Item[]): readonly Item[] {
    const { removed, added } = changedWindow(this.#items, items)
    this.#items = items
    const gone = new Set(removed.filter(this.matches))
    // Between two changes there may be items that stayed.
    const come = added.filter((item) => this.matches(item) && !gone.delete(item))
    if (gone.size === 0 && come.length === 0) return this.#matching
    this.#matching = [...this.#matching.filter((item) => !gone.has(item)), ...come]
    return this.#matching
  }
}
