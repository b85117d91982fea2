import { seriousFaults } from './seriousFaults'
import { expect, test } from './test'
import { samplePath, truthOf, type Workbench } from './workbench'

/** The painted pixels of the canvas, as one text: what the view may never change. */
function paintedPixels(bench: Workbench): Promise<string> {
  return bench.page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="picture"]')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    const digest = await crypto.subtle.digest('SHA-256', data ?? new Uint8Array())
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16)).join(' ')
  })
}

/** The painted colour of one pixel. */
function paintedColour(bench: Workbench, x: number, y: number): Promise<number[]> {
  return bench.page.evaluate(
    ([px, py]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="picture"]')
      return [...(canvas?.getContext('2d')?.getImageData(px, py, 1, 1).data ?? [])].slice(0, 3)
    },
    [x, y] as const,
  )
}

/** The colour that a person sees at a place of the picture, from a screenshot. */
async function seenColour(bench: Workbench, x: number, y: number): Promise<number[]> {
  const at = await bench.pointOf(x + 0.5, y + 0.5)
  const shot = await bench.page.screenshot({ clip: { x: Math.floor(at.x), y: Math.floor(at.y), width: 1, height: 1 } })
  return bench.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    bitmap.close()
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
  }, shot.toString('base64'))
}

/** Sums of differences that conversion and scaling may leave, in each channel of 0..255. */
const NEAR = 6

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(3)
  for (const [at, value] of found.entries()) {
    expect(Math.abs(value - (wanted[at] ?? Number.NaN)), `${found.join()} for ${wanted.join()}`).toBeLessThanOrEqual(
      NEAR,
    )
  }
}

test('levels change what is seen, say so, and change nothing that is painted or exported', async ({ bench, page }) => {
  const slider = (name: string) => page.getByRole('slider', { name, exact: true })
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.goTo(30)
  await bench.isOnFrame(30)
  const sign = page.getByTestId('levels-sign')
  const painted = await paintedPixels(bench)
  const exported = await bench.exportAnnotations()
  // Left of the panel that the button opens.
  const at = [60, 130] as const
  const stored = await paintedColour(bench, ...at)
  expectNear(await seenColour(bench, ...at), stored)
  await expect(sign).toHaveCount(0)
  expect(await page.locator('.picture-plane').evaluate((plane) => getComputedStyle(plane).filter)).toBe('none')

  await page.getByTestId('levels').click()
  await slider('Gamma').fill('2')
  await expect(page.getByTestId('level-gamma')).toHaveText('2.00')
  await expect(sign).toContainText('View altered')
  await expect(sign).toContainText('Gamma 2.00')
  const opened = stored.map((value) => Math.round(255 * (value / 255) ** 0.5))
  expectNear(await seenColour(bench, ...at), opened)

  // Before and after, by the key, also while a slider has the focus.
  await slider('Gamma').focus()
  await bench.press('Backslash')
  await expect(sign).toContainText('shown without levels')
  expectNear(await seenColour(bench, ...at), stored)
  await bench.press('Backslash')
  expectNear(await seenColour(bench, ...at), opened)

  await page.getByTestId('levels-panel').getByText('Red', { exact: true }).click()
  await page.getByRole('button', { name: 'Reset Gamma' }).click()
  await expect(sign).toContainText('Red')
  const red = stored[0] ?? Number.NaN
  expectNear(await seenColour(bench, ...at), [red, red, red])
  await slider('Sharpen').fill('3')
  await slider('Contrast').fill('1.5')
  await slider('Brightness').press('ArrowRight')
  await expect(page.getByTestId('level-brightness')).toHaveText('+0.01')

  expect(await paintedPixels(bench)).toBe(painted)
  expect(await bench.exportAnnotations()).toBe(exported)
  await page.getByTestId('levels-panel').press('Escape')
  await expect(page.getByTestId('levels-panel')).toHaveCount(0)
  await page.getByTestId('levels-reset').click()
  await expect(sign).toHaveCount(0)
  expectNear(await seenColour(bench, ...at), stored)
})

test('another clip begins with neutral levels', async ({ bench, page }) => {
  const slider = (name: string) => page.getByRole('slider', { name, exact: true })
  await bench.begin([samplePath('rate-25.mp4'), samplePath('no-audio.mp4')])
  await bench.openClip('rate-25')
  await page.getByTestId('levels').click()
  await slider('Brightness').fill('0.4')
  await expect(page.getByTestId('levels-sign')).toBeVisible()
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.openClip('no-audio')
  await expect(page.getByTestId('levels-sign')).toHaveCount(0)
})

test('the loupe tells the pixel under the pointer and its stored colour', async ({ bench, page }) => {
  const slider = (name: string) => page.getByRole('slider', { name, exact: true })
  const truth = truthOf('rate-25.mp4')
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.goTo(5)
  await bench.isOnFrame(5)
  const loupe = page.getByTestId('loupe')
  const [place, colour] = [page.getByTestId('loupe-place'), page.getByTestId('loupe-colour')]
  await expect(loupe).toBeHidden()
  // The strip's first square is white and its second black, whatever the frame.
  const { x, y, cellWidth, cellHeight } = truth.strip
  const inCell = (cell: number) => [x + (cell + 0.5) * cellWidth, y + cellHeight / 2] as const
  const point = async ([px, py]: readonly [number, number]) => {
    const at = await bench.pointOf(px + 0.5, py + 0.5)
    await page.mouse.move(at.x, at.y)
  }
  await point(inCell(0))
  await bench.press('x')
  await expect(place).toHaveText(`x ${inCell(0)[0]}  y ${inCell(0)[1]}`, { useInnerText: false })
  const white = await paintedColour(bench, ...inCell(0))
  expect(Math.min(...white)).toBeGreaterThan(220)
  await expect(colour).toContainText(white.join(' '))
  await point(inCell(1))
  const black = await paintedColour(bench, ...inCell(1))
  expect(Math.max(...black)).toBeLessThan(40)
  await expect(colour).toContainText(black.join(' '))
  await expect(colour).toContainText(`#${black.map((value) => value.toString(16).padStart(2, '0')).join('')}`)

  // Its pixels are those of the frame on screen: another frame, another colour, without a move.
  const changing = truth.numbers.findIndex((number) => ((number ^ (truth.numbers[5] ?? 0)) & 1) === 1)
  await point(inCell(17))
  const before = await colour.textContent()
  await bench.goTo(changing)
  await bench.isOnFrame(changing)
  await expect(colour).not.toHaveText(before ?? '')
  await expect(colour).toContainText((await paintedColour(bench, ...inCell(17))).join(' '))

  // Held, it stays while the pointer goes on, and the arrow keys move it instead of stepping.
  await bench.press('Shift+x')
  await expect(page.getByTestId('loupe-hold')).toBeFocused()
  await bench.press('ArrowRight')
  await bench.press('Shift+ArrowDown')
  const [heldX, heldY] = [inCell(17)[0] + 1, inCell(17)[1] + 10]
  await expect(place).toContainText(`x ${heldX}`)
  await expect(place).toContainText(`y ${heldY}`)
  await point([200, 150])
  await expect(place).toContainText(`x ${heldX}`)
  await bench.isOnFrame(changing)
  await bench.press('+')
  await expect(page.getByTestId('loupe-magnification')).toHaveText('12×')
  await bench.press('Shift+x')
  await expect(place).toContainText('x 200')

  // Levels are a view only: the loupe keeps telling the stored colour, and says so.
  const stored = (await paintedColour(bench, 200, 150)).join(' ')
  await page.getByTestId('levels').click()
  await slider('Brightness').fill('0.5')
  await point([200, 150])
  await expect(colour).toContainText(stored)
  await expect(loupe).toContainText('before levels')

  await page.getByTestId('levels-panel').press('Escape')
  await page.mouse.move(2, 2)
  await expect(loupe).toBeHidden()
})

test('the loupe lets boxes be drawn, and the wheel with Alt magnifies', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('x')
  await bench.tag('person.no_weapon_visible').click()
  await bench.drag([60, 60], [120, 120])
  await expect(page.getByText('1 here of 1')).toBeVisible()
  await expect(page.getByTestId('loupe')).toBeVisible()
  const zoom = await page.getByTestId('zoom').textContent()
  await page.keyboard.down('Alt')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Alt')
  await expect(page.getByTestId('loupe-magnification')).toHaveText('12×')
  await expect(page.getByTestId('zoom')).toHaveText(zoom ?? '')
})

test('the loupe rests while the clip plays', async ({ bench, page }) => {
  await bench.begin([samplePath('roadside-vehicles.mp4')])
  await bench.openClip('roadside-vehicles')
  await bench.press('x')
  await bench.click([400, 400])
  await expect(page.getByTestId('loupe')).toBeVisible()
  await page.getByTestId('play').click()
  await expect(page.getByTestId('loupe-bar')).toContainText('pause to see its pixels')
  await bench.click([400, 400])
  await expect(page.getByTestId('loupe')).toBeHidden()
  await page.getByTestId('play').click()
  await bench.isExact()
  await bench.click([400, 400])
  await expect(page.getByTestId('loupe')).toBeVisible()
})

test('the frame’s numbers in other tools, at a constant, a drop-frame and a variable rate', async ({ bench, page }) => {
  await bench.begin(['rate-25.mp4', 'rate-29.97.mov', 'variable-rate.mp4', 'edit-list.mp4'].map(samplePath))
  const number = (name: string) => page.getByTestId(`number-${name}`)
  const note = (name: string) => page.getByTestId(`number-${name}-note`)
  const show = async (clip: string, frame: number) => {
    await bench.openClip(clip)
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
  }
  const leave = () => page.getByRole('link', { name: 'Library' }).click()

  await show('rate-25', 37)
  await page.getByTestId('frame-numbers').click()
  const expected = {
    index: '37',
    pts: '18944',
    seconds: '1.48',
    smpte: '00:00:01:12',
    cvat: '37',
    labelStudio: '38',
    mot: '38',
    ffmpegSelect: String.raw`select=eq(n\,37)`,
    ffmpegLine: String.raw`ffmpeg -ignore_editlist 1 -i rate-25.mp4 -map 0:0 -vf "select=eq(n\,37)" -frames:v 1 out.png`,
  }
  for (const [name, value] of Object.entries(expected)) {
    await expect(number(name)).toHaveText(value)
    await page.getByTestId(`copy-${name}`).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(value)
  }
  await expect(bench.notices.last()).toContainText('ffmpeg command')
  // It stays while one steps on, and follows.
  await bench.press('f')
  await expect(number('labelStudio')).toHaveText('39')
  await page.getByTestId('frame-numbers-panel').press('Escape')
  await expect(page.getByTestId('frame-numbers-panel')).toHaveCount(0)
  await leave()

  await show('rate-29.97', 61)
  await bench.press('Control+i')
  await expect(number('smpte')).toHaveText('00:00:02;01')
  await expect(note('smpte')).toContainText('drop-frame at 30000/1001')
  const { pts } = truthOf('rate-29.97.mov')
  await expect(number('pts')).toHaveText(String(pts[61]))
  await expect(note('seconds')).toContainText('rounded; exactly')
  await bench.press('Control+i')
  await expect(page.getByTestId('frame-numbers-panel')).toHaveCount(0)
  await leave()

  await show('variable-rate', 20)
  await bench.press('Control+i')
  await expect(number('mot')).toHaveText('21')
  await expect(number('smpte')).toHaveCount(0)
  await expect(note('smpte')).toContainText('do not all last equally long')
  await page.getByTestId('frame-numbers-panel').press('Escape')
  await leave()

  await show('edit-list', 20)
  await bench.press('Control+i')
  await expect(page.getByTestId('frame-numbers-panel')).toContainText('hides its first 15 frames')
})

for (const [language, theme] of [
  ['en', 'dark'],
  ['ar', 'light'],
] as const) {
  test(`levels, loupe and numbers have no serious accessibility fault (${language}, ${theme})`, async ({
    bench,
    page,
  }) => {
    await bench.begin([samplePath('edit-list.mp4')])
    await bench.openClip('edit-list')
    await page.evaluate((preferences) => localStorage.setItem('framebench-preferences', JSON.stringify(preferences)), {
      language,
      theme,
    })
    await page.reload()
    await bench.isExact()
    await page.getByTestId('levels').click()
    await page.locator('#level-contrast').fill('2')
    await bench.press('Escape')
    await bench.press('Shift+x')
    await expect(page.getByTestId('loupe')).toBeVisible()
    await page.getByTestId('levels').click()
    await page.getByTestId('frame-numbers').click()
    await expect(page.getByTestId('levels-sign')).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  })
}
