/** The machine's clock; in tests a fixed one. Its time is a claim, never an order. */
export interface Clock {
  /** ISO 8601 in UTC, with milliseconds. */
  now(): string
}
