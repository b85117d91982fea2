import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './seriousFaults'
import { test } from './test'
import { samplePath, stripOfCanvas, truthOf, type Truth, type Workbench } from './workbench'

/** Three rates, one of them variable: a number of frames says nothing of the time. */
const CLIPS = ['rate-25.mp4', 'rate-29.97.mov', 'variable-rate.mp4'] as const
const [STEADY, NTSC, VARIABLE] = ['rate-25', 'rate-29.97', 'variable-rate'] as const
/** Seconds of a tick. */
const BASE = { [STEADY]: 1 / 12_800, [NTSC]: 1 / 30_000, [VARIABLE]: 1 / 90_000 }
type Side = 'left' | 'right'

const truth = (name: keyof typeof BASE) => truthOf(CLIPS.find((each) => each.startsWith(name)) ?? '')
const time = (name: keyof typeof BASE, frame: number) => (truth(name).pts[frame] ?? Number.NaN) * BASE[name]

async function isOn(page: Page, side: Side, frame: number): Promise<void> {
  const badge = page.getByTestId(`badge-${side}`)
  await expect(badge).toHaveAttribute('data-frame', String(frame))
  await expect(badge).toHaveAttribute('data-exactness', 'exact')
}

/** The number that the painted picture of a side itself shows. */
async function strip(page: Page, side: Side, of: Truth): Promise<number> {
  await page.evaluate(`globalThis.stripOfCanvas = ${stripOfCanvas.toString()}`)
  return page.evaluate(
    ([testId, pictured]) => {
      const read = (globalThis as unknown as { stripOfCanvas: (truth: unknown, testId: string) => number })
        .stripOfCanvas
      return read(pictured, testId)
    },
    [`picture-${side}`, of] as const,
  )
}

async function goTo(page: Page, side: Side, frame: number): Promise<void> {
  await page.getByTestId(`go-to-${side}`).fill(String(frame))
  await page.getByTestId(`go-to-${side}`).press('Enter')
  await isOn(page, side, frame)
}

async function compare(page: Page, left: string, right: string): Promise<void> {
  await page.getByTestId('pick-left').selectOption({ label: left })
  await page.getByTestId('pick-right').selectOption({ label: right })
  await page.getByTestId('compare').click()
  for (const side of ['left', 'right'])
    await expect(page.getByTestId(`badge-${side}`)).toHaveAttribute('data-exactness', 'exact')
}

async function openClock({ page }: Workbench, name = 'One clock'): Promise<void> {
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('two clips are tied at one instant, step together to the exact frame of it, and offsets that go round wrong are named', async ({
  bench,
  page,
}) => {
  await bench.begin(CLIPS.map(samplePath))
  await openClock(bench)
  await expect(page.getByRole('heading', { name: 'No two clips are on one clock yet' })).toBeVisible()
  await compare(page, STEADY, NTSC)
  const before = await bench.acts()

  // Nothing ties them: each is stepped alone.
  await goTo(page, 'left', 10)
  await goTo(page, 'right', 20)
  await expect(page.getByTestId('new-error')).toHaveValue('40')
  await page.getByTestId('new-basis').fill('the flash')
  await page.getByTestId('same-instant').click()
  await expect(page.getByTestId('offsets').getByTestId('offset-basis')).toHaveValue('the flash')
  expect(await bench.acts()).toBe(before + 1)

  // By the keys of every screen; the frame beside is the one whose time holds the same instant, counted from the tables.
  await page.getByTestId('lead-left').click()
  const shift = time(NTSC, 20) - time(STEADY, 10)
  const beside = (frame: number, more = 0) =>
    truth(NTSC).pts.findLastIndex((pts) => pts * BASE[NTSC] <= time(STEADY, frame) + shift + more + 1e-9)
  for (const frame of [11, 12, 13]) {
    await bench.press('f')
    await isOn(page, 'left', frame)
    await isOn(page, 'right', beside(frame))
    expect(await strip(page, 'left', truth(STEADY))).toBe(frame)
    expect(await strip(page, 'right', truth(NTSC))).toBe(beside(frame))
  }
  await expect(page.getByTestId('place-on-clock')).toHaveText(
    `On the clock: frame ${beside(13)}, between ${beside(13, -0.04)} and ${beside(13, 0.04)}`,
  )
  await bench.press('Alt+q')
  await bench.press('d')
  await isOn(page, 'right', beside(13) - 1)
  // Where the other clip was over, nothing of it is shown.
  await page.getByTestId('lead-left').click()
  await bench.press('End')
  await isOn(page, 'left', truth(STEADY).frames - 1)
  await expect(page.getByTestId('beyond')).toContainText('This clip was over')
  await expect(page.getByTestId('same-instant')).toHaveAttribute('aria-disabled', 'true')

  // A third clip, tied to both, but to one of them two seconds wrong.
  await page.getByTestId('to-clock').click()
  for (const [left, leftFrame, right, rightFrame] of [
    [NTSC, 30, VARIABLE, 12],
    [VARIABLE, 12, STEADY, 60],
  ] as const) {
    await compare(page, left, right)
    // Tied over the first two by then: each is brought to its frame alone.
    if (left === VARIABLE) await page.getByTestId('follow').click()
    await goTo(page, 'left', leftFrame)
    await goTo(page, 'right', rightFrame)
    await bench.press('Alt+y')
    await expect(page.getByTestId('offsets').locator('.offset-row')).toHaveCount(1)
    await page.getByTestId('to-clock').click()
  }
  const rests = time(NTSC, 20) - time(STEADY, 10) - time(NTSC, 30) + time(STEADY, 60)
  const circle = page.getByTestId('failing-circle')
  await expect(circle).toContainText('Circular offset: going ')
  await expect(circle).toContainText(`leaves ${Math.abs(rests).toFixed(3)} s over`)
  await expect(page.getByTestId('clock-lanes').locator('.clock-row')).toHaveCount(3)
  await expect(page.getByTestId('offsets').locator('[data-standing="failing"]')).toHaveCount(3)
  expect(await seriousFaults(page)).toEqual([])

  // The wrong one is looked at, at its frames, and deleted; undo brings it back.
  await circle.getByRole('button', { name: /f 60/ }).click()
  await isOn(page, 'left', 12)
  await isOn(page, 'right', 60)
  expect(await strip(page, 'left', truth(VARIABLE))).toBe(truth(VARIABLE).numbers[12])
  expect(await seriousFaults(page)).toEqual([])
  await page.getByTestId('delete-offset').click()
  await page.getByTestId('to-clock').click()
  await expect(circle).toHaveCount(0)
  await page.getByTestId('undo').click()
  await expect(circle).toHaveCount(1)
})

test('what is marked graphic stays covered beside another clip until it is chosen (ar)', async ({ bench, page }) => {
  await bench.begin(CLIPS.slice(0, 2).map(samplePath))
  await bench.openClip(STEADY)
  await page.getByTestId('viewing').click()
  await page.getByRole('combobox', { name: 'The whole clip' }).selectOption('graphic')
  await bench.isSaved()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'العربية' }).click()
  await openClock(bench, 'التوقيت المشترك')
  await expect(page.getByTestId('compare')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await compare(page, STEADY, NTSC)
  await expect(page.getByTestId('graphic-cover-left')).toBeVisible()
  await expect(page.getByTestId('picture-left')).toHaveCSS('opacity', '0')
  await expect(page.getByTestId('picture-right')).toHaveCSS('opacity', '1')
  await expect(page.getByTestId('same-instant')).toHaveAttribute('aria-disabled', 'true')
  await bench.press('f')
  await isOn(page, 'left', 1)
  await expect(page.getByTestId('picture-left')).toHaveCSS('opacity', '0')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByTestId('graphic-show-left').click()
  await expect(page.getByTestId('picture-left')).toHaveCSS('opacity', '1')
  await expect(page.getByTestId('picture-left')).toHaveCSS('filter', /blur/)
  await expect(page.getByTestId('same-instant')).not.toHaveAttribute('aria-disabled', 'true')
})

test('who plays two clips is warned before a graphic range of either; it stops there, is skipped, or is left to others', async ({
  bench,
  page,
}) => {
  const [first, last] = [40, 49]
  await bench.begin(CLIPS.slice(0, 2).map(samplePath))
  await bench.openClip(NTSC)
  for (const frame of [first, last]) {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await page.getByTestId('go-to').blur()
    await bench.press('1')
  }
  await bench.goTo(first - 1)
  await bench.isOnFrame(first - 1)
  await page.getByLabel('Graphic', { exact: true }).check()
  await bench.isSaved()
  await openClock(bench)
  await compare(page, STEADY, NTSC)
  await bench.press('Alt+y')
  await expect(page.getByTestId('offsets').locator('.offset-row')).toHaveCount(1)
  await page.getByTestId('lead-left').click()
  const shift = time(NTSC, 0) - time(STEADY, 0)
  const beside = (frame: number) =>
    truth(NTSC).pts.findLastIndex((pts) => pts * BASE[NTSC] <= time(STEADY, frame) + shift + 1e-9)
  const warning = page.getByTestId('graphic-warning-right')
  const cover = page.getByTestId('graphic-cover-right')
  const right = async () => Number(await page.getByTestId('badge-right').getAttribute('data-frame'))

  // Nobody answers.
  await goTo(page, 'left', 24)
  await page.getByTestId('go-to-left').blur()
  await bench.press('Space')
  await expect(warning).toContainText(`Graphic ahead: frames ${first} to ${last}, 0.3 s`)
  await expect(cover).toContainText(`Frames ${first} to ${last} are marked graphic`)
  await expect(warning).toHaveCount(0)
  expect(await right()).toBeLessThanOrEqual(first + 1)

  // By the same keys as on the annotate screen, although the other clip leads.
  const out = truth(STEADY).pts.findIndex((_, frame) => beside(frame) > last)
  await bench.press('Alt+w')
  await isOn(page, 'left', out)
  await isOn(page, 'right', beside(out))
  await goTo(page, 'left', 24)
  await page.getByTestId('go-to-left').blur()
  await bench.press('Space')
  await page.getByTestId('warning-skip-right').click()
  await expect.poll(right).toBeGreaterThan(last + 2)
  await bench.press('Space')

  await goTo(page, 'left', out - 2)
  await page.getByTestId('go-to-left').blur()
  const acts = await bench.acts()
  await page.getByTestId('graphic-hand-over-right').click()
  await isOn(page, 'left', out)
  expect(await bench.acts()).toBe(acts + 1)
  expect(JSON.parse(await bench.exportAnnotations())).toMatchObject({ handovers: [{ start: first, end: last + 1 }] })
})
