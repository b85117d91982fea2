/**
 * Deep equality of JSON-like values; a key whose value is `undefined` equals a missing key, as it does once stored.
 * Records are compared by content because a stored copy is never the same object.
 */
export function recordsEqual(a: unknown, b: unknown): boolean {
  // Not Object.is: minus zero is written to disk as zero.
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => recordsEqual(item, b[index]))
    )
  }
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  // Every record passes here when a project is opened: nothing is allocated for its keys.
  for (const key in left) if (Object.hasOwn(left, key) && !recordsEqual(left[key], own(right, key))) return false
  for (const key in right) {
    if (Object.hasOwn(right, key) && right[key] !== undefined && own(left, key) === undefined) return false
  }
  return true
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
