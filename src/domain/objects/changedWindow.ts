/** How many items two versions of a list begin with and end with that are the same objects; what lies between has changed. */
export interface ChangedPart {
  readonly start: number
  readonly end: number
}

/** What differs between two versions of an ordered list: their heads and tails are the same objects. */
export interface ChangedWindow<Item> {
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
}

type List = readonly unknown[]

/** By the newer version. The older one is held by nobody for this. */
const told = new WeakMap<List, { readonly before: WeakRef<List>; readonly part: ChangedPart }>()

/**
 * Says how one version of a list became another, by whoever made it: then nobody has to look for the change among a hundred
 * thousand, several times with each edit.
 * @param part may be wider than the change
 */
export function tellChangedPart(before: List, after: List, part: ChangedPart): void {
  told.set(after, { before: new WeakRef(before), part })
}

/** As it was told; else by identity, walking from both ends, which takes one pass of comparisons at most. */
export function changedPart(before: List, after: List): ChangedPart {
  if (before === after) return { start: before.length, end: 0 }
  const known = told.get(after)
  if (known?.before.deref() === before) return known.part
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { start, end }
}

export function changedWindow<Item>(before: readonly Item[], after: readonly Item[]): ChangedWindow<Item> {
  const { start, end } = changedPart(before, after)
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) }
}
