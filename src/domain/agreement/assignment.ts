import { munkres } from 'munkres'

/** Two things that may be the same. */
export interface Edge {
  readonly row: number
  readonly column: number
  /** Above 0, up to 1: how much speaks for it. */
  readonly weight: number
}

/** A larger knot of things that could all be each other is taken apart greedily: the time grows with the third power. */
const MOST_ROWS = 500

/**
 * One-to-one choice of edges whose weights have the greatest sum, by the Hungarian method (Kuhn 1955; Munkres 1957), in order of
 * rows. What no edge joins is solved by itself, so that it does not matter how many things there are in all.
 */
export function bestAssignment<Own extends Edge>(edges: readonly Own[]): readonly Own[] {
  return knotsOf(edges)
    .flatMap((knot) => (knot.length === 1 ? knot : assigned(knot)))
    .toSorted((a, b) => a.row - b.row)
}

function assigned<Own extends Edge>(edges: readonly Own[]): readonly Own[] {
  const rows = sortedSet(edges.map(({ row }) => row))
  const columns = sortedSet(edges.map(({ column }) => column))
  if (Math.max(rows.length, columns.length) > MOST_ROWS) return greedy(edges)
  const [rowOf, columnOf] = [placesOf(rows), placesOf(columns)]
  const byPlace = new Map<number, Own>()
  // Not Infinity, which the library assigns as well: whoever has no edge at all is no worse off unmatched.
  const costs = rows.map(() => columns.map(() => 1))
  for (const edge of edges) {
    const [row, column] = [rowOf.get(edge.row) ?? 0, columnOf.get(edge.column) ?? 0]
    const line = costs[row]
    if (line) line[column] = 1 - edge.weight
    byPlace.set(row * columns.length + column, edge)
  }
  return munkres(costs).flatMap(([row, column]) => byPlace.get(row * columns.length + column) ?? [])
}

function greedy<Own extends Edge>(edges: readonly Own[]): readonly Own[] {
  const [rows, columns] = [new Set<number>(), new Set<number>()]
  return edges
    .toSorted((a, b) => b.weight - a.weight || a.row - b.row || a.column - b.column)
    .filter(({ row, column }) => {
      if (rows.has(row) || columns.has(column)) return false
      rows.add(row)
      columns.add(column)
      return true
    })
}

/** The edges in parts that have no row and no column in common. */
function knotsOf<Own extends Edge>(edges: readonly Own[]): readonly (readonly Own[])[] {
  // Rows are even, columns odd.
  const parent = new Map<number, number>()
  const rootOf = (node: number): number => {
    let root = node
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next
    if (root !== node) parent.set(node, root)
    return root
  }
  for (const { row, column } of edges) {
    const [a, b] = [rootOf(2 * row), rootOf(2 * column + 1)]
    if (a !== b) parent.set(a, b)
  }
  const knots = new Map<number, Own[]>()
  for (const edge of edges) {
    const root = rootOf(2 * edge.row)
    const knot = knots.get(root)
    if (knot) knot.push(edge)
    else knots.set(root, [edge])
  }
  return [...knots.values()]
}

function sortedSet(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b)
}

function placesOf(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map(values.map((value, at) => [value, at]))
}
