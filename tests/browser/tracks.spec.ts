import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, truthOf, type Workbench } from './workbench'

const CLIP = 'rate-25.mp4'

/** What a screen reader is told of the selected box, which is what is drawn. */
function said(page: Page) {
  return page.getByTestId('canvas-said')
}

async function goTo(bench: Workbench, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
}

async function open(bench: Workbench): Promise<void> {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
}

/** A track that stands at x 40, y 60 on frame 10 and at x 140, y 80 on frame 20, and is selected. */
async function trackWalking(bench: Workbench): Promise<void> {
  await open(bench)
  await goTo(bench, 10)
  await bench.press('w')
  await bench.drag([40, 60], [100, 120])
  await goTo(bench, 20)
  await bench.drag([70, 90], [170, 110])
}

/** Frame, left edge, and what is said of it. */
async function keyframes(bench: Workbench): Promise<unknown[]> {
  const stored = await bench.recordsOf('keyframe')
  return stored.map(({ frame, box, outside, occluded }) => [
    frame,
    Math.round(box.x),
    ...(outside ? ['outside'] : []),
    ...(occluded ? ['occluded'] : []),
  ])
}

async function selectAllRows(page: Page): Promise<void> {
  const rows = page.locator('.object-row')
  await expect(rows).toHaveCount(2)
  await rows.nth(0).click()
  await rows.nth(1).click({ modifiers: ['Control'] })
}

test('keys make a keyframe and take it away, switch the way between two, and say occluded and outside', async ({
  bench,
  page,
}) => {
  await trackWalking(bench)
  await goTo(bench, 15)
  await expect(said(page)).toHaveText(/x 90, y 70, .*between keyframes$/)

  await bench.press('Shift+k')
  await expect(said(page)).toHaveText(/x 40, y 60, /)
  await bench.press('Shift+k')
  await expect(said(page)).toHaveText(/x 90, y 70, /)

  await bench.press('k')
  await expect.poll(() => keyframes(bench)).toEqual([[10, 40], [15, 90], [20, 140]]) // prettier-ignore
  await bench.press('k')
  await expect.poll(() => keyframes(bench)).toEqual([[10, 40], [20, 140]]) // prettier-ignore

  await bench.press('Shift+o')
  await expect(said(page)).toContainText('occluded')
  await expect.poll(() => keyframes(bench)).toEqual([[10, 40], [15, 90, 'occluded'], [20, 140]]) // prettier-ignore
  await bench.press('Shift+o')
  await expect(said(page)).not.toContainText('occluded')

  await goTo(bench, 17)
  await bench.press('o')
  await goTo(bench, 18)
  const outline = page.getByTestId('object-count')
  await expect(outline).toHaveText('0 here of 1')
  await bench.press('o')
  await expect(outline).toHaveText('1 here of 1')
  await expect
    .poll(() => keyframes(bench))
    .toEqual([[10, 40], [15, 90], [17, 110, 'outside'], [18, expect.any(Number)], [20, 140]]) // prettier-ignore
})

test('a track is split and merged into what it was; two that disagree are refused with the frame; a join closes the gap', async ({
  bench,
  page,
}) => {
  await trackWalking(bench)
  const before = await keyframes(bench)
  await goTo(bench, 15)
  await bench.press('Alt+m')
  await expect(page.locator('.object-row')).toHaveCount(2)
  await expect(said(page)).toHaveText(/x 90, y 70, /)
  await expect(page.getByTestId('object-count')).toHaveText('1 here of 2')

  await selectAllRows(page)
  await bench.press('m')
  await expect(page.locator('.object-row')).toHaveCount(1)
  await expect.poll(() => keyframes(bench)).toEqual(before)

  // Somebody else, seen at the same time.
  await goTo(bench, 15)
  await bench.press('w')
  await bench.drag([220, 60], [260, 120])
  await selectAllRows(page)
  const acts = await bench.acts()
  const told = bench.notices.filter({ hasText: 'on frame 15 both are there, with different boxes' })
  await bench.press('m')
  await expect(told).toHaveCount(1)
  await bench.press('Shift+m')
  await expect(told).toHaveCount(2)
  expect(await bench.acts()).toBe(acts)
  await expect(page.locator('.object-row')).toHaveCount(2)
  await bench.press('Control+z')
  await expect(page.locator('.object-row')).toHaveCount(1)

  // The same one leaves and comes back.
  await bench.click([170, 110])
  await page.locator('.object-row').click()
  await goTo(bench, 25)
  await bench.press('o')
  await goTo(bench, 35)
  await bench.press('w')
  await bench.drag([180, 80], [240, 140])
  await selectAllRows(page)
  await goTo(bench, 30)
  await bench.press('m')
  await expect(page.locator('.object-row')).toHaveCount(1)
  await expect(page.getByTestId('object-count')).toHaveText('0 here of 1')
  await bench.press('Control+z')
  await selectAllRows(page)
  await goTo(bench, 30)
  await bench.press('Shift+m')
  await expect(page.locator('.object-row')).toHaveCount(1)
  await expect(page.getByTestId('object-count')).toHaveText('1 here of 1')
  await expect(said(page)).toContainText('between keyframes')
})

test('boxes are pasted, copied on and carried on over several frames, made a track and single boxes again', async ({
  bench,
}) => {
  const { pts } = truthOf(CLIP)
  const boxes = async () =>
    (await bench.recordsOf('annotation')).map((box) => [box.frame, box.pts, Math.round(box.box?.x ?? -1)])
  const on = (...frames: number[]) => frames.map((frame) => [frame, pts[frame], 40])
  await open(bench)
  await goTo(bench, 5)
  await bench.tag('weapon.rifle').click()
  await bench.drag([40, 60], [100, 120])
  await bench.press('Control+c')
  await goTo(bench, 8)
  await bench.press('Control+v')
  await expect.poll(boxes).toEqual(on(5, 8))

  await bench.press('Control+b')
  await bench.isOnFrame(9)
  await expect.poll(boxes).toEqual(on(5, 8, 9))

  await bench.press('Control+Shift+b')
  await expect(bench.notices.filter({ hasText: 'Carried on to the next 10 frames.' })).toBeVisible()
  await expect.poll(boxes).toEqual(on(5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19))
  await bench.press('Control+z')
  await expect.poll(boxes).toEqual(on(5, 8, 9))
  await bench.press('Control+y')
  await expect.poll(async () => (await boxes()).length).toBe(13)
  await bench.press('Control+z')

  await goTo(bench, 9)
  await bench.press('Period')
  await bench.press('Alt+t')
  await expect.poll(boxes).toEqual(on(5, 8))
  expect(await keyframes(bench)).toEqual([[9, 40]])
  await bench.press('Control+Shift+b')
  await expect.poll(() => keyframes(bench)).toEqual([[9, 40], [19, 40]]) // prettier-ignore
  await bench.press('Alt+Shift+t')
  await expect.poll(boxes).toEqual(on(5, 8, 9, 19))
  expect(await bench.recordsOf('track')).toEqual([])
  expect(await keyframes(bench)).toEqual([])
})

test('the next and the previous object of the frame are selected by key', async ({ bench, page }) => {
  await open(bench)
  await bench.tag('weapon.rifle').click()
  await bench.drag([20, 60], [60, 120])
  await bench.press('Escape')
  await bench.tag('weapon.rifle').click()
  await bench.drag([200, 60], [240, 120])
  await bench.press('Escape')
  await bench.press('Period')
  await expect(said(page)).toHaveText(/x 20, /)
  await bench.press('Period')
  await expect(said(page)).toHaveText(/x 200, /)
  await bench.press('Comma')
  await expect(said(page)).toHaveText(/x 20, /)
})
