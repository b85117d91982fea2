/** By UTF-16 units: the one order in which entries stand. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
