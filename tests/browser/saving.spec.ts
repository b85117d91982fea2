import { fillTheDisk } from './fullDisk'
import { expect, test } from './test'
import { samplePath } from './workbench'

test('a full disk: the sign says not saved, editing stops, nothing is lost, and trying again saves', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  const freeTheDisk = await fillTheDisk(page)
  await bench.press('Shift+1')
  await expect(bench.saved).toHaveAttribute('data-state', 'failed')
  await expect(page.getByRole('alert').first()).toContainText('1 change is not on disk.')
  await expect(page.getByRole('alert').first()).toContainText('What was saved before is safe')
  await bench.press('Shift+4')
  await expect(bench.notices).toContainText('Earlier changes are not on disk yet')
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(1)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the changes' }).click()
  expect((await download).suggestedFilename()).toBe('framebench-unsaved-edits.json')

  await freeTheDisk()
  await page.getByRole('button', { name: 'Try again' }).click()
  await bench.isSaved()
  await page.reload()
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(1)
})

test('a note that is still being typed is kept when the page is left: the browser asks until it is on disk', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('Shift+1')
  await page.getByTestId('objects').getByRole('option').click()
  await page.getByTestId('note').fill('Seen at the left edge')
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload(), 0))
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await bench.isSaved()
  await page.reload()
  await bench.isExact()
  await page.getByTestId('objects').getByRole('option').click()
  await expect(page.getByTestId('note')).toHaveValue('Seen at the left edge')
})

test('a project with work that is not on disk is not left before that work is in a file', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await fillTheDisk(page)
  await bench.press('Shift+1')
  await expect(bench.saved).toHaveAttribute('data-state', 'failed')
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Open the sample project' }).click()
  await expect(bench.notices.last()).toContainText('1 change is not on disk. Save it again or download it')
  await expect(page.getByTestId('project-menu')).toContainText('Test case')
})

test('a key pressed while the next picture is decoded codes that picture', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  for (const [at, keys] of [
    ['f', 'Shift+1'],
    ['f', 'Shift+2'],
    ['v', 'Shift+3'],
  ].entries()) {
    for (const key of keys) await page.keyboard.press(key)
    await bench.isOnFrame([1, 2, 12][at] ?? 0)
  }
  await expect(page.getByTestId('objects').getByRole('option')).toHaveCount(3)
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations())
  expect(file.annotations.map(({ frame, tagIds }: { frame: number; tagIds: string[] }) => [frame, tagIds[0]])).toEqual([
    [1, 'posture.no_cover'],
    [2, 'posture.in_cover'],
    [12, 'posture.crouch_prone'],
  ])
})

test('an undo goes to the frame that it changes, and says what it did where that is elsewhere', async ({ bench }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.goTo(20)
  await bench.isOnFrame(20)
  await bench.press('Shift+1')
  await bench.goTo(60)
  await bench.isOnFrame(60)
  await bench.press('Control+z')
  await bench.isOnFrame(20)
  await bench.press('Control+z')
  await expect(bench.notices).toContainText('Undone: clip added')
})
