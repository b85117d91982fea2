import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import type { Workbench } from './workbench'

interface Exported {
  readonly annotations: readonly { readonly id: string; readonly tagIds: readonly string[] }[]
  readonly segments: readonly { readonly tagIds: readonly string[] }[]
}

async function exported(bench: Workbench): Promise<Exported> {
  await bench.isSaved()
  return JSON.parse(await bench.exportAnnotations())
}

const rows = (page: Page): Locator => page.getByTestId('objects').getByRole('option')
const search = (page: Page): Locator => page.getByTestId('objects-search')
const found = (page: Page): Locator => page.getByTestId('objects-found')

async function openClip(bench: Workbench): Promise<void> {
  await bench.openSample()
  await bench.openClip('roadside-vehicles')
  await expect(rows(bench.page).first()).toBeVisible()
}

async function choose(page: Page, menu: 'objects-sort', name: string): Promise<void> {
  await page.getByTestId(menu).click()
  await page.getByRole('menuitemradio', { name }).or(page.getByRole('menuitemcheckbox', { name })).click()
}

test('the list is filtered by text and by kind together, and each filter is taken away by its chip', async ({
  bench,
  page,
}) => {
  await openClip(bench)
  await page.getByTestId('objects-filter').click()
  await page.getByRole('combobox', { name: 'Kinds' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('option', { name: 'Range', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const ranges = (await exported(bench)).segments
  await expect(found(page)).toHaveText(/^\d+ found$/)
  const count = Number((await found(page).textContent())?.split(' ')[0])
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(ranges.length)
  await search(page).fill('no such tag anywhere')
  await expect(found(page)).toHaveText('0 found')
  await page.getByRole('button', { name: 'Take away the filter “no such tag anywhere”' }).click()
  await expect(found(page)).toHaveText(`${count} found`)
  await page.getByRole('button', { name: 'Take away the filter Range' }).click()
  await expect(found(page)).toHaveCount(0)
})

test('lines stand in groups that fold, and in the order that was chosen', async ({ bench, page }) => {
  await openClip(bench)
  const numbers = () => page.locator('.object-number').allTextContents()
  await choose(page, 'objects-sort', 'By number')
  await expect.poll(async () => (await numbers()).slice(0, 3)).toEqual(['1', '2', '3'])
  await choose(page, 'objects-sort', 'Group by tag')
  const group = page.locator('.object-group').first()
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  const before = await rows(page).first().getAttribute('id')
  await group.click()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(rows(page).first()).not.toHaveAttribute('id', before ?? '')
})

test('a saved view survives a reload of the page', async ({ bench, page }) => {
  await openClip(bench)
  await search(page).fill('1')
  await expect(found(page)).toHaveText('1 found')
  await page.getByTestId('objects-views').click()
  await page.getByLabel('Save what is shown as').fill('With a one')
  await page.keyboard.press('Enter')
  await page.reload()
  await bench.isExact()
  await expect(found(page)).toHaveCount(0)
  await page.getByTestId('objects-views').click()
  await page.getByRole('button', { name: 'With a one', exact: true }).click()
  await expect(search(page)).toHaveValue('1')
  await expect(found(page)).toHaveText('1 found')
})

test('all that is filtered is retagged in one step, and undone in one', async ({ bench, page }) => {
  await openClip(bench)
  const before = await exported(bench)
  const acts = await bench.acts()
  await page.getByTestId('objects').focus()
  await page.keyboard.press('Control+a')
  await page.getByTestId('bulk-retag').click()
  await page.locator('label').getByText('Add', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('M4 highway')
  await page.getByRole('option', { name: /M4 highway/ }).click()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  const after = await exported(bench)
  expect(await bench.acts()).toBe(acts + 1)
  expect(after.annotations).not.toEqual(before.annotations)
  await bench.press('Control+z')
  const undone = await exported(bench)
  expect(undone.annotations).toEqual(before.annotations)
  expect(undone.segments).toEqual(before.segments)
})

test('a locked object is neither deleted nor changed, and says so; hidden ones are marked and kept over a reload', async ({
  bench,
  page,
}) => {
  await openClip(bench)
  const before = await exported(bench)
  const first = rows(page).first()
  await first.click()
  await bench.press('l')
  await expect(first.getByRole('img', { name: 'Locked' })).toBeVisible()
  await bench.press('Delete')
  await expect(bench.notices.filter({ hasText: '1 object is locked and was not changed' })).toBeVisible()
  const inspector = page.locator('.inspector')
  await expect(inspector.getByRole('radio', { name: 'Certain', exact: true })).toBeDisabled()
  await expect(inspector.getByTestId('not-assessable')).toBeDisabled()
  await bench.press('Alt+2')
  await inspector.getByTestId('unlock').click()
  await expect(inspector.getByTestId('not-assessable')).toBeEnabled()
  await bench.press('l')
  await expect(inspector.getByTestId('locked-line')).toBeVisible()
  expect((await exported(bench)).annotations).toEqual(before.annotations)
  await bench.press('h')
  await expect(first.getByRole('img', { name: 'Hidden' })).toBeVisible()
  await page.reload()
  await bench.isExact()
  await expect(first.getByRole('img', { name: 'Locked' })).toBeVisible()
  await expect(first.getByRole('img', { name: 'Hidden' })).toBeVisible()
  await bench.press('Shift+h')
  await expect(first.getByRole('img', { name: 'Hidden' })).toHaveCount(0)
})

test('arrows walk the list while it has the focus, Shift takes what is between, and a deletion of several asks', async ({
  bench,
  page,
}) => {
  await openClip(bench)
  const before = await exported(bench)
  const acts = await bench.acts()
  // The first of the four stands for a claim as evidence, so that it cannot be deleted.
  await search(page).fill('muzzle flash')
  await expect(found(page)).toHaveText('4 found')
  await rows(page).nth(1).click()
  await page.getByTestId('objects').focus()
  await bench.press('ArrowDown')
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'false')
  await bench.press('Shift+ArrowDown')
  await expect(page.getByTestId('objects-bulk')).toContainText('2 selected')
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  await expect(page.getByTestId('objects-bulk')).toContainText('3 selected')
  await page.getByTestId('bulk-delete').click()
  await page.getByRole('button', { name: 'Delete 3' }).click()
  const after = await exported(bench)
  const count = (file: Exported) => file.annotations.length + file.segments.length
  expect(count(after)).toBe(count(before) - 3)
  expect(await bench.acts()).toBe(acts + 1)
})
