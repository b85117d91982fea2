import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

test('plays, and the frame on which it is paused is exact and the one that its picture shows', async ({
  bench,
  page,
}) => {
  const truth = truthOf('roadside-vehicles.mp4')
  await bench.begin([samplePath('roadside-vehicles.mp4')])
  await bench.openClip('roadside-vehicles')
  await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 })
  await bench.press('Space')
  await expect(bench.badge).toHaveAttribute('data-exactness', 'playing')
  await expect.poll(async () => Number(await bench.badge.getAttribute('data-frame'))).toBeGreaterThan(20)
  await bench.press('Space')
  const frame = await bench.isExact()
  expect(frame).toBeGreaterThan(20)
  expect(await bench.readStrip(truth)).toBe(truth.numbers[frame])
})

for (const name of [
  'roadside-vehicles.mp4',
  'road-presenter.webm',
  'b-frames.mp4',
  'late-start.mkv',
  'edit-list.mp4',
  'rotated-90.mp4',
]) {
  test(`${name}: while it plays, the number on the badge is the one in the playing picture`, async ({
    bench,
    page,
  }) => {
    const truth = truthOf(name)
    await bench.begin([samplePath(name)])
    await bench.openClip(name.replace(/\.\w+$/, ''))
    await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 })
    // As slow as it goes, so that a picture can be read before the next one comes.
    await page.getByRole('button', { name: 'Speed' }).click()
    await page.getByRole('menuitem', { name: '0.25' }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await bench.press('Space')
    await expect(bench.badge).toHaveAttribute('data-exactness', 'playing')
    const seen = await page.evaluate(async (strip) => {
      const video = document.querySelector('video')
      if (!video) throw new Error('no video')
      const canvas = new OffscreenCanvas(strip.display.width, strip.display.height)
      const context = canvas.getContext('2d')
      const pairs: [number, number][] = []
      for (let count = 0; count < 24; count += 1) {
        await new Promise((resolve) => video.requestVideoFrameCallback(resolve))
        context?.drawImage(video, 0, 0, canvas.width, canvas.height)
        const level = (cell: number) => {
          const { x, y, cellWidth, cellHeight } = strip.strip
          const data =
            context?.getImageData(
              x + cell * cellWidth + cellWidth / 4,
              y + cellHeight / 4,
              cellWidth / 2,
              cellHeight / 2,
            ).data ?? []
          let sum = 0
          for (let at = 1; at < data.length; at += 4) sum += data[at] ?? 0
          return sum / (data.length / 4)
        }
        const middle = (level(0) + level(1)) / 2
        let number = 0
        for (let cell = 2; cell < 18; cell += 1) number = number * 2 + (level(cell) > middle ? 1 : 0)
        // The badge is set in the same callback round as this one; both are read before the next picture.
        await new Promise((resolve) => setTimeout(resolve, 0))
        pairs.push([
          Number(document.querySelector<HTMLElement>('[data-testid="frame-badge"]')?.dataset['frame']),
          number,
        ])
      }
      return pairs
    }, truth)
    const wrong = seen.filter(([frame, number]) => truth.numbers[frame] !== number)
    expect(wrong, `pairs of badge and picture: ${JSON.stringify(seen)}`).toEqual([])
  })
}
