import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { fixturePath } from './fixtures'
import { expect, test } from './test'
import { visitFrames } from './visitFrames'
import { samplePath, truthOf } from './workbench'

async function openDiagnostics(page: Page): Promise<void> {
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Memory and storage' }).click()
}

test('what is decoded around the playhead is held within its budget, and nothing stays open when the clip is left', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('b-frames.mp4')])
  await bench.openClip('b-frames')
  await bench.goTo(50)
  await bench.isOnFrame(50)
  await openDiagnostics(page)
  const held = page.getByTestId('held-pictures')
  // Small pictures: the whole clip fits, and it is decoded before anybody asks.
  await expect(held).toHaveAttribute('data-frames', '100')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  for (let step = 0; step < 12; step += 1) await bench.press('d')
  await bench.isOnFrame(38)
  await page.getByRole('link', { name: 'Clips' }).or(page.locator('.top-nav a')).first().click()
  await expect(bench.clips()).toHaveCount(1)
  const worker = page.workers().find((each) => each.url().includes('media.worker'))
  expect(worker).toBeDefined()
  // Another clip’s window tells how many pictures the thread has open in all.
  await bench.openClip('b-frames')
  await openDiagnostics(page)
  await expect(held).toHaveAttribute('data-frames', '100')
  await expect(held).toHaveAttribute('data-open', '100')
})

test('played backwards every picture is the frame of its number, slowly too, and it stops at the first', async ({
  bench,
  page,
}) => {
  const truth = truthOf('b-frames.mp4')
  await bench.begin([samplePath('b-frames.mp4')])
  await bench.openClip('b-frames')
  await bench.goTo(60)
  await bench.isOnFrame(60)
  await bench.press('Shift+Space')
  await expect(page.getByTestId('play-back')).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(async () => Number(await bench.badge.getAttribute('data-frame'))).toBeLessThan(50)
  await bench.press('Space')
  const frame = await bench.isExact()
  expect(frame).toBeGreaterThan(0)
  expect(await bench.readStrip(truth)).toBe(truth.numbers[frame])
  await page.getByRole('button', { name: 'Speed 1×' }).click()
  await page.getByRole('menuitem', { name: '0.1×' }).click()
  await bench.press('Shift+Space')
  await page.waitForTimeout(1200)
  await bench.press('Space')
  const slow = await bench.isExact()
  // Three frames in 1.2 s at a tenth of 25 a second; a busy machine shows fewer.
  expect(frame - slow).toBeLessThanOrEqual(4)
  await bench.goTo(2)
  await bench.isOnFrame(2)
  await bench.press('Shift+Space')
  await bench.isOnFrame(0)
  await expect(page.getByTestId('play-back')).toHaveAttribute('aria-pressed', 'false')
})

test('J, K and L play in the key set of editing suites, and do not in the first one', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.goTo(70)
  await bench.isOnFrame(70)
  await bench.press('j')
  await expect(page.getByTestId('play-back')).toHaveAttribute('aria-pressed', 'false')
  await bench.press('Shift+Slash')
  await page.getByTestId('key-set').selectOption('editing')
  await page.keyboard.press('Escape')
  await bench.press('j')
  await expect(page.getByTestId('play-back')).toHaveAttribute('aria-pressed', 'true')
  await bench.press('j')
  await expect(page.getByRole('button', { name: 'Speed 2×' })).toBeVisible()
  await expect.poll(async () => Number(await bench.badge.getAttribute('data-frame'))).toBeLessThan(65)
  await bench.press('k')
  await expect(page.getByTestId('play-back')).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByRole('button', { name: 'Speed 1×' })).toBeVisible()
  expect(await bench.isExact()).toBeLessThan(65)
})

test('MPEG-TS is played from a file that can be deleted, and its frames stay those of the original', async ({
  bench,
  page,
}) => {
  await bench.begin([fixturePath('transport.m2ts')])
  await bench.openClip('transport')
  const pts = await bench.badge.getAttribute('data-pts')
  await page.getByTestId('play').click()
  await expect(page.getByTestId('play-preparation')).toHaveCount(0)
  await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true')
  await page.getByTestId('play').click()
  await expect(bench.badge).toHaveAttribute('data-exactness', 'playing')
  await bench.press('Space')
  await bench.isExact()
  await bench.goTo(0)
  await bench.isOnFrame(0)
  expect(await bench.badge.getAttribute('data-pts')).toBe(pts)
  await openDiagnostics(page)
  await expect(page.getByTestId('derived-files')).not.toHaveAttribute('data-count', '0')
  await page.getByTestId('delete-derived').click()
  await expect(page.getByTestId('derived-files')).toHaveAttribute('data-count', '0')
})

test('a file with several video streams asks which; each becomes a clip with frames of its own', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('add-clips').setInputFiles(fixturePath('two-streams.mp4'))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('holds 2 video streams')
  await expect(dialog).toContainText('75 frames')
  await dialog.getByRole('checkbox').nth(1).check()
  await page.getByTestId('add-streams').click()
  await expect(bench.clips()).toHaveCount(3)
  await bench.openClip('two-streams #1')
  await bench.goTo(49)
  await bench.isOnFrame(49)
  await bench.goTo(50)
  await expect(page.locator('.go-to-problem')).toContainText('49')
})

test('none of several streams leaves nothing behind', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('add-clips').setInputFiles(fixturePath('two-streams.mp4'))
  await page.getByRole('button', { name: 'Add none' }).click()
  await expect(bench.notices).toContainText('its bytes were deleted from this browser again')
  await expect(bench.clips()).toHaveCount(1)
})

test('a converted copy gives a file its pictures; the original is cited, and a copy with other frames is refused', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('add-clips').setInputFiles(fixturePath('hevc.mp4'))
  const attach = page.getByRole('dialog').locator('input[type="file"]')
  await attach.setInputFiles(fixturePath('hevc-shortened.mp4'))
  await expect(bench.notices).toContainText('has 30 frames and the original 40')
  await expect(bench.clips()).toHaveCount(1)
  await attach.setInputFiles(fixturePath('hevc-converted.mp4'))
  await expect(bench.clips()).toHaveCount(2)
  await bench.isSaved()
  await bench.openClip('hevc')
  await bench.goTo(39)
  await bench.isOnFrame(39)
  await bench.badge.click()
  const citation = await page.evaluate(() => navigator.clipboard.readText())
  expect(citation).toMatch(/^[0-9a-f]{64} stream 0 frame 39 .*picture from the converted copy [0-9a-f]{64}$/)
})

test('what was chosen for one file is nothing to the next', async ({ bench, page }, info) => {
  const other = info.outputPath('other.mp4')
  // The same streams under another hash: an empty box at the end changes nothing else.
  writeFileSync(
    other,
    Buffer.concat([readFileSync(fixturePath('two-streams.mp4')), Buffer.from('\0\0\0\x08free', 'latin1')]),
  )
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('add-clips').setInputFiles([fixturePath('two-streams.mp4'), other])
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('two-streams.mp4')
  await dialog.getByRole('checkbox').nth(0).uncheck()
  await dialog.getByRole('checkbox').nth(1).check()
  await page.getByTestId('add-streams').click()
  await expect(dialog).toContainText('other.mp4')
  await expect(dialog.getByRole('checkbox').nth(0)).toBeChecked()
  await expect(dialog.getByRole('checkbox').nth(1)).not.toBeChecked()
  await page.getByTestId('add-streams').click()
  await expect(bench.clips()).toHaveCount(3)
  await bench.openClip('other #0')
  await bench.goTo(74)
  await bench.isOnFrame(74)
})

test('ten bits and fragments show the frames of the sample that they were made of', async ({ bench, page }) => {
  const samples = {
    'vp9-10-bit.webm': 'rate-25.mp4',
    'h264-10-bit.mp4': 'rate-25.mp4',
    'av1-10-bit.mp4': 'rate-25.mp4',
    'fragmented.mp4': 'b-frames.mp4',
  }
  await bench.begin(Object.keys(samples).map(fixturePath))
  for (const [file, sample] of Object.entries(samples)) {
    const truth = truthOf(sample)
    await bench.openClip(file.replace(/\.\w+$/, ''))
    const frames = [0, 31, 7, truth.frames - 1, 30, 29]
    const seen = await visitFrames(page, frames, 'typed', { truth })
    expect
      .soft(
        seen.map(({ number }) => number),
        file,
      )
      .toEqual(frames.map((frame) => truth.numbers[frame]))
    expect.soft(new Set(seen.map(({ state }) => state)), file).toEqual(new Set(['exact']))
    await page.getByRole('link', { name: 'Library' }).click()
  }
})
