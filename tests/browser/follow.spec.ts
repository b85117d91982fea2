import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { shapeAt } from '../../src/domain/tracks/trackShape'
import type { KeyframeRecord } from '../../src/domain/records/keyframe'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

const CLIP = 'roadside-vehicles'
type TruthBox = readonly [number, number, number, number]

interface Figures {
  readonly cuts: readonly number[]
  readonly figures: readonly { readonly id: string; readonly boxes: readonly (TruthBox | null)[] }[]
}

const truth: Figures = JSON.parse(readFileSync(samplePath(`${CLIP}.truth.json`), 'utf8'))

function boxOf(figure: string, frame: number): TruthBox {
  const box = truth.figures.find(({ id }) => id === figure)?.boxes[frame]
  if (!box) throw new Error(`${figure} is not on frame ${frame}`)
  return box
}

/** Draws the true box of a figure as a person would. */
async function drawFigure(bench: Workbench, figure: string, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
  await bench.tag('person.armed_uniformed').click()
  if ((await bench.page.getByTestId('tool-box').getAttribute('aria-pressed')) !== 'true') await bench.press('n')
  const [x, y, w, h] = boxOf(figure, frame)
  await bench.drag([x, y], [x + w, y + h])
  await bench.isSaved()
}

/** Intersection over union with the truth, 0..1. */
function overlap(made: readonly KeyframeRecord[], figure: string, frame: number): number {
  const box = shapeAt(made, frame)?.box
  const [x, y, w, h] = boxOf(figure, frame)
  if (!box) return 0
  const wide = Math.min(box.x + box.w, x + w) - Math.max(box.x, x)
  const high = Math.min(box.y + box.h, y + h) - Math.max(box.y, y)
  return wide <= 0 || high <= 0 ? 0 : (wide * high) / (box.w * box.h + w * h - wide * high)
}

async function hasEnded(page: Page): Promise<void> {
  await expect(page.getByTestId('follow-bar')).toHaveCount(0, { timeout: 100_000 })
}

test.beforeEach(async ({ bench }) => {
  await bench.begin([samplePath(`${CLIP}.mp4`)])
  await bench.openClip(CLIP)
})

test('a drawn box is followed over the whole shot to its cut; what came of it is marked until it is confirmed', async ({
  bench,
  page,
}) => {
  await drawFigure(bench, 'watcher', 140)
  await bench.press('Shift+f')
  await expect(page.getByTestId('follow-bar')).toBeVisible()
  await hasEnded(page)
  await expect(bench.notices.filter({ hasText: 'Stopped at frame 200: a cut.' })).toBeVisible()
  const made = await bench.recordsOf('keyframe')
  for (let frame = 141; frame < 200; frame += 1) expect(overlap(made, 'watcher', frame)).toBeGreaterThan(0.5)
  // Far fewer than frames, and none is shown behind the cut.
  expect(made.length).toBeLessThan(20)
  expect(made.at(-1)).toMatchObject({ frame: 200, outside: true })
  expect(made.map(({ frame, auto }) => auto === undefined && frame)).toEqual([140, ...made.slice(1).map(() => false)])

  await bench.goTo(170)
  await bench.isOnFrame(170)
  await bench.press('Alt+k')
  const judged = await bench.recordsOf('keyframe')
  expect(judged.some(({ frame, auto }) => frame <= 170 && auto)).toBe(false)
  expect(judged.some(({ frame, auto }) => frame > 170 && auto)).toBe(true)
  expect(judged.some(({ frame }) => frame === 170)).toBe(true)
  await bench.press('Alt+Shift+k')
  expect((await bench.recordsOf('keyframe')).at(-1)?.frame).toBe(170)
  await expect(page.getByTestId('auto-tools')).toHaveCount(0)
})

test('backwards it is followed to the first frame, one undo takes the run back; Escape keeps what a run has, discarding nothing', async ({
  bench,
  page,
}) => {
  await drawFigure(bench, 'walker', 30)
  await page.getByTestId('follow-backward').click()
  await hasEnded(page)
  await expect(bench.notices.filter({ hasText: 'Followed over 30 frames, to the end.' })).toBeVisible()
  const made = await bench.recordsOf('keyframe')
  expect(made[0]?.frame).toBe(0)
  for (let frame = 0; frame < 30; frame += 1) expect(overlap(made, 'walker', frame)).toBeGreaterThan(0.5)
  await expect(page.getByTestId('auto-tools')).toBeVisible()
  await page.getByTestId('confirm-all').click()
  await expect(page.getByTestId('auto-tools')).toHaveCount(0)
  await bench.press('Control+z')
  await expect(page.getByTestId('auto-tools')).toBeVisible()
  await bench.press('Control+z')
  expect([
    await bench.recordsOf('track'),
    await bench.recordsOf('keyframe'),
    await bench.recordsOf('annotation'),
  ]).toMatchObject([[], [], [{ frame: 30 }]])

  await drawFigure(bench, 'tool-holder', 0)
  await bench.press('Shift+f')
  await expect(page.getByTestId('follow-figures')).toContainText('confidence')
  // Stepping elsewhere meanwhile does not end it.
  await bench.press('f')
  await expect(page.getByTestId('follow-bar')).toBeVisible()
  await page.getByTestId('follow-discard').click()
  await hasEnded(page)
  expect(await bench.recordsOf('keyframe')).toEqual([])
  await bench.goTo(0)
  await bench.isOnFrame(0)
  await bench.press('Shift+f')
  await expect(page.getByTestId('follow-figures')).toContainText('confidence')
  await bench.press('Escape')
  await hasEnded(page)
  await expect(bench.notices.filter({ hasText: /^Stopped after \d+ frame/ })).toBeVisible()
  const kept = await bench.recordsOf('keyframe')
  const last = kept.at(-1)?.frame ?? 0
  expect(last).toBeGreaterThan(0)
  expect(last).toBeLessThan(199)
  expect(kept.at(-1)?.outside).toBe(false)
})
