import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Box } from '../../src/domain/geometry/box'
import { expect, test, watch } from './test'
import { samplePath, truthOf, Workbench } from './workbench'

const CLIP = 'rate-25.mp4'

test('Shift and a tag’s key tag a frame; a range runs from the key’s first press to its second, its end is dragged', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.goTo(12)
  await bench.isOnFrame(12)
  await bench.press('Shift+1')
  const truth = truthOf(CLIP)
  expect(await bench.recordsOf('annotation')).toMatchObject([
    { frame: 12, pts: truth.pts[12], tagIds: ['posture.no_cover'] },
  ])
  await bench.press('Shift+1')
  expect(await bench.recordsOf('annotation')).toEqual([])

  await bench.goTo(10)
  await bench.isOnFrame(10)
  await bench.press('1')
  await expect(bench.tag('posture.no_cover')).toHaveClass(/is-open/)
  for (let pressed = 0; pressed < 10; pressed += 1) await bench.press('f')
  await bench.isOnFrame(20)
  await bench.press('1')
  expect(await bench.recordsOf('segment')).toMatchObject([
    { start: 10, end: 21, endPts: truth.pts[21], tagIds: ['posture.no_cover'] },
  ])

  // The end of the bar is where frame 21 begins; it is dragged to where frame 40 begins.
  const timeline = page.getByTestId('timeline')
  const bounds = await timeline.boundingBox()
  const window = await timeline.evaluate((element) => JSON.parse(JSON.stringify((element as HTMLElement).dataset)))
  const left = Number(window['timeLeft'])
  const width = Number(window['timeWidth'])
  const [start, end] = [Number(window['windowStart']), Number(window['windowEnd'])]
  const xOf = (frame: number) => (bounds?.x ?? 0) + left + (((truth.pts[frame] ?? 0) - start) / (end - start)) * width
  const y = ((await page.getByTestId('timeline-lanes').boundingBox())?.y ?? 0) + 12
  await page.mouse.move(xOf(21), y)
  await page.mouse.down()
  await page.mouse.move(xOf(30), y)
  await page.mouse.move(xOf(40) + 2, y)
  await page.mouse.up()
  expect(await bench.recordsOf('segment')).toMatchObject([{ start: 10, end: 40, endPts: truth.pts[40] }])
  await bench.press('Control+z')
  expect(await bench.recordsOf('segment')).toMatchObject([{ start: 10, end: 21 }])
})

test('a box is drawn, moved, resized by handle and by keys, noted, copied to the next frame and deleted; all of it undoes', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.goTo(5)
  await bench.isOnFrame(5)
  await bench.tag('person.no_weapon_visible').click()
  await bench.drag([100, 60], [160, 120])
  const drawn = (await bench.recordsOf('annotation'))[0]
  expect(drawn).toMatchObject({ frame: 5, tagIds: ['person.no_weapon_visible'] })
  expect(near(drawn?.box, { x: 100, y: 60, w: 60, h: 60 })).toBe(true)

  await bench.drag([130, 90], [150, 100])
  expect(near((await bench.recordsOf('annotation'))[0]?.box, { x: 120, y: 70, w: 60, h: 60 })).toBe(true)

  await bench.drag([180, 130], [200, 150])
  expect(near((await bench.recordsOf('annotation'))[0]?.box, { x: 120, y: 70, w: 80, h: 80 })).toBe(true)

  const before = (await bench.recordsOf('annotation'))[0]?.box
  await bench.canvas.focus()
  await bench.press('ArrowRight')
  await bench.press('Shift+ArrowDown')
  await bench.press('Alt+ArrowLeft')
  const keyed = (await bench.recordsOf('annotation'))[0]?.box
  expect(keyed?.x).toBeCloseTo((before?.x ?? 0) + 1, 6)
  expect(keyed?.y).toBeCloseTo((before?.y ?? 0) + 10, 6)
  expect(keyed?.w).toBeCloseTo((before?.w ?? 0) - 1, 6)

  await page.getByTestId('note').fill('Holds a microphone.')
  // A field that is left shows what was typed, at every picture of the page, and never what it held before.
  const shown = await page.getByTestId('note').evaluate(async (field: HTMLTextAreaElement) => {
    const seen = new Set<string>()
    field.blur()
    const until = performance.now() + 500
    while (performance.now() < until) {
      await new Promise(requestAnimationFrame)
      seen.add(field.value)
    }
    return [...seen]
  })
  expect(shown).toEqual(['Holds a microphone.'])
  // Text may come without a key, as by dictation, in the very moment after an edit.
  await bench.canvas.focus()
  const dictated = await page.getByTestId('note').evaluate(async (field: HTMLTextAreaElement) => {
    const key = { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
    document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', key))
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Dictated.')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 300))
    return field.value
  })
  expect(dictated).toBe('Dictated.')
  await page.getByTestId('note').fill('Holds a microphone.')
  await bench.canvas.focus()
  await bench.press('Control+b')
  await bench.isOnFrame(6)
  const copied = await bench.recordsOf('annotation')
  expect(copied.map(({ frame, note }) => [frame, note])).toEqual([
    [5, 'Holds a microphone.'],
    [6, 'Holds a microphone.'],
  ])

  await bench.press('Delete')
  expect(await bench.recordsOf('annotation')).toHaveLength(1)
  for (let steps = 0; steps < 10; steps += 1) await bench.press('Control+z')
  expect(await bench.recordsOf('annotation')).toEqual([])
  for (let steps = 0; steps < 10; steps += 1) await bench.press('Control+Shift+z')
  const [redone, ...others] = await bench.recordsOf('annotation')
  expect(others).toEqual([])
  expect(redone).toMatchObject({ frame: 5, note: 'Holds a microphone.' })

  // A key that is held is one edit.
  await bench.goTo(5)
  await bench.isOnFrame(5)
  await page.getByTestId('objects').getByRole('option').first().click()
  const acts = await bench.acts()
  await bench.canvas.focus()
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  expect(await bench.acts()).toBe(acts + 1)
  expect((await bench.recordsOf('annotation'))[0]?.box?.x).toBeCloseTo((redone?.box?.x ?? 0) + 5, 6)
})

test('a box is seen while it is drawn, and Escape leaves no trace of it', async ({ bench, page }) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.tag('weapon.rifle').click()
  const acts = await bench.acts()
  const [from, to] = [await bench.pointOf(60, 60), await bench.pointOf(140, 120)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  // Guides, boxes at rest, and then the layer of what is drawn.
  const painted = () =>
    page.getByTestId('canvas').evaluate((stage) => {
      const canvas = stage.querySelectorAll('canvas')[2]
      const context = canvas?.getContext('2d')
      if (!canvas || !context || canvas.style.display === 'none') return 0
      return context
        .getImageData(0, 0, canvas.width, canvas.height)
        .data.filter((level, at) => at % 4 === 3 && level > 0).length
    })
  await expect.poll(painted).toBeGreaterThan(100)
  await bench.press('Escape')
  await page.mouse.up()
  expect(await bench.acts()).toBe(acts)
})

test('after the browser is closed and opened again everything is there', async ({ baseURL, launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), 'framebench-profile-'))
  const options = { ...launchOptions, baseURL: baseURL ?? '', viewport: { width: 1440, height: 900 }, locale: 'en-GB' }
  const misdeeds: string[] = []
  try {
    const first = await chromium.launchPersistentContext(profile, options)
    await watch(first, new URL(baseURL ?? '').origin, misdeeds)
    const bench = new Workbench(await first.newPage())
    await bench.begin([samplePath(CLIP)])
    await bench.openClip('rate-25')
    await bench.tag('weapon.rifle').click()
    await bench.drag([100, 60], [160, 120])
    await bench.press('1')
    const before = await bench.exportAnnotations()
    expect(await bench.recordsOf('annotation')).toHaveLength(1)
    await first.close()

    const second = await chromium.launchPersistentContext(profile, options)
    await watch(second, new URL(baseURL ?? '').origin, misdeeds)
    const again = new Workbench(await second.newPage())
    await again.start()
    await expect(again.clips()).toHaveCount(1)
    expect(await again.exportAnnotations()).toBe(before)
    await again.openClip('rate-25')
    await expect(again.tag('posture.no_cover')).toHaveClass(/is-open/)
    // Undo reads the log, so that it reaches back over the restart.
    await again.press('Control+z')
    expect(await again.recordsOf('segment')).toEqual([])
    await second.close()
    expect(misdeeds).toEqual([])
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('next and previous coded frame, first, last, and steps of ten', async ({ bench }) => {
  await bench.openSample()
  await bench.openClip('roadside-vehicles')
  await bench.press('End')
  await bench.isOnFrame(599)
  await bench.press('e')
  await bench.isOnFrame(460)
  await bench.press('v')
  await bench.isOnFrame(470)
  await bench.press('c')
  await bench.press('c')
  await bench.isOnFrame(450)
  await bench.press('Home')
  await bench.isOnFrame(0)
  await bench.press('r')
  await bench.isOnFrame(3)
  await bench.goTo('0:04')
  await bench.isOnFrame(100)
})

/** Pointers land on whole CSS pixels; a display pixel is larger than one here, so that half of one is the error allowed. */
function near(found: Box | undefined, wanted: Box): boolean {
  return (
    found !== undefined && (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(found[side] - wanted[side]) <= 0.6)
  )
}
