/** Whether what stands in both lists stands there in the same order. */
export function isOrderKept(before: readonly string[], after: readonly string[]): boolean {
  const kept = after.filter((id) => before.includes(id))
  return before.filter((id) => kept.includes(id)).every((id, at) => id === kept[at])
}
