import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { receivePackage, samplePackage } from './receivePackage'
import { expect, test, watch } from './test'
import { samplePath, Workbench } from './workbench'

const CLIP = 'roadside-vehicles'
/** What one coder notes; whoever may not read their package yet must find it nowhere. */
const NOTED = 'water tower'
const PASSPHRASE = 'kestrel over dry ground'

/** Submits what is chosen. @returns the package and its name */
async function submitted(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByTestId('submit').click()
  return { name: (await download).suggestedFilename(), bytes: readFileSync(await (await download).path()) }
}

async function unlock(dialog: Locator, passphrase: string): Promise<void> {
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByTestId('unlock').click()
}

/** Looks for what closed packages say wherever this program shows, finds or writes anything. */
async function isNowhere(bench: Workbench): Promise<void> {
  const { page } = bench
  await page.getByRole('button', { name: CLIP }).click()
  await bench.isExact()
  await bench.press('Control+k')
  await page.getByTestId('palette-search').fill(NOTED)
  await expect(page.getByRole('group', { name: 'Objects of this clip' })).toHaveCount(0)
  await bench.press('Escape')
  await expect(page.getByTestId('palette-search')).toHaveCount(0)
  // Only what this coder has coded: one frame tag.
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(1)
  await page.getByTestId('history').click()
  const history = page.getByTestId('history-panel')
  await expect(history.locator('li').filter({ hasText: 'package received' })).toHaveCount(3)
  await expect(history).not.toContainText(NOTED)
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Audit trail' }).click()
  await expect(page.getByTestId('audit-lines').locator('li').first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByTestId('export-log').click()
  const written = [
    readFileSync(await (await download).path(), 'utf8'),
    await bench.exportAnnotations(),
    JSON.stringify(await bench.stored()),
  ]
  for (const text of written) {
    expect(text).toContain('fire.muzzle_flash')
    expect(text).not.toContain(NOTED)
    expect(text).not.toContain('coder-a-10')
  }
  await page.getByTestId('audit-text').fill(NOTED)
  await expect(page.getByTestId('audit-lines').locator('li')).toHaveCount(0)
  await page.getByTestId('audit-text').blur()
  await bench.press('Alt+Shift+H')
}

test('work is submitted, locked, revised; another coder receives it blind, submits, and opens it', async ({
  bench,
  page,
  browser,
  baseURL,
  misdeeds,
}) => {
  await bench.begin([samplePath(`${CLIP}.mp4`)])
  await bench.openClip(CLIP)
  await bench.tag('fire.muzzle_flash').click()
  await page.getByTestId('objects').getByRole('option').click()
  await page.getByTestId('note').fill(`behind the ${NOTED}`)
  await page.getByTestId('note').blur()
  await bench.press('Alt+Shift+H')
  const row = page.locator('tr[data-clip]')
  // The pseudonym can be another one until it stands in a package.
  const pseudonym = page.getByTestId('own-pseudonym')
  await pseudonym.fill('coder-8g')
  await pseudonym.press('Enter')
  await expect(page.locator('.hand-in')).toContainText('You hand in as coder-8g')
  await expect(row.locator('[data-hindrance="unseen"]')).toBeVisible()
  const sent = await submitted(page)
  expect(sent.name).toBe('test-case_coder-8g_revision-1.framebench')
  await expect(row).toHaveAttribute('data-locked', 'true')
  await expect(pseudonym).toHaveAttribute('readonly')
  await expect(page.locator('.own-pseudonym')).toContainText('It stays as it is')
  const acts = await bench.acts()

  await bench.press('Control+z')
  await expect(bench.notices.last()).toContainText('A submission is not undone')
  await page.getByRole('button', { name: CLIP }).click()
  await bench.isExact()
  await bench.tag('fire.muzzle_flash').click()
  await expect(bench.notices.last()).toContainText('begin revision 2')
  expect(await bench.acts()).toBe(acts)
  await bench.press('Alt+Shift+H')
  await page.getByTestId('begin-revision').click()
  await expect(row).not.toHaveAttribute('data-locked', 'true')
  await expect(row).toContainText('revision 2 begun')
  await page.getByLabel(/^Passphrase/).fill(PASSPHRASE)
  const sealed = await submitted(page)
  expect(sealed.name).toBe('test-case_coder-8g_revision-2.framebench.age')
  expect(sealed.bytes.toString('latin1')).not.toContain(NOTED)

  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  })
  await watch(context, new URL(baseURL ?? '').origin, misdeeds.list)
  const other = new Workbench(await context.newPage())
  const theirs = other.page
  await other.begin([samplePath(`${CLIP}.mp4`)], 'coder-k3')
  await other.openClip(CLIP)
  await other.tag('fire.muzzle_flash').click()
  await other.press('Alt+Shift+H')
  await theirs.getByTestId('blind').check()
  const dialog = theirs.getByTestId('receive-dialog')
  const input = theirs.getByTestId('receive-input')
  for (const buffer of [sent.bytes, samplePackage('coder-a')]) {
    await input.setInputFiles({ name: 'received.framebench', mimeType: 'application/octet-stream', buffer })
    await expect(dialog).toContainText('can only be kept closed')
    // How much is in it, and of what, says what was coded.
    await expect(dialog.getByTestId('package-counts')).toHaveCount(0)
    await expect(dialog).not.toContainText(/\d codes?/)
    await expect(theirs.getByTestId('accept-package')).toHaveCount(0)
    await theirs.getByTestId('keep-closed').click()
    await expect(dialog).toHaveCount(0)
  }
  const listed = theirs.locator('tr[data-package]')
  await expect(listed).toHaveCount(2)
  await expect(listed.and(theirs.locator('[data-state="closed"]'))).toHaveCount(2)
  await expect(theirs.getByTestId('open-waiting')).toHaveCount(0)
  // Of an encrypted one nothing can be told without its passphrase, and with it no more than of the others.
  await receivePackage(other, sealed.bytes, 'keep-closed')
  await expect(listed).toHaveCount(3)
  await theirs.getByTestId('open-waiting').click()
  await expect(dialog).toHaveAttribute('data-step', 'passphrase')
  await unlock(dialog, 'kestrel')
  await expect(dialog).toContainText('This passphrase does not open')
  await unlock(dialog, PASSPHRASE)
  await expect(dialog).toContainText('can only be kept closed')
  await theirs.getByTestId('leave-package').click()
  await expect(dialog).toHaveCount(0)
  await isNowhere(other)

  await submitted(theirs)
  await theirs.getByTestId('open-waiting').click()
  await expect(dialog).toHaveAttribute('data-step', 'passphrase')
  await unlock(dialog, PASSPHRASE)
  for (const left of [2, 1, 0]) {
    await expect(dialog).toHaveAttribute('data-step', 'ready')
    await expect(dialog.getByText(/more packages? waits?\./)).toHaveCount(left === 0 ? 0 : 1)
    await theirs.getByTestId('accept-package').click()
    if (left > 0) await expect(dialog.getByText(`${left - 1} more`)).toHaveCount(left > 1 ? 1 : 0)
  }
  await expect(dialog).toHaveCount(0)
  await expect(theirs.locator('tr[data-package="coder-a"]')).toHaveAttribute('data-state', 'open')
  await expect(theirs.locator('tr[data-package="coder-8g"][data-state="open"]')).toHaveCount(2)
  const all = await other.exportAnnotations()
  expect(all).toContain('coder-a-10')
  expect(all).toContain(NOTED)
  await context.close()
})

test('codes of a package with another codebook come in under the tags here that are said to mean the same', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(`${CLIP}.mp4`)])
  await bench.openClip(CLIP)
  await page.getByTestId('edit-codebook').click()
  const download = page.waitForEvent('download')
  await page.getByTestId('export-codebook').click()
  // One tag has another id under the same name, and one another id and name.
  const text = readFileSync(await (await download).path(), 'utf8')
    .replaceAll('"fire.muzzle_flash"', '"fire.flash"')
    .replaceAll('"person.no_weapon_visible"', '"person.unarmed"')
    .replace('Person with no visible weapon', 'Person, hands empty')
    .replace('شخص بلا سلاح ظاهر', 'شخص خالي اليدين')
    .replace('"version": "0.2.0"', '"version": "0.4"')
  await page
    .getByTestId('codebook-file')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByTestId('take-codebook').click()
  await expect(page.getByTestId('codebook-version')).toHaveText('Version 0.4')
  await bench.press('Alt+Shift+H')
  const file = { name: 'a.framebench', mimeType: 'application/octet-stream', buffer: samplePackage('coder-a') }
  await page.getByTestId('receive-input').setInputFiles(file)
  const dialog = page.getByTestId('receive-dialog')
  await expect(dialog).toContainText('2 tags are in no codebook here')
  await expect(dialog.getByRole('combobox', { name: /^Muzzle flash \(2 codes\)/ })).toHaveValue('Muzzle flash')
  const unarmed = dialog.getByRole('combobox', { name: /^Person with no visible weapon/ })
  await expect(unarmed).toHaveValue('')
  await expect(dialog.getByTestId('package-counts')).toContainText('left out')
  const leftOut = await dialog.getByTestId('package-counts').textContent()
  await unarmed.fill('hands')
  await page.getByRole('option', { name: 'Person, hands empty' }).click()
  await expect(dialog.getByTestId('package-counts')).not.toHaveText(leftOut ?? '')
  await page.getByTestId('accept-package').click()
  await expect(dialog).toHaveCount(0)
  const { annotations } = JSON.parse(await bench.exportAnnotations()) as {
    readonly annotations: readonly { readonly tagIds: readonly string[] }[]
  }
  const tags = annotations.flatMap(({ tagIds }) => tagIds)
  expect(tags.filter((tag) => tag === 'fire.flash')).toHaveLength(2)
  expect(tags.filter((tag) => tag === 'person.unarmed')).toHaveLength(2)
  expect(tags).not.toContain('fire.muzzle_flash')
  expect(tags).not.toContain('person.no_weapon_visible')
})
