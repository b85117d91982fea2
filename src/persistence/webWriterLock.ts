import type { WriterLock } from '../engine/ports/writerLock'

/** One writer per project by Web Locks: the browser gives the lock back when a tab dies. */
export class WebWriterLock implements WriterLock {
  acquire(projectId: string, takeOver: boolean, onLost: () => void): Promise<(() => void) | undefined> {
    const acquired = Promise.withResolvers<(() => void) | undefined>()
    const held = Promise.withResolvers<void>()
    let isReleased = false
    const release = () => {
      isReleased = true
      held.resolve()
    }
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true }
    navigator.locks
      .request(`framebench:project:${projectId}`, options, (lock) => {
        if (!lock) {
          acquired.resolve(undefined)
          return undefined
        }
        acquired.resolve(release)
        return held.promise
      })
      .catch((error: unknown) => {
        // The request is rejected when another tab steals the lock.
        acquired.reject(error)
        if (!isReleased) onLost()
      })
    return acquired.promise
  }
}
