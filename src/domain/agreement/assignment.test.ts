import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bestAssignment, type Edge } from './assignment'

/** Edges of a full table of costs from 0 to 10. */
function edgesOf(costs: readonly (readonly number[])[]): Edge[] {
  return costs.flatMap((line, row) => line.map((cost, column) => ({ row, column, weight: 1 - cost / 20 })))
}

const columnsOf = (edges: readonly Edge[]) => bestAssignment(edges).map(({ column }) => column)

describe('the Hungarian method', () => {
  it.each([
    [
      [6, 9, 1],
      [10, 3, 2],
      [8, 7, 4],
    ],
    [
      [5, 5, 6],
      [1, 2, 5],
      [2, 4, 5],
    ],
  ])('finds the least cost where taking the least first fails: %j %j %j', (...costs) => {
    expect(columnsOf(edgesOf(costs))).toEqual([2, 1, 0])
  })

  it('never assigns what no edge joins, though it would make every row have a column', () => {
    const edges = [
      { row: 0, column: 0, weight: 0.9 },
      { row: 1, column: 0, weight: 0.8 },
      { row: 1, column: 1, weight: 0.1 },
      { row: 2, column: 0, weight: 0.2 },
    ]
    expect(bestAssignment(edges)).toEqual([edges[0], edges[2]])
  })
})

const anyEdges = fc.uniqueArray(
  fc.record({
    row: fc.nat(4),
    column: fc.nat(4),
    weight: fc.integer({ min: 1, max: 8 }).map((eighths) => eighths / 8),
  }),
  { maxLength: 12, selector: ({ row, column }) => row * 5 + column },
)

/** Tries every choice. */
function greatestSum(edges: readonly Edge[]): number {
  const [first, ...others] = edges
  if (!first) return 0
  const free = others.filter(({ row, column }) => row !== first.row && column !== first.column)
  return Math.max(greatestSum(others), first.weight + greatestSum(free))
}

test('any edges: each row and column once, and no choice has a greater sum', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const chosen = bestAssignment(edges)
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length)
      expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length)
      expect(chosen.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(greatestSum(edges), 9)
    }),
  )
})
