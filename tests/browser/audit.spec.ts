import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { verify } from '../../src/cli/verify'
import { otsFile } from '../support/otsFile'
import { fixturePath, storedFiles } from './fixtures'
import { expect, test } from './test'
import { samplePath, Workbench } from './workbench'

let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'framebench-audit-'))
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Saves what a press downloads. @returns its path */
async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download')
  await press()
  const file = await download
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

async function verified(...args: string[]) {
  const out: string[] = []
  const code = await verify(args, { write: (text) => void out.push(text) }, { write: (text) => void out.push(text) })
  return { code, out: out.join('') }
}

async function openAudit(bench: Workbench): Promise<void> {
  await bench.page.getByTestId('project-menu').click()
  await bench.page.getByRole('menuitem', { name: 'Audit trail' }).click()
  await expect(bench.page.getByTestId('chain-state')).toHaveAttribute('data-state', 'holds')
}

/** What this origin keeps in the browser. */
function keptIn(page: Page) {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const entries: string[] = []
    for await (const name of root.keys()) entries.push(name)
    return {
      databases: (await indexedDB.databases()).length,
      entries,
      settings: localStorage.length + sessionStorage.length,
      caches: (await caches.keys()).length,
    }
  })
}

test('the log is read, filtered and exported, its chain is checked, and a stamp of its head is kept', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.goTo(10)
  await bench.isOnFrame(10)
  await bench.press('Shift+1')
  await bench.goTo(12)
  await bench.isOnFrame(12)
  await bench.press('Shift+2')
  await bench.isSaved()
  await openAudit(bench)
  const lines = page.getByTestId('audit-lines')
  const tagged = lines.locator('[data-purpose="tagFrame"]')
  await expect(tagged).toHaveCount(2)
  await expect(tagged.last()).toContainText('coder-7f')
  await tagged.last().click()
  const details = page.getByTestId('audit-details')
  await expect(details.getByRole('row', { name: /^frame / })).toContainText('10')
  await page.getByTestId('audit-text').fill('"frame":12')
  await expect(tagged).toHaveCount(1)
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Ranges' })
  await expect(lines.locator('li')).toHaveCount(0)
  await page.getByLabel('What', { exact: true }).selectOption('')
  await page.getByTestId('audit-text').fill('')

  const log = await saved(page, () => page.getByTestId('export-log').click())
  const head = (await page.getByTestId('head-hex').textContent()) ?? ''
  const words = (await page.getByTestId('head-words').textContent()) ?? ''
  const whole = await verified(log, '--head', head.trim(), '--clip', samplePath('rate-25.mp4'))
  expect(whole.code, whole.out).toBe(0)
  expect(whole.out).toContain(`words: ${words.trim()}`)
  expect(whole.out).toContain('the given head is the newest')
  expect(whole.out).toContain('the file of the clip "rate-25"')
  const changed = readFileSync(log)
  const at = changed.indexOf('coder-7f')
  changed[at] = 'C'.charCodeAt(0)
  writeFileSync(log, changed)
  const line = changed.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
  expect((await verified(log)).out).toContain(`:${line}: payload or salt do not have the hash`)

  const headBin = await saved(page, () => page.getByTestId('head-bin').click())
  expect(readFileSync(headBin).toString('hex')).toBe(head.trim())
  const stamp = join(folder, 'head.bin.ots')
  const bytes = otsFile(readFileSync(headBin))
  writeFileSync(stamp, bytes)
  // A real answer of an authority, about other bytes.
  await page.getByTestId('attach-proof').setInputFiles(fixturePath('../proofs/head-7f.tsr'))
  await expect(bench.notices).toContainText('is a timestamp of something else')
  await page.getByTestId('attach-proof').setInputFiles(stamp)
  const proofs = page.getByTestId('proofs')
  await expect(proofs.locator('li')).toHaveCount(1)
  await expect(proofs).toContainText('Covers the first')
  // The stamp is of an older head now: attaching it was itself an entry.
  await expect(page.getByTestId('head-hex')).not.toHaveText(head)
  const again = await saved(page, () => page.getByTestId('download-proof').click())
  expect(readFileSync(again).equals(bytes)).toBe(true)

  await page.getByTestId('copy-receipt').click()
  const receipt = await page.evaluate(() => navigator.clipboard.readText())
  await page.getByTestId('receipt-text').fill(receipt)
  await expect(page.getByTestId('receipt-answer')).toHaveAttribute('data-state', 'holds')
  await page.getByTestId('receipt-text').fill(receipt.replace(/[0-9a-f]{64}/, 'ab'.repeat(32)))
  await expect(page.getByTestId('receipt-answer')).toHaveAttribute('data-state', 'unknown')
})

test('a chain that was changed on disk is said to break at its line', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const database = await done(indexedDB.open('framebench-1'))
    const store = database.transaction('log', 'readwrite').objectStore('log')
    const [, row] = await done(store.getAll())
    row.entry.payload.at = '2020-01-01T00:00:00.000Z'
    await done(store.put(row))
    database.close()
  })
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Audit trail' }).click()
  const state = page.getByTestId('chain-state')
  await expect(state).toHaveAttribute('data-state', 'broken')
  await expect(state).toContainText('The chain breaks at line 2')
  await expect(state).toContainText('1 entry before it holds')
})

test('work of somebody else brings the head of their log, and a receipt names both', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('Shift+1')
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations())
  file.project = { ...file.project, id: 'their-project', name: 'Their case' }
  file.annotations[0].id = 'their-tag'
  file.log = { length: 312, hash: 'cd'.repeat(32) }
  const path = join(folder, 'theirs.json')
  writeFileSync(path, JSON.stringify(file))
  await page.getByTestId('import-input').setInputFiles(path)
  await page.getByText('The open project: Test case').click()
  await page.getByTestId('accept-import').click()
  await bench.isSaved()
  await openAudit(bench)
  const received = page.getByTestId('received')
  await expect(received).toContainText('Log of “Their case” (coder-7f)')
  await expect(received).toContainText('stood at 312 entries')
  await page.getByTestId('copy-receipt-for').click()
  const receipt = await page.evaluate(() => navigator.clipboard.readText())
  expect(receipt).toContain(`framebench-head:312:${'cd'.repeat(32)}`)
  await page.getByTestId('receipt-text').fill(receipt)
  await expect(page.getByTestId('receipt-answer')).toHaveAttribute('data-state', 'holds')
})

test('a clip and a project are deleted by their typed name only; the project leaves nothing behind', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4'), samplePath('cuts.mp4')])
  await page.getByRole('button', { name: 'rate-25', exact: true }).click()
  await bench.isExact()
  await bench.press('Shift+1')
  await bench.isSaved()
  await page.getByRole('link', { name: 'Library' }).click()
  await bench
    .clips()
    .filter({ hasText: 'rate-25' })
    .click({ position: { x: 4, y: 4 } })
  await page.getByRole('button', { name: 'More for this clip' }).click()
  await page.getByRole('menuitem', { name: 'Delete this clip' }).click()
  await page.getByTestId('typed-name').fill('rate')
  await page.getByTestId('typed-name').press('Enter')
  await expect(page.getByTestId('confirm-delete')).toBeDisabled()
  await page.getByTestId('typed-name').fill('rate-25')
  await page.getByTestId('with-file').check()
  await page.getByTestId('confirm-delete').click()
  await expect(bench.clips()).toHaveCount(1)
  await expect.poll(async () => (await storedFiles(page)).filter((name) => name.startsWith('clips/'))).toHaveLength(1)
  await bench.press('Control+z')
  await expect(bench.clips()).toHaveCount(2)
  await expect(bench.clips().filter({ hasText: 'rate-25' })).toContainText('The file is not in this browser')

  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Delete this project' }).click()
  await page.getByTestId('typed-name').fill('Test case')
  await page.getByTestId('confirm-delete').click()
  await expect(page.getByTestId('open-sample')).toBeVisible()
  await expect.poll(() => storedFiles(page)).toEqual([])
})

test('two presses and one to confirm wipe every trace from the browser, in every tab', async ({
  bench,
  page,
  context,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  const second = new Workbench(await context.newPage())
  await second.page.goto(page.url())
  await second.isExact()
  await page.bringToFront()
  await bench.press('Alt+Shift+Delete')
  await expect(page.getByTestId('confirm-wipe')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('wiped')).toHaveAttribute('data-state', 'done')
  await expect(page.getByTestId('wiped')).toContainText('Disk forensics may still recover data')
  await expect(second.page.getByTestId('wiped')).toHaveAttribute('data-state', 'done')
  expect(await keptIn(page)).toEqual({ databases: 0, entries: [], settings: 0, caches: 0 })
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await expect(page.getByTestId('open-sample')).toBeVisible()
})
