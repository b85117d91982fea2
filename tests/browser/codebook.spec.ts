import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

const CLIP = 'rate-25.mp4'

/** The version and the tags of the one codebook. */
async function codebook(bench: Workbench) {
  const [only] = await bench.recordsOf('codebook')
  if (!only) throw new Error('no codebook')
  return only
}

/** A clip in view, on its first frame. */
async function open(bench: Workbench): Promise<void> {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.isOnFrame(0)
}

/** From the palette to a tag in the editor. */
async function edit(page: Page, tagId: string): Promise<void> {
  if (await page.getByTestId('edit-codebook').isVisible()) await page.getByTestId('edit-codebook').click()
  await page.getByTestId('codebook-search').fill(tagId)
  await page.locator(`.codebook-side [data-tag="${tagId}"]`).click()
}

async function backToClip(bench: Workbench, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.openClip('rate-25')
}

test('a tag is added with a key and both its names, coded with, and renamed; title and note are changed in one edit', async ({
  bench,
  page,
}) => {
  await open(bench)
  await page.getByTestId('edit-codebook').click()
  await page.getByTestId('add-tag').click()
  await page.getByTestId('label-en').fill('Phone in hand')
  await page.getByTestId('label-ar').fill('هاتف في اليد')
  await page.getByTestId('definition-en').fill('A phone is held.')
  await page.getByTestId('tag-variable').fill('device')
  await page.getByTestId('variable-ordinal').check()
  const key = page.getByTestId('tag-key')
  await key.focus()
  await bench.press('n')
  await expect(page.getByTestId('key-hint')).toContainText('N is the key of a command')
  await bench.press('1')
  await expect(page.getByTestId('key-hint')).toContainText('1 is the key of “No cover taken” as well')
  await bench.press('j')
  await expect(key).toHaveValue('J')
  const before = await bench.acts()
  await page.getByTestId('save-tag').click()
  await expect(page.getByTestId('codebook-version')).toHaveText('Version 0.3.0')
  expect(await bench.acts()).toBe(before + 1)

  await backToClip(bench, page)
  await bench.goTo(12)
  await bench.isOnFrame(12)
  await bench.press('j')
  await expect(bench.tag('posture.phone_in_hand')).toHaveClass(/is-open/)
  expect(await bench.recordsOf('segment')).toMatchObject([{ start: 12, tagIds: ['posture.phone_in_hand'] }])

  await edit(page, 'posture.phone_in_hand')
  await page.getByTestId('label-en').fill('Holding a phone')
  await expect(page.getByTestId('meaning-note')).toHaveCount(0)
  await page.getByTestId('save-tag').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Holding a phone' })).toBeVisible()
  await page.getByTestId('add-attribute').click()
  await page.getByTestId('attribute-label-en').fill('Times it rings')
  await page.getByTestId('attribute-kind').click()
  await page.getByRole('option', { name: 'Number' }).click()
  await expect(page.getByTestId('attribute-level')).toHaveValue('Interval')
  await page.getByTestId('attribute-level').click()
  await page.getByRole('option', { name: 'Ratio' }).click()
  await page.getByTestId('save-tag').click()
  await expect(page.getByTestId('codebook-version')).toHaveText('Version 0.4.0')
  const renamed = await codebook(bench)
  expect(renamed.version).toBe('0.4.0')
  expect(renamed.variables.find(({ id }) => id === 'device')).toMatchObject({ level: 'ordinal' })
  const [ringing] = renamed.tags.find(({ id }) => id === 'posture.phone_in_hand')?.attributes ?? []
  expect(ringing).toMatchObject({ id: 'times_it_rings', kind: 'number', level: 'ratio' })
  expect(renamed.tags.find(({ id }) => id === 'posture.phone_in_hand')?.labels).toEqual({
    en: 'Holding a phone',
    ar: 'هاتف في اليد',
  })
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'هاتف في اليد' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()

  // A notice leaves the button that saves free.
  await page.getByTestId('about-codebook').click()
  const describedBefore = await bench.acts()
  await page.getByTestId('codebook-title-en').fill('Gunfire at the crossing')
  await page.getByTestId('codebook-note').fill('Two coders, blind.')
  await page
    .getByTestId('codebook-file')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  const [notice, save] = [
    await bench.notices.first().boundingBox(),
    await page.getByTestId('save-codebook').boundingBox(),
  ]
  expect((notice?.x ?? Infinity) + (notice?.width ?? 0)).toBeLessThan(save?.x ?? 0)
  await page.getByTestId('save-codebook').click()
  await expect(page.getByRole('heading', { name: 'Gunfire at the crossing' })).toHaveCount(2)
  expect(await bench.acts()).toBe(describedBefore + 1)
  await bench.press('Control+z')
  await expect(page.getByTestId('codebook-title-en')).not.toHaveValue('Gunfire at the crossing')
  await expect(page.getByTestId('codebook-note')).not.toHaveValue('Two coders, blind.')
})

test('a changed definition raises the version, lists what was coded before, and that is confirmed', async ({
  bench,
  page,
}) => {
  await open(bench)
  await bench.press('Shift+1')
  await bench.goTo(20)
  await bench.isOnFrame(20)
  await bench.press('Shift+1')
  await bench.goTo(21)
  await bench.isOnFrame(21)
  await bench.press('Shift+2')
  await edit(page, 'posture.no_cover')
  await page.getByTestId('definition-en').fill('Nothing solid is between them and the fire.')
  await expect(page.getByTestId('meaning-note')).toHaveText(
    'This changes what was meant (definition): the version becomes 1.0.0. 2 objects were coded under 0.2.0 or before and will be listed.',
  )
  await page.getByTestId('save-tag').click()
  await expect(page.getByTestId('codebook-version')).toHaveText('Version 1.0.0')

  await page.getByTestId('view-older').click()
  const older = page.getByTestId('older-codes')
  await expect(older.getByTestId('confirm-code')).toHaveCount(2)
  await older.getByTestId('go-to-coded').last().click()
  await bench.isOnFrame(20)
  await page.goBack()
  await older.getByTestId('confirm-code').first().click()
  await expect(older.getByTestId('confirm-code')).toHaveCount(1)
  const versions = async () =>
    (await bench.recordsOf('annotation')).map(({ tagIds, codebookVersion }) => [tagIds[0], codebookVersion])
  expect((await versions()).map(([, version]) => version)).toEqual(['1.0.0', '0.2.0', '0.2.0'])
  await page.getByTestId('confirm-mine').click()
  await expect(page.getByText('Everything is coded under the present meaning of its tags.')).toBeVisible()
  expect(await versions()).toEqual([
    ['posture.no_cover', '1.0.0'],
    ['posture.no_cover', '1.0.0'],
    ['posture.in_cover', '0.2.0'],
  ])
  await bench.press('Control+z')
  await expect(older.getByTestId('confirm-code')).toHaveCount(1)
})

test('a tag in use is not deleted; a codebook goes out as a file and comes back, and a broken one is refused with its place', async ({
  bench,
  page,
}, info) => {
  await open(bench)
  await bench.press('Shift+1')
  await edit(page, 'posture.no_cover')
  await page.getByTestId('delete-tag').click()
  await expect(page.getByTestId('delete-refused')).toContainText('1 object is coded with No cover taken')
  await page.getByTestId('show-uses').click()
  await expect(page.getByTestId('uses').getByTestId('go-to-coded')).toHaveCount(1)
  expect((await codebook(bench)).tags).toHaveLength(40)

  await edit(page, 'posture.reaction')
  await page.getByTestId('delete-tag').click()
  await expect(page.locator('.codebook-side [data-tag="posture.reaction"]')).toHaveCount(0)
  expect((await codebook(bench)).tags).toHaveLength(39)
  await bench.press('Control+z')
  await expect(page.locator('.codebook-side [data-tag="posture.reaction"]')).toHaveCount(1)

  const download = page.waitForEvent('download')
  await page.getByTestId('export-codebook').click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ codebook: { id: 'starter', version: '0.2.0' } })

  const broken = info.outputPath('broken.json')
  writeFileSync(broken, text.replace('"groupId": "person"', '"groupId": "nobody"'))
  const before = await bench.acts()
  await page.getByTestId('codebook-file').setInputFiles(broken)
  const refused = 'names a group at codebook.tags[6].groupId that it does not have: nobody'
  await expect(bench.notices.filter({ hasText: refused })).toBeVisible()
  expect(await bench.acts()).toBe(before)

  const other = info.outputPath('other.json')
  writeFileSync(other, text.replace('Reaction to fire', 'Startled').replace('"version": "0.2.0"', '"version": "0.4"'))
  await page.getByTestId('codebook-file').setInputFiles(other)
  await page.getByTestId('take-codebook').click()
  await expect(page.getByTestId('codebook-version')).toHaveText('Version 0.4')
  await expect(page.locator('.codebook-side [data-tag="posture.reaction"]')).toContainText('Startled')
})

test('what a tag means is shown under the pointer and by its key; a required tag that is missing is shown until it is set', async ({
  bench,
  page,
}) => {
  await open(bench)
  await bench.tag('weapon.rifle').hover()
  const definition = page.getByRole('tooltip').filter({ hasText: 'Rifle' })
  await expect(definition).toContainText('Shift')
  await bench.canvas.hover()
  await expect(definition).toHaveCount(0)

  await bench.tag('posture.in_cover').click()
  await bench.press('Alt+d')
  const card = page.getByTestId('definition-card')
  await expect(card).toContainText('The person keeps a wall, vehicle, berm')
  await bench.press('7')
  await expect(card).toContainText('Outgoing fire')
  await bench.press('Alt+d')
  await expect(card).toHaveCount(0)
  await bench.press('Control+z')

  const notice = page.getByTestId('requirements')
  await page.getByTestId('tag-search').fill('fire.from_m4')
  await bench.tag('fire.from_m4').click()
  await expect(notice).toContainText('requires “Outgoing fire”, which you have not set on frame 0')
  await expect(notice).toContainText('requires “M4 highway in view”')
  await bench.canvas.focus()
  await bench.press('7')
  await expect(notice).not.toContainText('Outgoing fire')
  await bench.press('u')
  await expect(notice).toHaveCount(0)
  // Outgoing fire ends on frame 2; the open range goes on to frame 4 without it.
  await bench.press('f')
  await bench.press('f')
  await bench.isOnFrame(2)
  await bench.press('7')
  await expect(notice).toHaveCount(0)
  await bench.press('f')
  await bench.press('f')
  await bench.isOnFrame(4)
  await expect(notice).toContainText('requires “Outgoing fire”, which you have not set on frames 3 to 4')
  await page.getByTestId('edit-codebook').click()
  await page.getByTestId('view-missing').click()
  await expect(page.getByTestId('missing-tags')).toContainText('“Outgoing fire” is missing from frame 3')
})
