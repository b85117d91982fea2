import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, truthOf, type Workbench } from './workbench'

const CLIP = 'rate-25.mp4'
const truth = truthOf(CLIP)

/** The row of a lane in the page; `y` is its middle. */
async function rowY(row: Locator): Promise<number> {
  const bounds = await row.boundingBox()
  if (!bounds) throw new Error('the lane is not in view')
  return bounds.y + bounds.height / 2
}

/** The ticks that the timeline shows, and where in it they lie. */
async function windowOf(timeline: Locator) {
  const data = await timeline.evaluate((element) => JSON.parse(JSON.stringify((element as HTMLElement).dataset)))
  return {
    start: Number(data['windowStart']),
    end: Number(data['windowEnd']),
    left: Number(data['timeLeft']),
    width: Number(data['timeWidth']),
  }
}

/** The x in the page of a frame's middle, or of its start where `part` is 0. */
async function xOf(page: Page, frame: number, part = 0.5): Promise<number> {
  const timeline = page.getByTestId('timeline')
  const bounds = await timeline.boundingBox()
  const { start, end, left, width } = await windowOf(timeline)
  const [from = 0, to = 0] = [truth.pts[frame], truth.pts[frame + 1]]
  const ticks = from + (to - from) * part
  return (bounds?.x ?? 0) + left + ((ticks - start) / (end - start)) * width
}

async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

/** A track with keyframes on frames 10, 20 and 30; frame 30 is on screen and the track is selected. */
async function drawTrack(bench: Workbench): Promise<void> {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.goTo(10)
  await bench.isOnFrame(10)
  await bench.press('q')
  await bench.drag([100, 60], [160, 120])
  await bench.press('Alt+t')
  for (const frame of [20, 30]) {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await bench.press('k')
  }
  expect(await frames(bench)).toEqual([10, 20, 30])
}

/** The frames that have keyframes. */
async function frames(bench: Workbench): Promise<number[]> {
  return (await bench.recordsOf('keyframe')).map(({ frame }) => frame)
}

test('a keyframe is gone to by a click, moved by dragging it, and never onto another; Escape leaves no trace', async ({
  bench,
  page,
}) => {
  await drawTrack(bench)
  const row = page.getByTestId('lane-track')
  await expect(row).toHaveCount(1)
  const y = await rowY(row)

  await page.mouse.click(await xOf(page, 20), y)
  await bench.isOnFrame(20)
  await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true')

  await dragTo(page, { x: await xOf(page, 20), y }, { x: await xOf(page, 24), y })
  await bench.isOnFrame(24)
  const moved = await bench.recordsOf('keyframe')
  expect(moved.map(({ frame, pts }) => [frame, pts])).toEqual([10, 24, 30].map((frame) => [frame, truth.pts[frame]]))

  // Held past the next keyframe it stops one frame before it.
  await dragTo(page, { x: await xOf(page, 24), y }, { x: await xOf(page, 50), y })
  expect(await frames(bench)).toEqual([10, 29, 30])

  await bench.press('Control+z')
  await bench.press('Control+z')
  expect(await frames(bench)).toEqual([10, 20, 30])
  const acts = await bench.acts()

  await page.mouse.move(await xOf(page, 20), y)
  await page.mouse.down()
  await page.mouse.move(await xOf(page, 26), y)
  await bench.press('Escape')
  await page.mouse.up()
  expect(await bench.acts()).toBe(acts)
  await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
})

test('keyframes of the selected track are buttons that say which of how many; keys go to them and move the one on screen', async ({
  bench,
  page,
}) => {
  await drawTrack(bench)
  const keyframes = page.getByRole('list', { name: /^Keyframes of/ }).getByRole('button')
  await expect(keyframes).toHaveText([
    'Keyframe 1 of 3, frame 10',
    'Keyframe 2 of 3, frame 20',
    'Keyframe 3 of 3, frame 30',
  ])
  await keyframes.nth(1).focus()
  await bench.press('Enter')
  await bench.isOnFrame(20)
  await expect(page.getByTestId('canvas-said')).toContainText('Keyframe 2 of 3, frame 20')
  await bench.press('r')
  await bench.isOnFrame(30)
  await expect(page.getByTestId('canvas-said')).toContainText('Keyframe 3 of 3, frame 30')
  expect((await new AxeBuilder({ page }).include('.tl-panel').analyze()).violations).toEqual([])

  await bench.press('Alt+Period')
  await bench.isOnFrame(31)
  await bench.press('Alt+Comma')
  await bench.press('Alt+Comma')
  await bench.isOnFrame(29)
  expect(await frames(bench)).toEqual([10, 20, 29])
  await bench.goTo(28)
  await bench.isOnFrame(28)
  await bench.press('k')
  await bench.press('Alt+Period')
  await expect(bench.notices.filter({ hasText: 'Frame 29 has a keyframe of the same track' })).toBeVisible()
  await bench.isOnFrame(28)
  expect(await frames(bench)).toEqual([10, 20, 28, 29])
})

test('a range is moved by its body, a marquee selects what it touches, and lanes stay folded over a reload', async ({
  bench,
  page,
}) => {
  await drawTrack(bench)
  for (const frame of [10, 20]) {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await bench.press('1')
  }
  const range = page.getByTestId('lane-lane')
  const track = page.getByTestId('lane-track')
  await expect(range).toHaveCount(1)
  const ranges = () => bench.recordsOf('segment')
  const acts = await bench.acts()
  expect(await ranges()).toMatchObject([{ start: 10, end: 21 }])
  const y = await rowY(range)
  await dragTo(page, { x: await xOf(page, 15), y }, { x: await xOf(page, 45), y })
  expect(await ranges()).toMatchObject([{ start: 40, end: 51, endPts: truth.pts[51] }])
  expect(await bench.acts()).toBe(acts + 1)
  await bench.press('Control+z')
  expect(await ranges()).toMatchObject([{ start: 10, end: 21 }])
  await page.mouse.move(await xOf(page, 15), y)
  await page.mouse.down()
  await page.mouse.move(await xOf(page, 45), y)
  await bench.press('Escape')
  await page.mouse.up()
  expect(await ranges()).toMatchObject([{ start: 10, end: 21 }])

  // A Ctrl click takes one away again, and delete takes the rest.
  const bottom = (await rowY(track)) + 8
  await page.mouse.click(await xOf(page, 60), y)
  await bench.isOnFrame(60)
  await bench.press('Escape')
  await expect(track.getByRole('button')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.down('Shift')
  await dragTo(page, { x: await xOf(page, 40), y: y - 11 }, { x: await xOf(page, 16), y: bottom })
  await page.keyboard.up('Shift')
  await expect(track.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.down('Control')
  await page.mouse.click(await xOf(page, 20), await rowY(track))
  await page.keyboard.up('Control')
  await expect(track.getByRole('button')).toHaveAttribute('aria-pressed', 'false')
  await bench.press('Delete')
  expect(await ranges()).toEqual([])
  expect(await bench.recordsOf('track')).toHaveLength(1)
  await bench.press('Control+z')
  await expect(range).toHaveCount(1)

  const fold = page.getByRole('button', { name: /^Tracks/ })
  await fold.click()
  await expect(track).toHaveCount(0)
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await page.reload()
  await bench.isExact()
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(track).toHaveCount(0)
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(track).toHaveCount(1)
})

test('in a low window the spectrogram is whole, and where it has no room a sentence says what to do', async ({
  bench,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  const splitter = await page.getByRole('separator', { name: 'Height of the timeline' }).boundingBox()
  const [x, y] = [(splitter?.x ?? 0) + 600, (splitter?.y ?? 0) + 2]
  await page.getByTestId('toggle-spectrogram').click()
  await expect(page.getByTestId('sound-head-waveform')).toBeVisible()
  // Three lanes of tags are left below both.
  const [lanes, examined] = [page.getByTestId('timeline-lanes'), page.getByTestId('timeline-examined')]
  expect((await lanes.boundingBox())?.height).toBeGreaterThanOrEqual(72)
  await expect(examined).toBeVisible()
  const lane = page.getByTestId('sound-head-spectrogram')
  await expect(lane).toBeVisible()
  const area = await page.getByTestId('timeline-sound').boundingBox()
  const bounds = await lane.boundingBox()
  expect(bounds?.height).toBeGreaterThanOrEqual(32)
  expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual((area?.y ?? 0) + (area?.height ?? 0) + 0.5)

  await dragTo(page, { x, y }, { x, y: y + 60 })
  await expect(page.getByTestId('sound-no-room')).toContainText('Pull the timeline higher')
  await expect(lane).toHaveCount(0)
})

test('the timeline is zoomed to the pointer down to single frames, panned, moved by its overview, and shown whole again', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  const timeline = page.getByTestId('timeline')
  const shown = () => windowOf(timeline)
  const whole = await shown()
  const y = await rowY(timeline)
  const x = await xOf(page, 40)
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  const frame = (truth.pts[1] ?? 0) - (truth.pts[0] ?? 0)
  await expect.poll(async () => (await shown()).end - (await shown()).start).toBeLessThan(20 * frame)
  // What was under the pointer still is.
  expect(await xOf(page, 40, 0)).toBeLessThan(x)
  expect(await xOf(page, 40, 1)).toBeGreaterThan(x)

  const near = await shown()
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, 100)
  await page.keyboard.up('Shift')
  await expect.poll(async () => (await shown()).start).toBeGreaterThan(near.start)

  // A click in the overview goes there, a drag of its window takes the lanes along.
  const overview = await page.getByTestId('timeline-overview').boundingBox()
  if (!overview) throw new Error('no overview')
  const middle = overview.y + overview.height / 2
  await page.mouse.click(overview.x + overview.width * 0.2, middle)
  await expect.poll(async () => (await shown()).end).toBeLessThan(truth.pts[40] ?? 0)
  expect(Math.abs((await bench.isExact()) - 15)).toBeLessThan(3)
  const back = await shown()
  await dragTo(
    page,
    { x: overview.x + overview.width * 0.2, y: middle },
    { x: overview.x + overview.width * 0.7, y: middle },
  )
  await expect.poll(async () => (await shown()).start).toBeGreaterThan(truth.pts[40] ?? 0)
  expect((await shown()).end - (await shown()).start).toBeCloseTo(back.end - back.start, 3)

  await page.getByRole('button', { name: 'Zoom out on the timeline' }).click()
  await expect.poll(async () => (await shown()).end - (await shown()).start).toBeGreaterThan(back.end - back.start)
  await page.getByRole('button', { name: 'Whole clip' }).click()
  await expect.poll(shown).toEqual(whole)

  await bench.press('Backquote')
  await expect(page.getByTestId('go-to')).toBeFocused()
  await page.keyboard.type('33')
  await bench.press('Enter')
  await bench.isOnFrame(33)
})
