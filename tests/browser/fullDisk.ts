import type { Page } from '@playwright/test'

/** Lets every new log entry fail as on a full disk. @returns ends it */
export async function fillTheDisk(page: Page): Promise<() => Promise<void>> {
  const writer = page.workers().find((worker) => worker.url().includes('/log.worker'))
  if (!writer) throw new Error('nothing writes the log')
  await writer.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')
    if (!own) throw new Error('no add')
    const full = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
    Object.defineProperty(IDBObjectStore.prototype, 'add', { ...own, value: full })
    Object.assign(globalThis, { freeTheDisk: () => Object.defineProperty(IDBObjectStore.prototype, 'add', own) })
  })
  return () => writer.evaluate(() => (globalThis as unknown as { freeTheDisk: () => void }).freeTheDisk())
}
