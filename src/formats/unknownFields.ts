/**
 * The paths of what `given` has and `taken` has not, at any depth: fields that a schema dropped.
 * Both are JSON data of the same shape; `taken` may have more, its defaults.
 */
export function unknownFields(given: unknown, taken: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (Array.isArray(given)) {
    if (!Array.isArray(taken)) return []
    return given.flatMap((item, index) => unknownFields(item, taken[index], [...path, index]))
  }
  if (typeof given !== 'object' || given === null || typeof taken !== 'object' || taken === null) return []
  const known = new Map(Object.entries(taken))
  return Object.entries(given).flatMap(([key, value]) => {
    if (!known.has(key)) return [[...path, key]]
    return unknownFields(value, known.get(key), [...path, key])
  })
}
