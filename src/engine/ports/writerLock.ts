/** One writer per project over all tabs of this browser. */
export interface WriterLock {
  /**
   * Tries to become the writer, by force where `takeOver` is set.
   * @param onLost called when another tab took over
   * @returns a function that gives the lock up, or undefined where another tab holds it
   */
  acquire(projectId: string, takeOver: boolean, onLost: () => void): Promise<(() => void) | undefined>
}
