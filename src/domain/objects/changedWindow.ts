/** What differs between two versions of an ordered list: their heads and tails are the same objects. */
export interface ChangedWindow<Item> {
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
}

/** Tells by identity, walking from both ends: one edit in a list of 100,000 costs one pass of comparisons at most. */
export function changedWindow<Item>(before: readonly Item[], after: readonly Item[]): ChangedWindow<Item> {
  if (before === after) return { removed: [], added: [] }
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { removed: before.slice(head, before.length - tail), added: after.slice(head, after.length - tail) }
}
