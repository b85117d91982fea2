import type { Page } from '@playwright/test'

/** Lets every new log entry fail as on a full disk; `globalThis.freeTheDisk()` in the page ends it. */
export async function fillTheDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')
    if (!own) throw new Error('no add')
    const full = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
    Object.defineProperty(IDBObjectStore.prototype, 'add', { ...own, value: full })
    Object.assign(globalThis, { freeTheDisk: () => Object.defineProperty(IDBObjectStore.prototype, 'add', own) })
  })
}
