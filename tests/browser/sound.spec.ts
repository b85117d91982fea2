import type { Page } from '@playwright/test'
import { writeLongClip } from './longClip'
import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

/** For each pixel column of the timeline, how many pixels of the waveform lane are painted. */
function waveform(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    // The stage paints the tag lanes first, then the sound.
    const canvas = document.querySelectorAll<HTMLCanvasElement>('.tl-time canvas')[1]
    const context = canvas?.getContext('2d')
    if (!canvas || !context) throw new Error('no canvas of sound')
    const top = document.querySelector<HTMLElement>('[data-testid="timeline-sound"]')?.offsetTop ?? 0
    const { data, width, height } = context.getImageData(0, top, canvas.width, 39)
    return Array.from({ length: width }, (_, x) => {
      let painted = 0
      for (let y = 0; y < height; y += 1) if ((data[(y * width + x) * 4 + 3] ?? 0) > 100) painted += 1
      return painted
    })
  })
}

/** Names and times of the files that are derived from footage, and how many are being written. */
function derivedFiles(page: Page) {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const derived: string[] = []
    for await (const handle of (await root.getDirectoryHandle('derived', { create: true })).values()) {
      if (handle.kind === 'file' && handle.name.startsWith('sound-'))
        derived.push(`${handle.name} ${(await handle.getFile()).lastModified}`)
    }
    let incoming = 0
    for await (const name of (await root.getDirectoryHandle('incoming', { create: true })).keys()) {
      if (name !== '') incoming += 1
    }
    return { derived, incoming }
  })
}

/** Ruler, cuts and thumbnails, above the lanes of sound. */
const HEAD_PX = 24 + 20 + 36

const head = (page: Page, kind = 'waveform') => page.getByTestId(`sound-head-${kind}`)

test('clicks are drawn at the frames whose flashes they belong to, zoomed out and in', async ({ bench, page }) => {
  const truth = truthOf('roadside-vehicles.mp4') as ReturnType<typeof truthOf> & { flashes: number[] }
  await bench.begin([samplePath('roadside-vehicles.mp4')])
  await bench.openClip('roadside-vehicles')
  await expect(head(page)).toHaveAttribute('data-state', 'ready')
  const firsts = truth.flashes.filter((frame) => !truth.flashes.includes(frame - 1))
  expect(firsts.length).toBeGreaterThan(5)
  await expect.poll(async () => Math.max(...(await waveform(page)))).toBeGreaterThan(20)
  const whole = await waveform(page)
  const xOf = (frame: number) => ((truth.pts[frame] ?? 0) / (600 * 512)) * whole.length
  for (const frame of firsts) {
    const x = Math.round(xOf(frame))
    // A frame is two pixels wide here.
    const near = whole.slice(x - 3, x + 4)
    const before = whole.slice(x - 14, x - 7)
    expect(Math.max(...near), `at frame ${frame}`).toBeGreaterThan(1.7 * Math.max(...before))
  }

  const [first = 0] = firsts
  await bench.goTo(first)
  await bench.isOnFrame(first)
  for (let turn = 0; turn < 7; turn += 1) await page.getByRole('button', { name: 'Zoom in on the timeline' }).click()
  const timeline = page.getByTestId('timeline')
  const start = Number(await timeline.getAttribute('data-window-start'))
  const end = Number(await timeline.getAttribute('data-window-end'))
  expect(end - start).toBeLessThan(12 * 512)
  await expect.poll(async () => Math.max(...(await waveform(page)))).toBeGreaterThan(20)
  const columns = await waveform(page)
  const loud = columns.findIndex((painted) => painted > 20)
  const frameOfX = (start + (loud / columns.length) * (end - start)) / 512
  expect(Math.abs(frameOfX - first)).toBeLessThan(0.5)
})

test('what was computed is read again after a reload, and not computed again', async ({ bench, page }) => {
  await bench.begin([samplePath('road-presenter.webm')])
  await bench.openClip('road-presenter')
  await expect(head(page)).toHaveAttribute('data-state', 'ready')
  await expect(head(page)).toContainText('dBFS')
  // Wind and hum run through the whole clip.
  await expect.poll(async () => (await waveform(page)).filter((painted) => painted > 2).length).toBeGreaterThan(1000)
  const before = await waveform(page)
  expect(before.filter((painted) => painted === 0).length).toBeLessThan(4)
  // The thumbnails of the strip may be on their way too.
  await expect.poll(async () => (await derivedFiles(page)).incoming).toBe(0)
  const stored = await derivedFiles(page)
  expect(stored.derived).toHaveLength(1)
  await page.reload()
  await expect(head(page)).toHaveAttribute('data-state', 'ready')
  await expect.poll(() => waveform(page)).toEqual(before)
  await expect.poll(() => derivedFiles(page)).toEqual(stored)
})

test('a clip without sound says so in one line, and keeps nothing', async ({ bench, page }) => {
  await bench.begin([samplePath('no-audio.mp4')])
  await bench.openClip('no-audio')
  await expect(page.getByTestId('timeline-sound')).toHaveText('This clip has no sound.')
  await expect(page.getByTestId('sound-compute')).toHaveCount(0)
  await expect.poll(() => derivedFiles(page)).toEqual({ derived: [], incoming: 0 })
})

test('reading a long clip shows a figure, can be cancelled and begun again, and stops when the clip is left', async ({
  bench,
  page,
}, info) => {
  const path = info.outputPath('long.mp4')
  await writeLongClip(path, 1800)
  await bench.begin([path])
  await bench.openClip('long')
  const progress = page.getByTestId('sound-progress')
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  expect((await waveform(page)).slice(0, 5).every((painted) => painted > 0)).toBe(true)
  await page.getByTestId('sound-cancel').click()
  await expect(page.getByTestId('timeline-sound')).toContainText('cancelled')
  await expect.poll(() => derivedFiles(page)).toEqual({ derived: [], incoming: 0 })

  await page.getByTestId('sound-compute').click()
  await expect(progress).toBeVisible()
  // Frames are stepped meanwhile.
  await bench.goTo(500)
  await bench.isOnFrame(500)
  await expect(progress).toBeVisible()
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(bench.clips()).toHaveCount(1)
  await expect.poll(() => derivedFiles(page)).toEqual({ derived: [], incoming: 0 })
})

test('lanes are shown and hidden, the tag lanes follow, and the choice is kept', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await expect(head(page)).toHaveAttribute('data-state', 'ready')
  const top = async () => {
    const timeline = await page.getByTestId('timeline').boundingBox()
    const lanes = await page.getByTestId('timeline-lanes').boundingBox()
    return (lanes?.y ?? 0) - (timeline?.y ?? 0)
  }
  expect(await top()).toBe(HEAD_PX + 40)
  await expect(head(page, 'spectrogram')).toHaveCount(0)
  await page.getByTestId('toggle-spectrogram').click()
  await expect(head(page, 'spectrogram')).toContainText('24 kHz')
  // The spectrogram gives way a little, so that three tag lanes keep their place.
  expect(await top()).toBe(HEAD_PX + 40 + 32)
  // A tone of 440 Hz: one bright band at its height on the mel scale, and little above.
  const brightest = () =>
    page.evaluate(() => {
      const canvas = document.querySelectorAll<HTMLCanvasElement>('.tl-time canvas')[1]
      const context = canvas?.getContext('2d')
      if (!canvas || !context) throw new Error('no canvas of sound')
      const { data } = context.getImageData(Math.round(canvas.width / 2), 120, 1, 31)
      const levels = Array.from({ length: 31 }, (_, y) => data[y * 4] ?? 0)
      return levels.indexOf(Math.max(...levels))
    })
  const share = Math.log1p(440 / 700) / Math.log1p(24_000 / 700)
  await expect.poll(async () => Math.abs((await brightest()) - 31 * (1 - share))).toBeLessThan(3)

  await page.getByTestId('toggle-waveform').click()
  await expect(head(page)).toHaveCount(0)
  expect(await top()).toBe(HEAD_PX + 72)
  await page.reload()
  await expect(head(page, 'spectrogram')).toHaveAttribute('data-state', 'ready')
  await expect(head(page)).toHaveCount(0)
  await page.getByTestId('toggle-spectrogram').click()
  expect(await top()).toBe(HEAD_PX)
})

test('pressing in the waveform goes to the frame under the pointer', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  const area = await page.getByTestId('timeline-sound').boundingBox()
  await page.mouse.click((area?.x ?? 0) + ((area?.width ?? 0) * 30.5) / 75, (area?.y ?? 0) + 20)
  await bench.isOnFrame(30)
})
