/** Runs what a button begins once, however often it is pressed before it has ended. */
export function onceAtATime<Values extends unknown[]>(
  run: (...values: Values) => Promise<void>,
): (...values: Values) => Promise<void> {
  let running: Promise<void> | undefined
  return (...values) => {
    running ??= run(...values).finally(() => {
      running = undefined
    })
    return running
  }
}
