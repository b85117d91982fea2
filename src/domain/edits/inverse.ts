import type { Change } from './edit'

/** The changes that take `changes` back, in the opposite order. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.toReversed().map(({ before, after }) => ({ before: after, after: before }))
}
