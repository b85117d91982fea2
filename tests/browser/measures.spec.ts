import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

/** A variable rate: a number of frames says nothing of the seconds. */
const CLIP = 'variable-rate.mp4'
const TICKS_PER_SECOND = 90_000

test('a measure is built by keys, its sentence says what the timestamps say, its numbers lead to their frames, and each act on it is undone alone', async ({
  bench,
  page,
}) => {
  const { pts } = truthOf(CLIP)
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('variable-rate')
  // Frame 0 is on screen. No cover on frames 10 to 19 with a cut before 15, in cover on frames 30 to 35.
  for (const [frame, key] of [
    [10, '1'],
    [19, '1'],
    [30, '2'],
    [35, '2'],
    [15, ';'],
  ] as const) {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await bench.press(key)
  }
  const before = await bench.acts()

  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Measures from codes' }).click()
  await page.getByTestId('new-measure').fill('no cover')
  await expect(page.getByRole('option')).toHaveText(['No cover taken'])
  await bench.press('ArrowDown')
  await bench.press('Enter')
  const sentence = page.getByTestId('measure-sentence')

  // Counted by hand: from a frame's timestamp to that of the frame after.
  const ticks = (first: number, last: number) => (pts[last + 1] ?? Number.NaN) - (pts[first] ?? Number.NaN)
  const noCover = ticks(10, 19)
  const inCover = ticks(30, 35)
  const assessable = ticks(0, 0) + noCover + inCover
  const longest = Math.max(ticks(10, 14), ticks(15, 19))
  const text = (value: number, digits: number) => String(Number((value / TICKS_PER_SECOND).toFixed(digits)))
  await expect(sentence).toContainText(
    `“No cover taken” in ${text(noCover, 3)} of ${text(assessable, 2)} assessable seconds ` +
      `(${Math.round((100 * noCover) / assessable)}%), one coder.`,
  )
  await expect(sentence).toContainText(
    `It holds in 2 stretches, each within one shot; the longest lasts ${text(longest, 3)} s.`,
  )
  await expect(sentence).toContainText(`does not hold in ${text(inCover, 2)} s, not coded in ${text(ticks(0, 0), 3)} s`)
  // Looked at one frame at a time; what lies between was coded and never on screen.
  const seen = [0, 10, 15, 19, 30, 35].reduce((sum, frame) => sum + ticks(frame, frame), 0)
  await expect(page.getByTestId('measure-notes')).toContainText(
    `${text(assessable - seen, 2)} seconds were coded and never noted as examined`,
  )
  await page.getByTestId('copy-sentence').click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^“No cover taken” in .* one coder\. It holds in 2 stretches/)

  // And not at the cut’s own moment: a second tag, by the keyboard alone.
  await page.getByTestId('condition-0-add').focus()
  await page.keyboard.type('reaction')
  await bench.press('ArrowDown')
  await bench.press('Enter')
  await expect(sentence).toContainText('“No cover taken” and “Reaction to fire” in 0 of')
  await page.getByTestId('condition-0-holds-1').focus()
  await bench.press('Enter')
  // The list marks what stands a moment after it opens.
  await expect(async () => {
    await bench.press('ArrowDown')
    const wanted = page.getByRole('option', { name: 'is not set' })
    await expect(wanted).toHaveAttribute('data-combobox-selected', 'true', { timeout: 500 })
  }).toPass()
  await bench.press('Enter')
  await expect(sentence).toContainText(`“No cover taken” and not “Reaction to fire” in ${text(noCover, 3)} of`)
  await page.getByTestId('measure-name').fill('Standing in the open')
  await bench.press('Enter')
  await expect(page.getByTestId('measures')).toHaveText('Standing in the open')
  expect(await bench.acts()).toBe(before + 4)

  await page.getByTestId('duplicate-measure').click()
  await expect(page.getByTestId('measures').getByRole('button')).toHaveText([
    'Standing in the open',
    'Standing in the open (copy)',
  ])
  await page.getByTestId('delete-measure').click()
  await expect(page.getByTestId('measures').getByRole('button')).toHaveText(['Standing in the open'])
  await page.getByTestId('undo').click()
  await expect(page.getByTestId('measures').getByRole('button')).toHaveCount(2)
  expect(await bench.acts()).toBe(before + 7)

  await sentence.locator('[data-number="holds"]').first().click()
  await expect(page.getByTestId('spans').locator('[data-start]')).toHaveText([/f 10–14/, /f 15–19/])
  await page.getByTestId('spans').locator('[data-start="15"]').click()
  await bench.isOnFrame(15)
  expect(await bench.readStrip(truthOf(CLIP))).toBe(truthOf(CLIP).numbers[15])
})
