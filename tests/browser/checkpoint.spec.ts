import type { Page } from '@playwright/test'
import { DATABASE_NAME } from '../../src/persistence/database'
import { expect, test } from './test'
import { samplePath } from './workbench'

interface Exported {
  readonly annotations: readonly Record<string, unknown>[]
}

test('a large project opens from one piece with what was done after it, and from its rows where the piece is damaged', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('8')
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations()) as Exported
  const [first] = file.annotations
  const copies = Array.from({ length: 2000 }, (_, index) => ({ ...first, id: `copy-${index}` }))
  const imported = JSON.stringify({ ...file, annotations: [...file.annotations, ...copies] })
  await page
    .getByTestId('import-input')
    .setInputFiles({ name: 'many.framebench.json', mimeType: 'application/json', buffer: Buffer.from(imported) })
  await page.getByTestId('accept-import').click()
  await bench.isSaved()
  await page.reload()
  await bench.isExact()
  // Nobody who is at work waits for it.
  const begun = Date.now()
  while (Date.now() - begun < 6000) {
    await page.mouse.move(100 + ((Date.now() - begun) % 100), 100)
    await page.waitForTimeout(500)
  }
  expect(await bench.stored('checkpoints')).toEqual([])
  await expect.poll(() => bench.stored('checkpoints'), { timeout: 30_000 }).toHaveLength(1)
  await bench.goTo(10)
  await bench.isOnFrame(10)
  await bench.press('8')
  await bench.isSaved()

  const count = async () => (JSON.parse(await bench.exportAnnotations()) as Exported).annotations.length
  // Whoever reads the rows now finds two of them.
  await spoil(page, 'records')
  await page.reload()
  await bench.isExact()
  expect(await count()).toBe(2002)
  await spoil(page, 'checkpoints')
  await page.reload()
  await bench.isExact()
  expect(await count()).toBe(2)
})

/** Takes the copies out of the records, or changes one byte of the checkpoint. */
function spoil(page: Page, table: 'records' | 'checkpoints'): Promise<void> {
  return page.evaluate(
    async ([name, changed]) => {
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name)
        request.addEventListener('success', () => resolve(request.result))
      })
      const changing = opened.transaction(changed, 'readwrite')
      const cursor = changing.objectStore(changed).openCursor()
      cursor.addEventListener('success', () => {
        const row = cursor.result
        if (!row) return
        if (changed === 'checkpoints') {
          row.value.bytes[1000] ^= 1
          row.update(row.value)
        } else if (String(row.value.id).startsWith('copy-')) row.delete()
        row.continue()
      })
      await new Promise((resolve) => changing.addEventListener('complete', resolve))
      opened.close()
    },
    [DATABASE_NAME, table] as const,
  )
}
