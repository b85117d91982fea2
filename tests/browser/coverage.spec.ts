import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

test('frames that were stepped to or played are examined, survive a reload and travel in the export; a key leads to the next unseen one', async ({
  bench,
  page,
}) => {
  const truth = truthOf('rate-25.mp4')
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.isOnFrame(0)
  for (const frame of [1, 2, 3]) {
    await bench.press('f')
    await bench.isOnFrame(frame)
  }
  await bench.goTo(20)
  await bench.isOnFrame(20)
  const band = page.getByTestId('timeline-examined')
  await expect(band).toHaveAttribute('data-spans', '0-4@0 20-21@0')
  const ticks = (truth.pts[4] ?? 0) - (truth.pts[0] ?? 0) + (truth.pts[21] ?? 0) - (truth.pts[20] ?? 0)
  await expect(page.getByTestId('examined')).toHaveAttribute('data-ticks', String(ticks))
  await bench.goTo(2)
  await bench.isOnFrame(2)
  await bench.press('Shift+E')
  await bench.isOnFrame(4)
  await expect(band).toHaveAttribute('data-spans', '0-5@0 20-21@0')

  // Leaving the clip writes it; undo passes it over.
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.isSaved()
  await expect(page.getByTestId('clip-examined')).toHaveText('coder-7f: 8% of frames examined')
  const file: unknown = JSON.parse(await bench.exportAnnotations())
  expect(file).toMatchObject({
    coverage: [
      {
        spans: [
          { start: 0, end: 5, speed: 0 },
          { start: 20, end: 21, speed: 0 },
        ],
      },
    ],
  })
  await page.reload()
  await bench.openClip('rate-25')
  await expect(page.getByTestId('timeline-examined')).toHaveAttribute('data-spans', '0-5@0 20-21@0')

  // Played frames are examined at the speed of playing.
  await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 })
  await bench.press('z')
  await bench.press('Space')
  await expect(bench.badge).toHaveAttribute('data-exactness', 'playing')
  await expect(page.getByTestId('timeline-examined')).toHaveAttribute('data-spans', /-\d+@1/, { timeout: 30_000 })
  await bench.press('Space')
  await bench.isExact()
})
