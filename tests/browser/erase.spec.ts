import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { verify } from '../../src/cli/verify'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

const NAME = 'Somename Mistaken'

/** Everything that this origin keeps as text: each row of each database, and the settings. */
function keptText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    const kept: unknown[] = [localStorage, sessionStorage].map((settings) => Object.entries(settings))
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        kept.push(await done(rows.getAll()), await done(rows.getAllKeys()))
      }
      database.close()
    }
    return JSON.stringify(kept)
  })
}

async function openAudit({ page }: Workbench): Promise<void> {
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Audit trail' }).click()
  await expect(page.getByTestId('chain-state')).toHaveAttribute('data-state', 'holds')
}

async function note({ page }: Workbench, text: string): Promise<void> {
  await page.getByTestId('note').fill(text)
  await page.getByTestId('note').blur()
}

async function downloadOf(page: Page, press: () => Promise<void>): Promise<{ path: string; text: string }> {
  const download = page.waitForEvent('download')
  await press()
  const path = await (await download).path()
  return { path, text: readFileSync(path, 'latin1') }
}

test('a name that was typed into a note leaves the browser, the log and every backup, and the chain holds', async ({
  bench,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.tag('weapon.rifle').click()
  await bench.drag([100, 60], [160, 120])
  await note(bench, `${NAME}, on the left`)
  await note(bench, `${NAME} at the gate`)
  await bench.isSaved()
  expect(await keptText(page)).toContain(NAME)

  await openAudit(bench)
  const noted = page.getByTestId('audit-lines').locator('[data-purpose="changeNote"]')
  await noted.first().click()
  await page.getByTestId('erase-entry').click()
  await page
    .getByTestId('erase')
    .getByRole('button', { name: `${NAME}, on the left` })
    .click()
  await page.getByTestId('erase-text').fill(NAME)
  const found = page.getByTestId('erase-found')
  await expect(found).toContainText('2 entries of the log hold it')
  await page.getByTestId('erase-reason').fill('a name typed by mistake')
  await page.getByTestId('erase-word').fill('erase')
  // The note as it is now still holds it.
  await expect(page.getByTestId('erase-standing')).toContainText('in 1 place')
  await expect(page.getByTestId('confirm-erase')).toBeDisabled()
  await page.getByTestId('erase-replace').click()
  await expect(page.getByTestId('erase-standing')).toHaveCount(0)
  await expect(found).toContainText('3 entries of the log hold it')
  await page.getByTestId('confirm-erase').click()
  await expect(bench.notices).toContainText('3 entries were erased for good')
  await expect(page.getByTestId('erased-facts')).toContainText('a name typed by mistake')

  const state = page.getByTestId('chain-state')
  await expect(state).toContainText('The content of 3 of them was erased')

  await page.reload()
  await expect(state).toHaveAttribute('data-state', 'holds')
  await expect(state).toContainText('The content of 3 of them was erased')
  await expect(noted.filter({ hasText: 'erased' })).toHaveCount(2)
  expect(await keptText(page)).not.toContain(NAME)
  expect(await bench.exportAnnotations()).toContain('[erased] at the gate')

  await bench.press('Control+z')
  await expect(bench.notices).toContainText('This goes no further')
  await noted.first().click()
  await page.getByRole('button', { name: 'Show in history' }).click()
  await page.getByTestId('history-lines').locator('[data-purpose="drawBox"]').click()
  await expect(bench.notices.last()).toContainText('cannot be shown as it was then')
  await expect(page.getByTestId('past-bar')).toHaveCount(0)

  const log = await downloadOf(page, () => page.getByTestId('export-log').click())
  expect(log.text).not.toContain(NAME)
  const out: string[] = []
  const write = (text: string) => void out.push(text)
  expect(await verify([log.path], { write }, { write }), out.join('')).toBe(0)
  expect(out.join('')).toMatch(/3 entries erased: .*\nline \d+ says so of lines \d+, \d+, \d+\n/)
  await page.getByTestId('backup-button').click()
  await page.getByTestId('back-up').click()
  const backup = await downloadOf(page, () => page.getByTestId('download-backup').click())
  expect(backup.text).toContain('snapshot.jsonl')
  expect(backup.text).not.toContain(NAME)
})
