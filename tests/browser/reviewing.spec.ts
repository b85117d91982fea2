import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { receivePackage } from './receivePackage'
import { expect, test, watch } from './test'
import { samplePath, Workbench } from './workbench'

/** 75 frames at 25 a second. */
const CLIP = 'rate-25'
const FRAMES = 75
/** With bins of half a second 12.5 frames are one. */
const BIN_FRAMES = 12.5
const [NO_COVER, IN_COVER, FLASH] = ['posture.no_cover', 'posture.in_cover', 'fire.muzzle_flash'] as const

interface Range {
  readonly authorId: string
  readonly tagIds: readonly string[]
  readonly start: number
  readonly end: number
}

interface Reading {
  readonly percent: number
  readonly values: number
  readonly alpha: { readonly value: number; readonly interval?: unknown }
}

interface ResultFile {
  readonly annotators: readonly { readonly id: string; readonly pseudonym: string }[]
  readonly segments: readonly Range[]
  readonly annotations: readonly { readonly authorId: string; readonly frame: number }[]
  readonly adjudications: readonly { readonly kind: string; readonly verdict: string; readonly reason: string }[]
  readonly agreement: {
    readonly rules: { readonly binMs: number }
    readonly variables: readonly (Reading & { readonly id: string; readonly tagIds: readonly string[] })[]
  }
}

/** A person at a browser of their own. */
async function arrive(browser: Browser, baseURL: string | undefined, misdeeds: string[]): Promise<Workbench> {
  const origin = baseURL ?? ''
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await watch(context, new URL(origin).origin, misdeeds)
  return new Workbench(await context.newPage())
}

async function begin(bench: Workbench, pseudonym: string): Promise<void> {
  await bench.begin([samplePath(`${CLIP}.mp4`)], pseudonym)
  await bench.openClip(CLIP)
}

async function goTo(bench: Workbench, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
  await bench.page.getByTestId('go-to').blur()
}

/** Looks through the whole clip, codes it, and hands it in. @returns the bytes of the package */
async function codeAndSubmit(
  bench: Workbench,
  pseudonym: string,
  lastNoCover: number,
  flashes: readonly number[],
): Promise<Buffer> {
  const { page } = bench
  await begin(bench, pseudonym)
  await bench.press('Alt+Shift+H')
  await page.getByTestId('blind').check()
  await page.getByRole('button', { name: CLIP }).click()
  await bench.isExact()
  // Nobody is asked of frames that were not on screen.
  for (let frame = 1; frame < FRAMES; frame += 1) {
    await bench.press('f')
    await bench.isOnFrame(frame)
  }
  for (const [key, first, last] of [
    ['1', 0, lastNoCover],
    ['2', lastNoCover + 1, FRAMES - 1],
  ] as const) {
    await goTo(bench, first)
    await bench.press(key)
    await goTo(bench, last)
    await bench.press(key)
  }
  for (const frame of flashes) {
    await goTo(bench, frame)
    await bench.tag(FLASH).click()
  }
  await bench.isSaved()
  await bench.press('Alt+Shift+H')
  const download = page.waitForEvent('download')
  await page.getByTestId('submit').click()
  return readFileSync(await (await download).path())
}

/** Nominal alpha of two coders over bins, from the ranges alone, by the definition and not by the program. */
function recomputed({ segments, annotators }: ResultFile): { alpha: number; percent: number } {
  const valuesOf = (pseudonym: string) => {
    const id = annotators.find((each) => each.pseudonym === pseudonym)?.id
    const own = segments.filter(({ authorId }) => authorId === id)
    return Array.from({ length: FRAMES / BIN_FRAMES }, (_, bin) => {
      const [from, to] = [bin * BIN_FRAMES, (bin + 1) * BIN_FRAMES]
      const held = [NO_COVER, IN_COVER].map((tag) =>
        own
          .filter(({ tagIds }) => tagIds.includes(tag))
          .reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
      )
      return (held[0] ?? 0) > (held[1] ?? 0) ? NO_COVER : IN_COVER
    })
  }
  const [a, b] = [valuesOf('coder-7f'), valuesOf('coder-k3')]
  const all = [...a, ...b]
  const unlike = a.filter((value, bin) => value !== b[bin]).length
  const ofFirst = all.filter((value) => value === NO_COVER).length
  const observed = unlike / a.length
  const expected = (2 * ofFirst * (all.length - ofFirst)) / (all.length * (all.length - 1))
  return { alpha: 1 - observed / expected, percent: 1 - observed }
}

test('two code blind and submit; a third reads how far they agree, settles every difference by keys and exports; a fourth sees the same', async ({
  browser,
  baseURL,
  misdeeds,
}) => {
  test.setTimeout(240_000)
  const [one, two, third, fourth] = await Promise.all([1, 2, 3, 4].map(() => arrive(browser, baseURL, misdeeds.list)))
  if (!one || !two || !third || !fourth) throw new Error('nobody came')
  // They differ in one bin of posture, both boundaries, and a flash that only one of them saw.
  const packages = await Promise.all([
    codeAndSubmit(one, 'coder-7f', 37, [12, 60]),
    codeAndSubmit(two, 'coder-k3', 49, [60]),
  ])
  await Promise.all([one.page.context().close(), two.page.context().close()])

  await begin(third, 'adjudicator-2c')
  const { page } = third
  await third.press('Alt+Shift+H')
  for (const each of packages) await receivePackage(third, each)
  await page.getByRole('button', { name: CLIP }).click()
  await third.isExact()
  await third.press('Alt+Shift+D')
  await expect(page.getByTestId('review-open')).toHaveText('3 open')
  await page.getByTestId('review-rules').click()
  await page.getByTestId('rule-binMs').fill('0.5')
  await page.getByTestId('rule-binMs').press('Enter')
  await page.keyboard.press('Escape')
  // A and B by pseudonym: coder-7f saw the flash of which coder-k3 says nothing.
  for (const [key, left] of [
    ['1', 2],
    ['2', 1],
    ['m', 0],
  ] as const) {
    await third.press(key)
    await third.press('Enter')
    await expect(page.getByTestId('review-reason')).toBeFocused()
    await page.keyboard.type(`seen again, ${left} left`)
    await third.press('Enter')
    await expect(page.getByTestId('review-open')).toHaveText(`${left} open`)
  }
  await third.press('Shift+A')
  await expect(page.getByTestId('accept-agreed')).toBeHidden()
  await page.getByTestId('to-result').click()
  const methods = page.getByTestId('methods')
  await expect(methods).toBeVisible({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await page.getByTestId('export-result').click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const result = JSON.parse(text) as ResultFile
  const posture = result.agreement.variables.find(({ tagIds }) => tagIds.includes(NO_COVER))
  const { alpha, percent } = recomputed(result)
  expect(alpha).toBeCloseTo(1 - (11 * 2) / 70, 10)
  expect(posture?.alpha.value).toBeCloseTo(alpha, 10)
  expect(posture?.percent).toBeCloseTo(percent, 10)
  expect(result.agreement.rules.binMs).toBe(500)
  await expect(methods).toContainText(alpha.toFixed(3).slice(1))
  expect(result.adjudications.map(({ kind, verdict }) => `${kind} ${verdict}`).toSorted()).toEqual([
    'agreement kept',
    'boundary changed',
    'boundary kept',
    'missing kept',
  ])
  // One bin of six is taken for another value, by which of the two is named.
  const confused = page.getByRole('table', { name: /\(rows\).*\(columns\)/ })
  const cells = await confused.first().locator('td').allTextContents()
  // Two values and their sum in each row.
  expect(cells.filter((_, at) => at % 3 !== 2).toSorted()).toEqual(['0', '1', '2', '3'])
  const said = await methods.textContent()
  const saved = page.waitForEvent('download')
  await page.getByTestId('save-report').click()
  const report = readFileSync(await (await saved).path(), 'utf8')
  expect(report).toContain(alpha.toFixed(3).slice(1))
  expect(report).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  await page.context().close()

  await fourth.start()
  await fourth.page.getByTestId('first-import').setInputFiles({
    name: 'result.framebench.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await fourth.page.getByLabel('Your pseudonym in this project').fill('reader-x1')
  await fourth.page.getByTestId('accept-import').click()
  await fourth.page.getByTestId('find-file').setInputFiles(samplePath(`${CLIP}.mp4`))
  await fourth.openClip(CLIP)
  await fourth.press('Alt+Shift+D')
  await expect(fourth.page.getByTestId('review-open')).toHaveText('0 open')
  await fourth.page.getByTestId('to-result').click()
  await expect(fourth.page.getByTestId('stated')).toHaveAttribute('data-verdict', 'same', { timeout: 30_000 })
  await expect(fourth.page.getByTestId('methods')).toHaveText(said ?? '')
  await fourth.page.context().close()
})
