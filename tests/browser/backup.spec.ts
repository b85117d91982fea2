import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { receivePackage, samplePackage } from './receivePackage'
import { expect, test, watch } from './test'
import { samplePath, truthOf, Workbench } from './workbench'

let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'framebench-backup-'))
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** As in browsers that give pages no files to write: the backup is downloaded. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
}

/** Somebody who chooses a file each time: a real handle, in the private file system, where a test can look at it. */
async function withPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    })
  })
}

async function freshBrowser(browser: Browser, baseURL: string | undefined, misdeeds: string[]): Promise<Workbench> {
  const options = { baseURL: baseURL ?? '', viewport: { width: 1440, height: 900 }, locale: 'en-GB' }
  const context = await browser.newContext(options)
  await watch(context, new URL(baseURL ?? '').origin, misdeeds)
  return new Workbench(await context.newPage())
}

async function openDialog(page: Page): Promise<void> {
  await page.getByTestId('backup-button').click()
  await expect(page.getByTestId('backup-dialog')).toBeVisible()
}

/** Backs up with the clips by a download. @returns where the file is */
async function downloaded(page: Page): Promise<string> {
  await openDialog(page)
  await page.getByTestId('back-up').click()
  const download = page.waitForEvent('download')
  await page.getByTestId('download-backup').click()
  const path = join(folder, (await download).suggestedFilename())
  await (await download).saveAs(path)
  await expect(page.getByTestId('backup-done')).toContainText('The browser is saving')
  await page.keyboard.press('Escape')
  return path
}

test('a project with its clips and packages comes back in another browser: equal byte by byte, its frames step, and what was closed stays closed', async ({
  bench,
  page,
  browser,
  baseURL,
  misdeeds,
}) => {
  await withoutPicker(page)
  await bench.begin([samplePath('rate-25.mp4'), samplePath('road-presenter.webm')])
  await bench.openClip('rate-25')
  await bench.press('Shift+1')
  await bench.press('n')
  await bench.drag([40, 40], [110, 80])
  // Leaving the clip notes which frames were looked at; that is in the backup too.
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.openClip('road-presenter')
  await bench.press('Shift+1')
  await bench.press('Alt+Shift+H')
  await page.getByTestId('blind').check()
  await receivePackage(bench, samplePackage('coder-a'), 'keep-closed')
  const path = await downloaded(page)
  const exported = await bench.exportAnnotations()
  expect(path.endsWith('/test-case.framebench-backup')).toBe(true)

  const other = await freshBrowser(browser, baseURL, misdeeds.list)
  const dialog = other.page.getByTestId('restore-dialog')
  const refused = other.page.getByTestId('restore-refused')
  const bytes = readFileSync(path)
  const flipped = Uint8Array.from(bytes)
  flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(join(folder, 'cut.framebench-backup'), bytes.subarray(0, bytes.length - 40))
  writeFileSync(join(folder, 'flipped.framebench-backup'), flipped)
  await other.start()
  await other.page.getByTestId('first-restore').setInputFiles(join(folder, 'cut.framebench-backup'))
  await expect(refused).toContainText('“cut.framebench-backup” is cut short: its end is missing. Nothing was changed.')
  await other.page.getByTestId('restore-other').setInputFiles(join(folder, 'flipped.framebench-backup'))
  await expect(refused).toContainText(/“flipped\.framebench-backup” is damaged inside “clips\/[0-9a-f]{64}”/)
  await other.page.getByTestId('restore-other').setInputFiles(path)
  await expect(dialog).toContainText('The project is not in this browser.')
  await expect(dialog.getByRole('combobox', { name: 'Go on working as' })).toHaveValue('coder-7f')
  await other.page.getByTestId('accept-restore').click()
  await expect(other.page.getByTestId('restored')).toHaveText(
    /^Equal, record by record: \d+ records, \d+ entries, 2 clip files\.$/,
  )
  await other.page.getByTestId('open-restored').click()
  await expect(other.clips()).toHaveCount(2)
  expect(await other.exportAnnotations()).toBe(exported)
  const truth = truthOf('rate-25.mp4')
  await other.openClip('rate-25')
  for (const frame of [1, 2, 3]) {
    await other.press('f')
    await other.isOnFrame(frame)
    expect(await other.readStrip(truth)).toBe(truth.numbers[frame])
  }

  expect(exported).not.toContain('coder-a-24')
  await other.press('Alt+Shift+H')
  await expect(other.page.locator('tr[data-package="coder-a"]')).toHaveAttribute('data-state', 'closed')
  await expect(other.page.getByTestId('open-waiting')).toHaveCount(0)
  const submitted = other.page.waitForEvent('download')
  await other.page.getByTestId('submit').click()
  await submitted
  await other.page.getByTestId('open-waiting').click()
  await other.page.getByTestId('accept-package').click()
  await expect(other.page.locator('tr[data-package="coder-a"]')).toHaveAttribute('data-state', 'open')
  expect(await other.exportAnnotations()).toContain('coder-a-24')
  await other.page.context().close()
})

test('after fifty changes in no backup a reminder stands there until it is closed', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  const reminder = page.getByTestId('backup-reminder')
  for (let act = 0; act < 48; act += 1) await bench.press('Shift+1')
  await bench.isSaved()
  await expect(reminder).toBeHidden()
  await bench.press('Shift+1')
  await expect(reminder).toContainText('50 changes are in no backup.')
  await reminder.getByRole('button', { name: 'Not now' }).click()
  await expect(reminder).toBeHidden()
  await bench.press('Shift+1')
  await bench.isSaved()
  await expect(reminder).toBeHidden()
})

test('a backup file is written when the tab is hidden, and brings an older restored project up to date', async ({
  bench,
  page,
  browser,
  baseURL,
  misdeeds,
}) => {
  await withPicker(page)
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await openDialog(page)
  const kept = page.getByTestId('kept-file')
  await page.getByTestId('keep-file').click()
  await expect(kept).toHaveText(/^Backup file: “test-case-latest\.framebench-backup”, \d\d:\d\d\.$/)
  const older = await keptFile(page, 'older.framebench-backup')
  await page.keyboard.press('Escape')
  await bench.press('Shift+1')
  await bench.isSaved()
  await openDialog(page)
  await expect(kept).toContainText('1 change since is not in it.')
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(kept).not.toContainText('since')
  const newer = await keptFile(page, 'newer.framebench-backup')
  await page.keyboard.press('Escape')
  const exported = await bench.exportAnnotations()
  await page.reload()
  await expect(page.getByTestId('backup-button')).toBeVisible()
  await page.getByTestId('backup-button').hover()
  await expect(page.getByRole('tooltip')).toContainText('Backup file: “test-case-latest.framebench-backup”')

  const other = await freshBrowser(browser, baseURL, misdeeds.list)
  await other.start()
  const relation = other.page.getByTestId('restore-relation')
  await other.page.getByTestId('first-restore').setInputFiles(older)
  await other.page.getByTestId('accept-restore').click()
  await other.page.getByTestId('open-restored').click()
  await expect(other.page.getByText('The file is not in this browser')).toBeVisible()
  await other.page.getByTestId('restore-input').setInputFiles(newer)
  await expect(relation).toContainText('This project is here already. The backup goes on from what is here by')
  await other.page.getByTestId('accept-restore').click()
  await expect(other.page.getByTestId('restored')).toContainText('Equal, record by record:')
  await other.page.getByTestId('open-restored').click()
  expect(await other.exportAnnotations()).toBe(exported)
  await other.page.getByTestId('restore-input').setInputFiles(older)
  await expect(relation).toContainText('This project is here already and newer than the backup')
  await expect(other.page.getByTestId('accept-restore')).toHaveCount(0)
  await other.page.context().close()
})

test('a backup of a clip whose stored bytes are damaged fails with its name, and leaves no file', async ({
  bench,
  page,
}) => {
  await withPicker(page)
  await bench.begin([samplePath('rate-25.mp4')])
  await page.evaluate(async () => {
    const clips = await (await navigator.storage.getDirectory()).getDirectoryHandle('clips')
    for await (const clip of clips.values()) {
      if (clip.kind !== 'file') continue
      const writable = await clip.createWritable({ keepExistingData: true })
      await writable.write({ type: 'write', position: 1000, data: 'x' })
      await writable.close()
    }
  })
  await openDialog(page)
  await page.getByTestId('back-up').click()
  await expect(page.getByRole('alert').filter({ hasText: 'damaged' })).toContainText(
    'The stored file of “rate-25” is damaged',
  )
  const left = await page.evaluate(async () => {
    const names: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
    return names
  })
  expect(left.filter((name) => name.includes('backup'))).toEqual([])
  await page.getByRole('button', { name: 'Back up again' }).click()
  await page.getByLabel('Without the clips').check()
  await page.getByTestId('back-up').click()
  await expect(page.getByTestId('backup-done')).toContainText('“test-case.framebench-backup” is written')
})

/** Copies the chosen file out of the page. @returns where it is */
async function keptFile(page: Page, name: string): Promise<string> {
  const bytes = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const file = await (await root.getFileHandle('test-case-latest.framebench-backup')).getFile()
    return [...new Uint8Array(await file.arrayBuffer())]
  })
  writeFileSync(join(folder, name), Uint8Array.from(bytes))
  return join(folder, name)
}
