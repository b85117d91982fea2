/** Every so many turns a message from the page is let in. */
const TURNS_BETWEEN = 8

/** Where background work waits while a person needs the machine, and ends where it was cancelled. */
export class PauseGate {
  private resting: { readonly over: Promise<void>; readonly end: () => void } | undefined
  private turns = 0

  rest(isResting: boolean): void {
    if (isResting && !this.resting) {
      let end = () => {}
      const over = new Promise<void>((resolve) => {
        end = resolve
      })
      this.resting = { over, end }
    } else if (!isResting) {
      this.resting?.end()
      this.resting = undefined
    }
  }

  /** Resolves when it is the work's turn. @throws the signal's reason once it is aborted */
  async turn(signal: AbortSignal): Promise<void> {
    this.turns += 1
    // Decoded pictures come as microtasks: without a real pause no message would be read in between.
    if (this.turns % TURNS_BETWEEN === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    signal.throwIfAborted()
    if (!this.resting) return
    const cancelled = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    while (this.resting && !signal.aborted) await Promise.race([this.resting.over, cancelled])
    signal.throwIfAborted()
  }
}
