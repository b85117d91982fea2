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
  const left = definedEntries(a)
  const right = new Map(definedEntries(b))
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && recordsEqual(value, right.get(key)))
  )
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined)
}
