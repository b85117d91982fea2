import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import type { Workbench } from './workbench'

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

test('the list is filtered by text and kind, stands in groups that fold and in a chosen order, and a view of it is kept', async ({
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
  const ranges = await bench.recordsOf('segment')
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

  const numbers = () => page.locator('.object-number').allTextContents()
  await choose(page, 'objects-sort', 'By number')
  // In the order of their frames the sixth of them stands behind younger ones.
  await expect.poll(async () => (await numbers()).slice(0, 6)).toEqual(['1', '2', '3', '4', '5', '6'])
  await choose(page, 'objects-sort', 'Group by tag')
  const group = page.locator('.object-group').first()
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  const before = await rows(page).first().getAttribute('id')
  await group.click()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(rows(page).first()).not.toHaveAttribute('id', before ?? '')

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

test('all is retagged in one step and undone in one; arrows walk the list, Shift takes what is between, deleting asks', async ({
  bench,
  page,
}) => {
  await openClip(bench)
  const coded = async () => [await bench.recordsOf('annotation'), await bench.recordsOf('segment')].flat()
  const before = await coded()
  const acts = await bench.acts()
  await page.getByTestId('objects').focus()
  await page.keyboard.press('Control+a')
  await page.getByTestId('bulk-retag').click()
  await page.locator('label').getByText('Add', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('M4 highway')
  await page.getByRole('option', { name: /M4 highway/ }).click()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  expect(await bench.acts()).toBe(acts + 1)
  expect(await coded()).not.toEqual(before)
  await bench.press('Control+z')
  expect(await coded()).toEqual(before)

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
  expect(await coded()).toHaveLength(before.length - 3)
  // The retagging, its undo and the deletion.
  expect(await bench.acts()).toBe(acts + 3)
})

test('a locked object is neither deleted nor changed, and says so; hidden ones are marked and kept over a reload', async ({
  bench,
  page,
}) => {
  await openClip(bench)
  const before = await bench.recordsOf('annotation')
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
  expect(await bench.recordsOf('annotation')).toEqual(before)
  await bench.press('h')
  await expect(first.getByRole('img', { name: 'Hidden' })).toBeVisible()
  await page.reload()
  await bench.isExact()
  await expect(first.getByRole('img', { name: 'Locked' })).toBeVisible()
  await expect(first.getByRole('img', { name: 'Hidden' })).toBeVisible()
  await bench.press('Shift+h')
  await expect(first.getByRole('img', { name: 'Hidden' })).toHaveCount(0)
})
