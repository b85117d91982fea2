/** Makes ids that nobody else makes; in tests a counter. */
export interface Ids {
  next(): string
}
