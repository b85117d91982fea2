import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

const CLIP = 'roadside-vehicles'
const FIRST = 120
const LAST = 169

/** What of the picture is on screen, from the page as it is painted, at its left where no sign stands. */
async function seen(page: Page, where: Locator): Promise<{ chroma: number; edge: number; levels: number }> {
  const box = await where.boundingBox()
  if (!box) throw new Error('nothing is there')
  const clip = {
    x: box.x + box.width * 0.02,
    y: box.y + box.height * 0.5,
    width: box.width * 0.16,
    height: box.height * 0.38,
  }
  const shot = `data:image/png;base64,${(await page.screenshot({ clip })).toString('base64')}`
  return page.evaluate(async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let [chroma, edge, least, most] = [0, 0, 255, 0]
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      chroma = Math.max(chroma, Math.max(red, green, blue) - Math.min(red, green, blue))
      least = Math.min(least, green)
      most = Math.max(most, green)
      if ((at / 4) % image.width < image.width - 1) edge = Math.max(edge, Math.abs(green - (data[at + 5] ?? green)))
    }
    return { chroma, edge, levels: most - least }
  }, shot)
}

async function goTo(bench: Workbench, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
  await bench.page.getByTestId('go-to').blur()
}

/** Opens the clip with one range on it, marked graphic while another frame is on screen. */
async function withGraphicRange(bench: Workbench): Promise<void> {
  const { page } = bench
  await bench.begin([samplePath(`${CLIP}.mp4`)])
  await bench.openClip(CLIP)
  await goTo(bench, FIRST)
  await bench.press('1')
  await goTo(bench, LAST)
  await bench.press('1')
  await goTo(bench, FIRST - 1)
  await page.getByLabel('Graphic', { exact: true }).check()
  await bench.isSaved()
}

test('a graphic range is covered until one chooses, then grey and blurred; lists and loupe show none of it', async ({
  bench,
  page,
}) => {
  await withGraphicRange(bench)
  const stage = page.getByTestId('stage')
  const cover = page.getByTestId('graphic-cover')
  const sign = page.getByTestId('graphic-sign')
  await expect(cover).toHaveCount(0)
  await expect(page.getByRole('button', { name: /graphic$/ }).first()).toBeAttached()

  await bench.press('f')
  await bench.isOnFrame(FIRST)
  await expect(cover).toContainText(`Frames ${FIRST} to ${LAST} are marked graphic`)
  expect((await seen(page, stage)).levels).toBe(0)
  // Nothing is coded on a frame that nobody sees.
  const acts = await bench.acts()
  await bench.press('Shift+1')
  await expect(bench.notices).toContainText('nothing is coded on a frame that nobody looks at')
  expect(await bench.acts()).toBe(acts)

  await bench.press('Alt+v')
  await expect(sign).toContainText('grey and blurred')
  const soft = await seen(page, stage)
  expect(soft.chroma).toBeLessThanOrEqual(2)
  expect(soft.levels).toBeGreaterThan(4)
  await bench.press('x')
  await page.mouse.move(600, 400)
  await expect(page.getByTestId('loupe-bar')).toContainText('rests while the picture is covered or softened')
  await expect(page.getByTestId('loupe')).toBeHidden()
  await bench.press('x')

  await bench.press('Alt+Shift+v')
  await expect(sign).toContainText('as it is')
  const clear = await seen(page, stage)
  expect(clear.chroma).toBeGreaterThan(8)
  expect(clear.edge).toBeGreaterThan(3 * soft.edge)
  await bench.press('f')
  await bench.isOnFrame(FIRST + 1)
  await expect(sign).toContainText('as it is')
  await page.getByTestId('graphic-cover-again').click()
  expect((await seen(page, stage)).levels).toBe(0)
  await page.getByTestId('graphic-skip').click()
  await bench.isOnFrame(LAST + 1)
  await expect(cover).toHaveCount(0)
  // On a frame that is not graphic nothing is set on the picture, so that nothing costs anything.
  expect(await page.locator('.picture-plane').evaluate((plane) => [plane.style.filter, plane.style.opacity])).toEqual([
    '',
    '',
  ])

  // How long it was on screen is told to the person alone.
  await page.getByTestId('viewing').click()
  const today = page.getByTestId('exposure-today')
  expect(Number(await today.getAttribute('data-ms'))).toBeGreaterThan(100)
  const download = page.waitForEvent('download')
  await page.getByTestId('exposure-export').click()
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toHaveProperty('days')
  await page.getByTestId('exposure-reset').click()
  await expect(today).toHaveAttribute('data-ms', '0')
  expect(await bench.exportAnnotations()).not.toMatch(/exposure|limitMinutes/)

  // A fifth into the clip, where its poster comes from, the range begins.
  await page.getByRole('link', { name: 'Library' }).click()
  const [row, sensitivity] = [bench.clips().first(), page.getByTestId('clip-sensitivity').first()]
  await expect(row).toContainText('graphic: hidden')
  await expect(row.locator('canvas')).toHaveCount(0)

  // A clip that is graphic as a whole opens covered, and the mark is one act that undo takes back.
  const before = await bench.acts()
  await sensitivity.selectOption('graphic')
  expect(await bench.acts()).toBe(before + 1)
  await page.getByRole('button', { name: CLIP, exact: true }).click()
  await expect(cover).toContainText('This clip is marked graphic')
  await bench.isExact()
  // Away from the tags, whose definitions would stand over the picture.
  await page.mouse.move(700, 860)
  await expect.poll(async () => (await seen(page, stage)).levels).toBe(0)
  await bench.press('Control+z')
  await expect(cover).toHaveCount(0)
})

test('who plays is warned before a graphic range, without the sound; it stops there, is skipped, or is left to others', async ({
  bench,
  page,
}) => {
  await withGraphicRange(bench)
  const warning = page.getByTestId('graphic-warning')
  const cover = page.getByTestId('graphic-cover')
  await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 })
  await goTo(bench, FIRST - 60)
  await page.getByRole('button', { name: 'Sound on' }).click()
  await bench.press('Space')
  await expect(warning).toContainText(`Graphic ahead: frames ${FIRST} to ${LAST}, 2.0 s`)
  // Nobody answers.
  await bench.isOnFrame(FIRST)
  await expect(cover).toBeVisible()
  await expect(warning).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Sound on' })).toBeVisible()

  await goTo(bench, FIRST - 60)
  await bench.press('Space')
  await page.getByTestId('warning-skip').click()
  await expect.poll(async () => Number(await bench.badge.getAttribute('data-frame'))).toBeGreaterThan(LAST + 2)
  await bench.press('Space')
  expect(await bench.isExact()).toBeGreaterThan(LAST + 2)

  // No frame of the range counts as looked at.
  const examined = (await page.getByTestId('timeline-examined').getAttribute('data-spans')) ?? ''
  const spans = [...examined.matchAll(/(\d+)-(\d+)@/g)].map(([, start, end]) => [Number(start), Number(end)] as const)
  // Its first and last frame were on screen as the range was made.
  const inside = spans.flatMap(([start, end]) => [Math.max(start, FIRST + 1), Math.min(end, LAST)] as const)
  for (let at = 0; at < inside.length; at += 2) expect(inside[at] ?? 0).toBeGreaterThanOrEqual(inside[at + 1] ?? 0)

  await goTo(bench, FIRST + 5)
  const acts = await bench.acts()
  await page.getByTestId('graphic-hand-over').click()
  await bench.isOnFrame(LAST + 1)
  expect(await bench.acts()).toBe(acts + 1)
  await expect(page.getByTestId('timeline-examined')).toHaveAttribute('data-left-out', `${FIRST}–${LAST}`)
  await expect(page.getByTestId('examined')).toHaveAttribute('title', /, 2\.0 s left to others$/)
  await page.getByTestId('open-list').click()
  await expect(page.getByTestId('handover')).toContainText(`coder-7f: frames ${FIRST} to ${LAST}`)
  const file: unknown = JSON.parse(await bench.exportAnnotations())
  expect(file).toMatchObject({ handovers: [{ start: FIRST, end: LAST + 1 }] })
  await bench.press('Control+z')
  await expect(page.getByTestId('handover')).toHaveCount(0)
  await expect(page.getByTestId('timeline-examined')).toHaveAttribute('data-left-out', '')
})
