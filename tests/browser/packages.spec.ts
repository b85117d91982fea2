import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test, watch } from './test'
import { samplePath, Workbench } from './workbench'

const PACKAGES = new URL('../../samples/packages/', import.meta.url)
const CLIP = 'roadside-vehicles'

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
  await bench.press('Alt+Shift+H')
  const row = page.locator('tr[data-clip]')
  // The pseudonym can be another one until it stands in a package.
  const pseudonym = page.getByTestId('own-pseudonym')
  await pseudonym.fill('coder-8g')
  await pseudonym.press('Enter')
  await expect(page.locator('.hand-in')).toContainText('You hand in as coder-8g')
  await expect(row.locator('[data-hindrance="unseen"]')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByTestId('submit').click()
  const sent = await (await download).path()
  expect((await download).suggestedFilename()).toBe('test-case_coder-8g_revision-1.framebench')
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
  const packageA = fileURLToPath(new URL('coder-a.framebench', PACKAGES))
  for (const file of [sent, packageA]) {
    await theirs.getByTestId('receive-input').setInputFiles({
      name: 'received.framebench',
      mimeType: 'application/octet-stream',
      buffer: await readFile(file),
    })
    await expect(dialog).toContainText('can only be kept closed')
    await expect(theirs.getByTestId('accept-package')).toHaveCount(0)
    await theirs.getByTestId('keep-closed').click()
    await expect(dialog).toHaveCount(0)
  }
  const listed = theirs.locator('tr[data-package]')
  await expect(listed).toHaveCount(2)
  await expect(listed.and(theirs.locator('[data-state="closed"]'))).toHaveCount(2)
  await expect(theirs.getByTestId('open-waiting')).toHaveCount(0)
  expect(await other.exportAnnotations()).not.toContain('coder-a-10')

  const theirDownload = theirs.waitForEvent('download')
  await theirs.getByTestId('submit').click()
  await theirDownload
  await theirs.getByTestId('open-waiting').click()
  for (let each = 0; each < 2; each += 1) {
    await expect(dialog).toHaveAttribute('data-step', 'ready')
    await theirs.getByTestId('accept-package').click()
  }
  await expect(dialog).toHaveCount(0)
  await expect(theirs.locator('tr[data-package="coder-a"]')).toHaveAttribute('data-state', 'open')
  expect(await other.exportAnnotations()).toContain('coder-a-10')
  await context.close()
})
