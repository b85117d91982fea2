/** Thrown for a bug in this program, never for something a person or a file did wrong: those are `Result` values. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}
