/** A request took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
}

/** Settles as `work` does, or rejects with TimeLimitError at `deadline` (milliseconds on `performance.now()`). */
export async function withinTime<Value>(work: Promise<Value>, deadline: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TimeLimitError('The time limit has passed')),
      Math.max(0, deadline - performance.now()),
    )
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
