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

// Two pages, so that two workers share the time that playing takes.
for (const names of [
  ['roadside-vehicles.mp4', 'late-start.mkv', 'rotated-90.mp4'],
  ['road-presenter.webm', 'b-frames.mp4', 'edit-list.mp4'],
]) {
  test(`while it plays, the number on the badge is the one in the playing picture: ${names.join(', ')}`, async ({
    bench,
    page,
  }) => {
    test.setTimeout(240_000)
    await bench.begin(names.map(samplePath))
    for (const name of names) {
      const truth = truthOf(name)
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
        const context = canvas.getContext('2d', { willReadFrequently: true })
        if (!context) throw new Error('no canvas')
        const { x, y, cellWidth, cellHeight } = strip.strip
        const level = (cell: number) => {
          const left = x + cell * cellWidth + cellWidth / 4
          const { data } = context.getImageData(left, y + cellHeight / 4, cellWidth / 2, cellHeight / 2)
          let sum = 0
          for (let at = 1; at < data.length; at += 4) sum += data[at] ?? 0
          return sum / (data.length / 4)
        }
        const looks: { at: number; presented: number; pair: [number, number] }[] = []
        while (looks.length < 16 && !video.ended) {
          const presented = await new Promise<number>((resolve) => {
            video.requestVideoFrameCallback((_now, { presentedFrames }) => resolve(presentedFrames))
            video.addEventListener('ended', () => resolve(0), { once: true })
          })
          const at = performance.now()
          context.drawImage(video, 0, 0, canvas.width, canvas.height)
          const middle = (level(0) + level(1)) / 2
          let number = 0
          for (let cell = 2; cell < 18; cell += 1) number = number * 2 + (level(cell) > middle ? 1 : 0)
          // The badge is set in the same callback round as this one; both are read before the next picture.
          await new Promise((resolve) => setTimeout(resolve, 0))
          const badge = document.querySelector<HTMLElement>('[data-testid="frame-badge"]')
          looks.push({ at, presented, pair: [Number(badge?.dataset['frame']), number] })
        }
        // On a busy machine a callback may come so late that the next picture is drawn already: that look says nothing.
        const isInTime = ({ at, presented }: (typeof looks)[number], place: number) => {
          const next = looks[place + 1]
          return next !== undefined && next.presented === presented + 1 && next.at - at > 60
        }
        return looks.filter(isInTime).map(({ pair }) => pair)
      }, truth)
      const wrong = seen.filter(([frame, number]) => truth.numbers[frame] !== number)
      expect.soft(seen.length, name).toBeGreaterThan(5)
      expect.soft(wrong, `${name}, pairs of badge and picture: ${JSON.stringify(seen)}`).toEqual([])
      await bench.press('Space')
      await bench.isExact()
      await page.getByRole('link', { name: 'Library' }).click()
    }
  })
}
