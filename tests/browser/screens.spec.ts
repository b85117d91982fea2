import { seriousFaults } from './seriousFaults'
import { expect, test } from './test'
import { samplePath } from './workbench'

/** The button that turns the lights, as each language names it. */
const THEME = /Light theme|Dark theme|المظهر الفاتح|المظهر الداكن/

for (const language of ['en', 'ar'] as const) {
  test(`no screen has a serious accessibility fault, dark or light (${language})`, async ({ bench, page }) => {
    await page.addInitScript(
      (preferences) => localStorage.setItem('framebench-preferences', JSON.stringify(preferences)),
      { language },
    )
    const html = page.locator('html')
    const turnLights = async () => {
      const before = (await html.getAttribute('data-mantine-color-scheme')) ?? ''
      await page.getByRole('button', { name: THEME }).click()
      await expect(html).not.toHaveAttribute('data-mantine-color-scheme', before)
    }
    const isFaultlessInBoth = async () => {
      expect(await seriousFaults(page)).toEqual([])
      await turnLights()
      expect(await seriousFaults(page)).toEqual([])
    }
    await bench.start()
    await expect(page.getByTestId('open-sample')).toBeVisible()
    await isFaultlessInBoth()
    await page.getByTestId('open-sample').click()
    await expect(bench.clips()).toHaveCount(2, { timeout: 30_000 })
    await isFaultlessInBoth()
    await bench.openClip('roadside-vehicles')
    await bench.goTo(100)
    await bench.isOnFrame(100)
    await bench.press('Alt+p')
    await bench.click([1100, 470])
    await expect(page.getByTestId('note')).toBeVisible()
    await isFaultlessInBoth()
    // The dialog lies over the button that turns the lights.
    for (const isFirst of [true, false]) {
      await bench.press('Shift+Slash')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      if (isFirst) await turnLights()
    }
    const [clip, project = ''] = /(#\/project\/[^/]+)\/clip\/[^/?]+/.exec(page.url()) ?? []
    for (const screen of [
      `${clip}/record`,
      ...['claims', 'measures', 'audit', 'clock', 'stills', 'codebook'].map((each) => `${project}/${each}`),
    ]) {
      await page.evaluate((hash) => (location.hash = hash), screen)
      await expect(page.locator('main')).toBeVisible()
      await expect(page.locator('main.annotate')).toHaveCount(0)
      expect.soft(await seriousFaults(page), screen).toEqual([])
    }
    await page.locator('.codebook-side [data-tag="posture.no_cover"]').click()
    await expect(page.getByTestId('label-en')).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  })
}

test('the page switches to Arabic and back: right to left, with the player and time left to right', async ({
  bench,
  page,
}) => {
  await bench.openSample()
  await bench.openClip('road-presenter')
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await bench.isExact()
  await expect(page.getByTestId('stage')).toHaveCSS('direction', 'ltr')
  await expect(bench.badge).toHaveCSS('direction', 'ltr')
  await expect(bench.tag('posture.no_cover')).toContainText('دون احتماء بساتر')
  const palette = await page.getByTestId('palette').boundingBox()
  const stage = await page.getByTestId('stage').boundingBox()
  expect(palette?.x ?? 0).toBeGreaterThan((stage?.x ?? 0) + (stage?.width ?? 0) - 1)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('tag keys work on an Arabic keyboard layout, because they match the physical key', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await page.evaluate(() => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ب', code: 'KeyF', bubbles: true, cancelable: true }),
    )
    document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'ب', code: 'KeyF', bubbles: true }))
  })
  await bench.isOnFrame(1)
})

test('the address names the frame and the object, and opens the same view again', async ({ bench, page }) => {
  await bench.openSample()
  await bench.openClip('roadside-vehicles')
  await bench.goTo(250)
  await bench.isOnFrame(250)
  await expect(page).toHaveURL(/f=250/)
  await page.reload()
  await bench.isOnFrame(250)
})

test('zooms to the cursor and shows crisp pixels; fit brings the whole picture back', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  // The pointer has whole CSS pixels, and what that leaves out is zoomed as well.
  const target = await bench.pointOf(200, 100)
  await page.mouse.move(target.x, target.y)
  await page.mouse.wheel(0, -600)
  const after = await bench.pointOf(200, 100)
  expect(Math.abs(after.x - target.x) + Math.abs(after.y - target.y)).toBeLessThan(4)
  await expect(page.getByTestId('picture')).toHaveCSS('image-rendering', 'pixelated')
  const zoomed = await page.getByTestId('zoom').textContent()
  await bench.press('g')
  await expect(page.getByTestId('zoom')).not.toHaveText(zoomed ?? '')
  const fitted = await page.getByTestId('zoom').textContent()
  await bench.press('Equal')
  await expect(page.getByTestId('zoom')).not.toHaveText(fitted ?? '')
  await bench.press('Minus')
  await expect(page.getByTestId('zoom')).toHaveText(fitted ?? '')
})
