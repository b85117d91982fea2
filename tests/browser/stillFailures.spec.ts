import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fixturePath, fixtureTruth, storedFiles } from './fixtures'
import { fillTheDisk } from './fullDisk'
import { capture, exported, numberIn, openStills, sayWords } from './stillPage'
import { expect, test } from './test'

const LARGE = { x: 0, y: 0, w: 7680, h: 4608 }

test('what stands in the way of a still is said in a sentence, and nothing of it leaves or stays behind', async ({
  bench,
  page,
}) => {
  test.setTimeout(180_000)
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  // Where its strip stands holds for every fixture that is drawn; the picture of the other one is scaled to it.
  const truth = { ...fixtureTruth('undecodable-packets.mp4'), numbers: [] }
  await bench.begin(['undecodable-packets.mp4', 'eight-k.mp4'].map(fixturePath))
  await bench.openClip('undecodable-packets')
  await bench.goTo(30)
  await expect(bench.badge).toHaveAttribute('data-exactness', 'undecodable')
  await page.getByTestId('go-to').blur()
  const acts = await bench.acts()
  await bench.press('Alt+p')
  await expect(bench.notices.last()).toContainText(
    'cannot be decoded here, so there is nothing to code and no still of it',
  )
  expect(await bench.acts()).toBe(acts)

  // As wide as 8K and higher.
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.openClip('eight-k')
  await capture(bench, 1)
  await openStills(page, 1)
  await expect(page.getByTestId('still-size')).toHaveText('7680×4608', { timeout: 30_000 })
  await sayWords(page)
  const faults = page.getByTestId('still-faults').locator('[data-fault]')
  const exporting = page.getByTestId('export-still')
  await expect(faults).toHaveAttribute('data-fault', 'noBasis')
  await page.getByTestId('still-profile').getByText('Archive').click()
  await page.getByTestId('still-credit').fill('')
  await page.getByTestId('still-credit').press('Enter')
  await expect(faults).toHaveText('The credit is empty. Say who is credited.')
  await expect(exporting).toHaveAttribute('aria-disabled', 'true')
  const said = page.getByTestId('still-said')
  await page.keyboard.press('Control+e')
  await expect(said).toHaveText('The credit is empty. Say who is credited.')
  await sayWords(page)
  await expect(faults).toHaveCount(0)

  // What is still being drawn has been seen by nobody.
  await page.getByTestId('still-kind').click()
  await page.getByRole('option', { name: 'Clean beside boxed' }).click()
  await page.keyboard.press('Control+e')
  await expect(said).toHaveText('The picture is still being drawn, and nothing has left. Press again when it is there.')
  await page.getByTestId('still-kind').click()
  await page.getByRole('option', { name: 'Clean frame' }).click()
  await expect(page.getByTestId('still-size')).toHaveText('7680×4608', { timeout: 30_000 })

  const stored = await storedFiles(page)
  const before = await bench.acts()
  const files: string[] = []
  page.on('download', (file) => files.push(file.suggestedFilename()))
  await exporting.click()
  await page.getByTestId('cancel-export').click()
  await expect(said).toHaveText('Cancelled. Nothing has left, and nothing was logged.', { timeout: 30_000 })
  const freeTheDisk = await fillTheDisk(page)
  await exporting.click()
  await expect(bench.notices.last()).toContainText('nothing has left and nothing was noted', { timeout: 30_000 })
  await freeTheDisk()
  // Once there is room other work is saved, and what did not leave is not noted behind it.
  await page.getByTestId('still-credit').fill('Another channel')
  await page.getByTestId('still-credit').press('Enter')
  await expect.poll(() => bench.acts()).toBe(before + 1)
  expect(files).toEqual([])
  const whole = await exported(page)
  expect(await numberIn(bench, whole.bytes, truth, LARGE)).toBe(1)
  await expect.poll(() => bench.acts()).toBe(before + 2)
  const { stills }: { stills: { exports: { fileName: string }[] }[] } = JSON.parse(await bench.exportAnnotations())
  expect(stills[0]?.exports.map(({ fileName }) => fileName)).toEqual([whole.name])
  expect(await storedFiles(page)).toEqual(stored)

  // The bytes of the clip are gone, as after the browser has cleared them away.
  const hash = createHash('sha256')
    .update(readFileSync(fixturePath('eight-k.mp4')))
    .digest('hex')
  await page.evaluate(async (name) => {
    for await (const handle of (await navigator.storage.getDirectory()).values()) {
      if (handle.kind === 'directory') await handle.removeEntry(name).catch(() => undefined)
    }
  }, hash)
  await page.reload()
  const missing = 'The file of eight-k is not in this browser'
  await expect(page.getByRole('alert').filter({ hasText: missing })).toBeVisible()
  await expect(exporting).toHaveAttribute('aria-disabled', 'true')
  await page.getByTestId('choose-all').check()
  await page.getByTestId('together-profile').getByText('Archive').click()
  await page.getByTestId('zip-stills').click()
  await expect(page.getByTestId('together-said')).toContainText(missing)
  await expect(page.getByTestId('together-said')).toContainText('No zip was made and nothing has left')
  expect(files).toHaveLength(2)
  expect(await bench.acts()).toBe(before + 2)
  expect((await storedFiles(page)).filter((name) => name.startsWith('incoming/'))).toEqual([])
})
