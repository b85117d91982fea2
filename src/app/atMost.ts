/** Waits for something, but no longer than that; what becomes of it is told elsewhere. */
export function atMost(ms: number, done: Promise<unknown>): Promise<unknown> {
  return Promise.race([done.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ms))])
}
