import { checkContainer } from '../../src/formats/still/stillContainer'
import { capture, choose, drawFill, exported, numberIn, openStills, sayWords } from './stillPage'
import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

const CLIP = 'roadside-vehicles'
const TRUTH = truthOf(`${CLIP}.mp4`)
/** On it the sample project has tracks of people who are protected. */
const WITH_PEOPLE = 250

/** What of a file holds its pixels, without the words: the compressed data of a PNG, the scan of a JPEG. */
function pixelsOf(bytes: Buffer): string {
  const start =
    bytes.subarray(0, 2).toString('hex') === 'ffd8' ? bytes.indexOf('ffda', 0, 'hex') : bytes.indexOf('IDAT')
  expect(start).toBeGreaterThan(0)
  return bytes.subarray(start).toString('hex')
}

test('a frame is captured by key, leaves as the very frame with its words, and nobody protected leaves uncovered', async ({
  bench,
  page,
}) => {
  await bench.openSample()
  await bench.openClip(CLIP)
  const before = await bench.acts()
  await capture(bench, 60)
  await capture(bench, WITH_PEOPLE)
  expect(await bench.acts()).toBe(before + 2)
  await openStills(page, 2)
  await expect(page.getByTestId('still-row').first()).toContainText(`f ${WITH_PEOPLE}`)
  const faults = page.getByTestId('still-faults').locator('[data-fault]')
  const exporting = page.getByTestId('export-still')

  // Nobody is protected on the first one: only the words are missing.
  await page.getByTestId('still-row').nth(1).click()
  await expect(page.getByTestId('still-size')).toHaveText('1280×720')
  await expect(faults).toHaveCount(3)
  await expect(exporting).toHaveAttribute('aria-disabled', 'true')
  await sayWords(page)
  await expect(faults).toHaveCount(1)
  await expect(faults).toContainText('no basis for use')
  await page.getByTestId('second-required').check()
  await expect(faults).toHaveCount(2)
  await expect(faults.last()).toHaveText('A second person has to look at this still first.')
  await expect(page.getByTestId('second-tick')).toBeDisabled()
  await page.getByTestId('second-required').uncheck()
  await page.getByTestId('still-profile').getByText('Archive').click()
  await expect(faults).toHaveCount(0)
  // What is listed as leaving is what is in the file.
  const listed = await page.getByTestId('still-leaves').locator('bdi').allTextContents()
  expect(listed).toContain('SAMPLE channel')
  const clean = await exported(page)
  const container = checkContainer(clean.bytes)
  const packet = (container.ok && container.value.xmp) || ''
  const words = packet
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  for (const each of listed) expect(words).toContain(each)
  expect(clean.name).toMatch(/^SMP_C0\d_00-00-02\.400_f60_[0-9a-f]{8}_RAW1\.png$/)
  expect(await numberIn(bench, clean.bytes, TRUTH)).toBe(TRUTH.numbers[60])
  expect(clean.bytes.toString('utf8')).toContain('SAMPLE channel')
  expect(clean.bytes.toString('utf8')).toContain('طريق فيه سيارات')
  await expect(page.getByTestId('still-checks')).toContainText('every pixel is the one shown here')
  await page.getByTestId('link-claim').click()
  await page.getByTestId('claim-to-link').first().click()
  await page.getByTestId('link-contradicts').click()
  await expect(page.getByTestId('claims-here')).toContainText('Everyone at the roadside took cover')

  await page
    .getByTestId('still-row')
    .filter({ hasText: `f ${WITH_PEOPLE}` })
    .click()
  await sayWords(page)
  await choose(page, 'still-kind', 'With numbered boxes')
  await page.getByTestId('still-profile').getByText('Archive').click()
  await expect(faults).toHaveAttribute('data-fault', 'uncovered')
  // No file, and no way over the clipboard or by the key.
  await expect(exporting).toHaveAttribute('aria-disabled', 'true')
  await page.getByTestId('still-more').click()
  await expect(page.getByRole('menuitem', { name: 'Copy image' })).toBeDisabled()
  await bench.press('Escape')
  const acts = await bench.acts()
  await bench.press('Control+e')
  // Left so on purpose, which is logged; for publication there is no such way.
  await page.getByTestId('archive-act').check()
  await expect(faults).toHaveCount(0)
  await page.getByTestId('still-profile').getByText('Publish').click()
  await expect(faults.first()).toHaveAttribute('data-fault', 'uncovered')
  expect(await bench.acts()).toBe(acts)

  await page.getByTestId('cover-all').click()
  await expect(page.getByTestId('guarded').locator('.warn')).toHaveCount(0)
  await page.getByTestId('still-profile').getByText('Archive').click()
  await expect(page.getByTestId('archive-act')).toHaveCount(0)
  await expect(exporting).not.toHaveAttribute('aria-disabled', 'true')
  const boxed = await exported(page)
  expect(boxed.name).toMatch(/_f250_[0-9a-f]{8}_RED1\.png$/)
  expect(await numberIn(bench, boxed.bytes, TRUTH)).toBe(TRUTH.numbers[WITH_PEOPLE])
  await expect(page.getByTestId('still-checks')).toContainText(/[\d]+ filled pixels, all equal to their fill/)
  expect(await bench.acts()).toBe(acts + 2)

  // Image, caption and citation in one key each; the image is logged as a file is.
  const said = page.getByTestId('still-said')
  await bench.press('Alt+Shift+g')
  await expect(said).toContainText('The image is in the clipboard')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const bytes = new Uint8Array(await ((await item?.getType('image/png')) ?? new Blob()).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
  })
  expect(await numberIn(bench, Buffer.from(copied, 'base64'), TRUTH)).toBe(TRUTH.numbers[WITH_PEOPLE])
  expect(await bench.acts()).toBe(acts + 3)
  await bench.press('Alt+Shift+b')
  await expect(said).toHaveText('Copied.')
  const text = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(text).toMatch(/^A road with vehicles\. .*Credit: SAMPLE channel\./)
  await bench.press('Alt+Shift+u')
  await expect.poll(text).toMatch(/^Clip C0\d, frame 250, pts \d+ × \S+ s .*SHA-256 [0-9a-f]{64}$/)
  expect(await bench.acts()).toBe(acts + 3)
  const file: { stills: { frame: number; exports?: object[]; redactions: object[] }[] } = JSON.parse(
    await bench.exportAnnotations(),
  )
  expect(file.stills.find(({ frame }) => frame === WITH_PEOPLE)).toMatchObject({
    exports: [
      { profile: 'archive', fileName: boxed.name },
      { profile: 'archive', fileName: 'clipboard' },
    ],
  })
})

test('under a fill two different frames are the same file, and a sheet shows nothing of a graphic range', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(`${CLIP}.mp4`)])
  await bench.openClip(CLIP)
  await capture(bench, 60)
  await capture(bench, 330)
  await openStills(page, 2)
  const files: { png: string; jpeg: string }[] = []
  for (const at of [0, 1]) {
    await page.getByTestId('still-row').nth(at).click()
    await expect(page.getByTestId('still-size')).toBeVisible()
    await sayWords(page)
    await page.getByTestId('still-profile').getByText('Archive').click()
    await drawFill(page, [0.0005, 0.0005], [1.01, 1.01])
    await expect(page.getByTestId('fills').getByRole('listitem')).toContainText('1280×720')
    await expect(page.getByTestId('export-still')).not.toHaveAttribute('aria-disabled', 'true')
    const png = pixelsOf((await exported(page)).bytes)
    await choose(page, 'still-format', 'JPEG')
    const jpeg = pixelsOf((await exported(page)).bytes)
    await expect(page.getByTestId('still-checks')).toContainText('with noise under the fills the file is the same')
    files.push({ png, jpeg })
  }
  expect(files[0]?.png.length).toBeGreaterThan(100)
  expect(files[0]).toEqual(files[1])

  await page.getByTestId('still-open').click()
  for (const frame of [100, 149]) {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await page.getByTestId('go-to').blur()
    await bench.press('1')
  }
  await bench.goTo(99)
  await bench.isOnFrame(99)
  await page.getByLabel('Graphic', { exact: true }).check()
  await capture(bench, 20)
  await openStills(page, 3)
  await choose(page, 'still-kind', 'Contact sheet')
  await choose(page, 'still-sheet', 'every second')
  // One cell a second at 25 frames a second, five in a line: frames 100 and 125 are the last of the first and the next.
  await expect(page.getByTestId('still-size')).toHaveText(/^1632×/)
  const levels = await page.getByTestId('still-picture').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no still')
    const context = canvas.getContext('2d')
    const [width, line] = [320, 180 + Math.round(28 * (1632 / 1280)) + 8]
    const most = (column: number, row: number) => {
      // Above the words that say why.
      const { data } = context?.getImageData(column * (width + 8) + 4, row * line + 4, width - 8, 60) ?? { data: [] }
      let [low, high] = [255, 0]
      for (let at = 0; at < data.length; at += 4) {
        low = Math.min(low, data[at] ?? 0)
        high = Math.max(high, data[at] ?? 0)
      }
      return high - low
    }
    return { shown: most(3, 0), graphic: [most(4, 0), most(0, 1)], after: most(1, 1) }
  })
  expect(levels.graphic).toEqual([0, 0])
  expect(levels.shown).toBeGreaterThan(100)
  expect(levels.after).toBeGreaterThan(100)
})

test('of what is selected a still is kept where it is: a range outside of which one looks, and each row of the list', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(`${CLIP}.mp4`)])
  await bench.openClip(CLIP)
  const goAndPress = async (frame: number, key: string) => {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await page.getByTestId('go-to').blur()
    await bench.press(key)
  }
  await goAndPress(100, '1')
  await goAndPress(149, '1')
  await goAndPress(20, 'Alt+Shift+p')
  await expect(bench.notices.last()).toContainText('Frame 100 is in the tray')
  await goAndPress(10, 'Shift+1')
  await goAndPress(12, 'Shift+1')
  const rows = page.getByTestId('objects').getByRole('option')
  await expect(rows).toHaveCount(3)
  await rows.nth(0).click()
  await rows.nth(1).click({ modifiers: ['Shift'] })
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await bench.press('Alt+Shift+p')
  await expect(bench.notices.last()).toContainText('2 stills are in the tray')
  await openStills(page, 3)
  for (const frame of [10, 12, 100]) {
    await expect(page.getByTestId('still-row').filter({ hasText: new RegExp(`f ${frame}(?!\\d)`) })).toHaveCount(1)
  }
})
