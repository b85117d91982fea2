import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

const STILL_OPEN = 'Nobody took cover.'

async function openClaims(page: Page): Promise<void> {
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Claims' }).click()
}

/** Writes a claim down, by the menu and the keyboard. */
async function addClaim(bench: Workbench, text: string): Promise<void> {
  const { page } = bench
  await openClaims(page)
  await page.getByTestId('add-claim').click()
  await page.keyboard.type(text)
  await page.getByTestId('create-claim').click()
  await expect(page.getByTestId('claim-text')).toHaveText(text)
}

/** Makes a range of a tag by its key, which stays selected. */
async function makeRange(bench: Workbench, key: string, from: number, to: number): Promise<void> {
  await bench.goTo(from)
  await bench.isOnFrame(from)
  await bench.press(key)
  await bench.goTo(to)
  await bench.isOnFrame(to)
  await bench.press(key)
  await expect(bench.page.getByTestId('link-claim')).toContainText('Link to a claim')
}

/** Links what is selected with keys alone: open, find, choose, and one press of three that are alike. */
async function linkByKeys(bench: Workbench, search: string, bearing: string): Promise<void> {
  const { page } = bench
  await bench.press('Alt+i')
  await expect(page.getByTestId('search-claim-to-link')).toBeFocused()
  await page.keyboard.type(search)
  await expect(page.getByTestId('claim-to-link')).toHaveCount(1)
  await bench.press('Enter')
  await bench.press(bearing)
  await expect(page.getByTestId('link-claim-panel')).toBeHidden()
}

test('a claim is written down, linked for and against by keys, judged with a reason, and what it names is kept', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await openClaims(page)
  await expect(page.getByText('What does somebody say that this footage shows?')).toBeVisible()
  await page.getByTestId('starter-claims').click()
  await page.getByTestId('starter-C05').check()
  await page.getByTestId('take-starters').click()
  await expect(page.getByTestId('claim-line')).toHaveCount(1)
  await addClaim(bench, STILL_OPEN)
  await page.getByTestId('claim-expectedIfFalse').fill('Somebody crouches.')
  await page.getByTestId('claim-expectedIfFalse').blur()
  await expect(page.getByTestId('column-contradicts')).toContainText('Look for it: Somebody crouches.')
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.openClip('rate-25')
  await makeRange(bench, '1', 3, 8)
  const before = await bench.acts()
  await linkByKeys(bench, 'nobody', '1')
  await makeRange(bench, '2', 12, 16)
  await linkByKeys(bench, 'nobody', '2')
  // Two ranges, begun and ended but for the one that was counted, and two links.
  expect(await bench.acts()).toBe(before + 4)

  await bench.press('Delete')
  await expect(bench.notices.filter({ hasText: 'it is evidence of 1 claim' })).toBeVisible()
  await expect(page.getByTestId('claims-here')).toContainText('Contradicts')

  await page.getByTestId('claims-here').getByRole('link').click()
  const against = page.getByTestId('column-contradicts')
  await expect(page.getByTestId('column-supports').getByTestId('evidence')).toContainText('frames 3 to 8')
  await expect(against.getByTestId('evidence')).toContainText('frames 12 to 16')
  await page.getByTestId('set-status').click()
  await page.getByTestId('status').click()
  await page.getByRole('option', { name: 'Mixed' }).click()
  await page.getByTestId('keep-status').click()
  await expect(bench.notices.filter({ hasText: 'A judgement needs its reason' })).toBeVisible()
  await page.getByTestId('status-reason').fill('One stands, one does not.')
  await page.getByTestId('keep-status').click()
  await expect(page.getByTestId('claim-status')).toHaveAttribute('data-status', 'mixed')

  await page.getByTestId('delete-claim').click()
  await expect(page.getByRole('alert').filter({ hasText: '2 pieces of evidence' })).toBeVisible()
  await page.getByTestId('delete-claim-yes').click()
  await expect(page.getByTestId('claim-line')).toHaveCount(1)
  await bench.press('Control+z')
  await expect(page.getByTestId('claim-line')).toHaveCount(2)
  await page.getByTestId('claim-line').filter({ hasText: STILL_OPEN }).click()
  await against.getByTestId('go-to-evidence').click()
  await bench.isOnFrame(12)
  await expect(page.getByTestId('claims-here')).toContainText(STILL_OPEN)
})

test('the argument page reads alone in both languages, hides what is marked, and is saved as a file that asks for nothing', async ({
  bench,
  page,
  context,
}, info) => {
  await bench.openSample()
  await openClaims(page)
  await page.getByTestId('claim-line').first().click()
  await page.getByTestId('open-argument').click()
  const figures = page.getByTestId('argument-figure')
  await expect(figures).toHaveCount(5)
  const hidden = figures.filter({ has: page.getByTestId('argument-blank') })
  await expect(hidden).toHaveAttribute('data-record', 'roadside-vehicles-box-100-croucher')
  await expect(figures.locator('img')).toHaveCount(4)
  await page.getByText('العربية').last().click()
  const article = page.getByRole('article')
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(article).toContainText('احتمى كل من كان على جانب الطريق')
  await expect(article).toContainText('الإطار 96')
  const download = page.waitForEvent('download')
  await page.getByTestId('save-argument-both').click()
  const file = info.outputPath('argument.html')
  await (await download).saveAs(file)

  const html = readFileSync(file, 'utf8')
  expect(html).not.toMatch(/<script|<link|https?:|url\(/)
  const reader = await context.browser()?.newPage()
  if (!reader) throw new Error('no browser')
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url().slice(0, 40)))
  await reader.goto(`file://${file}`)
  await expect(reader.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(reader.locator('article[lang=en] h1')).toHaveText(
    'Everyone at the roadside took cover while shots were fired.',
  )
  await expect(reader.locator('article[lang=en] figure')).toHaveCount(5)
  const sizes = await reader
    .locator('img')
    .evaluateAll((all: HTMLImageElement[]) => all.map((each) => each.naturalWidth))
  expect(sizes).toEqual(Array.from({ length: 8 }, () => 960))
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${file}`.slice(0, 40)])
  await reader.close()
})
