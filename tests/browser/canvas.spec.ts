import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

const CLIP = 'rate-25.mp4'

/** What a screen reader is told of the selected box, which is what is drawn. */
function said(page: Page) {
  return page.getByTestId('canvas-said')
}

async function open(bench: Workbench, frame: number): Promise<void> {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
}

async function draw(bench: Workbench, tag: string, from: readonly [number, number], to: readonly [number, number]) {
  await bench.tag(tag).click()
  await bench.drag(from, to)
}

/** Upper left corners from left to right; records of one millisecond have no order of their own. */
async function places(bench: Workbench): Promise<number[][]> {
  const boxes = await bench.recordsOf('annotation')
  const corners = boxes.map(({ box }) => [Math.round(box?.x ?? -1), Math.round(box?.y ?? -1)])
  return corners.toSorted(([a = 0], [b = 0]) => a - b)
}

test('a track is drawn, dragged on a later frame, and stands half-way between them', async ({ bench, page }) => {
  await open(bench, 10)
  await draw(bench, 'person.journalist', [40, 60], [100, 120])
  await expect(said(page)).toHaveText(/^1 .*x 40, y 60, width 60, height 60$/)
  await bench.goTo(20)
  await bench.isOnFrame(20)
  // After its last keyframe a track is held where it was.
  await bench.drag([70, 90], [170, 110])
  await expect(said(page)).toHaveText(/x 140, y 80, width 60, height 60$/)
  await bench.press('Escape')
  await bench.goTo(15)
  await bench.isOnFrame(15)
  // It is found where it is drawn, half-way.
  await bench.click([120, 100])
  await expect(said(page)).toHaveText(/x 90, y 70, width 60, height 60\. between keyframes$/)
  const keyframes = await bench.recordsOf('keyframe')
  expect(keyframes.map(({ frame, box }) => [frame, Math.round(box.x)])).toEqual([
    [10, 40],
    [20, 140],
  ])
})

test('a locked box is not moved, a hidden one is out of reach until it is shown, and how boxes look is kept', async ({
  bench,
  page,
}) => {
  await open(bench, 5)
  await draw(bench, 'weapon.rifle', [40, 60], [100, 120])
  await bench.press('l')
  await expect(said(page)).toHaveText(/locked$/)
  const acts = await bench.acts()
  await bench.drag([70, 90], [120, 110])
  await expect(bench.notices.filter({ hasText: 'This box is locked' })).toBeVisible()
  await bench.press('ArrowRight')
  expect(await bench.acts()).toBe(acts)
  await bench.press('l')
  await bench.drag([70, 90], [90, 90])
  expect(await places(bench)).toEqual([[60, 60]])

  await bench.press('h')
  await bench.click([90, 90])
  await expect(said(page)).toBeEmpty()
  await page.getByTestId('box-view').click()
  await page.getByTestId('show-hidden').click()
  await bench.click([90, 90])
  await expect(said(page)).toHaveText(/^1 /)

  const panel = page.getByTestId('box-view-panel')
  await panel.getByLabel('Fill').fill('40')
  await panel.getByLabel('Labels').uncheck()
  await panel.getByText('Object', { exact: true }).click()
  await page.reload()
  await bench.isExact()
  await page.getByTestId('box-view').click()
  await expect(panel.getByLabel('Fill')).toHaveValue('40')
  await expect(panel.getByLabel('Labels')).not.toBeChecked()
  await expect(panel.getByRole('radio', { name: 'Object' })).toBeChecked()
})

test('a marquee selects what it touches, and all of it moves together; a box is drawn with the keyboard alone', async ({
  bench,
  page,
}) => {
  await open(bench, 5)
  await draw(bench, 'weapon.rifle', [40, 60], [80, 100])
  await draw(bench, 'weapon.rifle', [120, 70], [160, 110])
  await draw(bench, 'weapon.rifle', [220, 70], [260, 110])
  await bench.press('Escape')
  await page.keyboard.down('Shift')
  await bench.drag([20, 50], [130, 90])
  await page.keyboard.up('Shift')
  await expect(said(page)).toHaveText('2 boxes selected')
  const acts = await bench.acts()
  await bench.drag([60, 80], [70, 95])
  expect(await places(bench)).toEqual([
    [50, 75],
    [130, 85],
    [220, 70],
  ])
  expect(await bench.acts()).toBe(acts + 1)
  await bench.press('Control+z')
  expect(await places(bench)).toEqual([
    [40, 60],
    [120, 70],
    [220, 70],
  ])
  await bench.press('Control+a')
  await expect(said(page)).toHaveText('3 boxes selected')
  await bench.canvas.focus()
  await bench.press('Shift+ArrowLeft')
  expect(await places(bench)).toEqual([
    [30, 60],
    [110, 70],
    [210, 70],
  ])

  // Escape leaves no trace of a box that was begun.
  await bench.goTo(6)
  await bench.isOnFrame(6)
  await bench.tag('weapon.rifle').focus()
  await page.keyboard.press('Enter')
  await expect(bench.canvas).toBeFocused()
  const drawnBefore = await bench.acts()
  await bench.press('Enter')
  await expect(said(page)).toHaveText(/^New box: /)
  await bench.press('Escape')
  expect(await bench.acts()).toBe(drawnBefore)

  await bench.press('Enter')
  await expect(said(page)).toHaveText(/^New box: /)
  const start = /x (\d+), y (\d+), width (\d+)/.exec((await said(page).textContent()) ?? '')
  await bench.press('ArrowRight')
  await bench.press('Shift+ArrowDown')
  await bench.press('Alt+Shift+ArrowRight')
  await bench.press('Enter')
  const drawn = (await bench.recordsOf('annotation')).at(-1)
  expect(drawn).toMatchObject({ frame: 6, tagIds: ['weapon.rifle'] })
  expect([drawn?.box?.x, drawn?.box?.y, drawn?.box?.w]).toEqual([
    Number(start?.[1]) + 1,
    Number(start?.[2]) + 10,
    Number(start?.[3]) + 10,
  ])
  await bench.isOnFrame(6)
})
