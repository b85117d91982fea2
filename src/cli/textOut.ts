/** Where a command writes: the standard streams, or a test's list. */
export interface TextOut {
  write(text: string): void
}
