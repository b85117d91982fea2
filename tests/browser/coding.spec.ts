import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, watch } from './test'
import { samplePath, truthOf, Workbench } from './workbench'

const CLIP = 'rate-25.mp4'

interface ExportedBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface Exported {
  readonly annotations: readonly {
    readonly frame: number
    readonly pts: number
    readonly seconds: number
    readonly tagIds: string[]
    readonly note: string
    readonly box?: ExportedBox
  }[]
  readonly segments: readonly {
    readonly start: number
    readonly end?: number
    readonly endPts?: number
    readonly tagIds: string[]
  }[]
}

async function exported(bench: Workbench): Promise<Exported> {
  await bench.isSaved()
  return JSON.parse(await bench.exportAnnotations())
}

test('a frame is tagged by Shift and a tag’s key, and the tag is taken off by the same', async ({ bench }) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.goTo(12)
  await bench.isOnFrame(12)
  await bench.press('Shift+1')
  const truth = truthOf(CLIP)
  const first = await exported(bench)
  expect(first.annotations).toMatchObject([
    { frame: 12, pts: truth.pts[12], seconds: 0.48, tagIds: ['posture.no_cover'] },
  ])
  await bench.press('Shift+1')
  expect((await exported(bench)).annotations).toEqual([])
})

test('a range runs from the key’s first press to its second, and its end is dragged to a frame', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.goTo(10)
  await bench.isOnFrame(10)
  await bench.press('1')
  await expect(bench.tag('posture.no_cover')).toHaveClass(/is-open/)
  for (let pressed = 0; pressed < 10; pressed += 1) await bench.press('f')
  await bench.isOnFrame(20)
  await bench.press('1')
  const truth = truthOf(CLIP)
  expect((await exported(bench)).segments).toMatchObject([
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
  expect((await exported(bench)).segments).toMatchObject([{ start: 10, end: 40, endPts: truth.pts[40] }])
  await bench.press('Control+z')
  expect((await exported(bench)).segments).toMatchObject([{ start: 10, end: 21 }])
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
  const drawn = (await exported(bench)).annotations[0]
  expect(drawn).toMatchObject({ frame: 5, tagIds: ['person.no_weapon_visible'] })
  expect(near(drawn?.box, { x: 100, y: 60, w: 60, h: 60 })).toBe(true)

  await bench.drag([130, 90], [150, 100])
  expect(near((await exported(bench)).annotations[0]?.box, { x: 120, y: 70, w: 60, h: 60 })).toBe(true)

  await bench.drag([180, 130], [200, 150])
  expect(near((await exported(bench)).annotations[0]?.box, { x: 120, y: 70, w: 80, h: 80 })).toBe(true)

  const before = (await exported(bench)).annotations[0]?.box
  await bench.canvas.focus()
  await bench.press('ArrowRight')
  await bench.press('Shift+ArrowDown')
  await bench.press('Alt+ArrowLeft')
  const keyed = (await exported(bench)).annotations[0]?.box
  expect(keyed?.x).toBeCloseTo((before?.x ?? 0) + 1, 6)
  expect(keyed?.y).toBeCloseTo((before?.y ?? 0) + 10, 6)
  expect(keyed?.w).toBeCloseTo((before?.w ?? 0) - 1, 6)

  await page.getByTestId('note').fill('Holds a microphone.')
  await page.getByTestId('note').blur()
  await bench.canvas.focus()
  await bench.press('Control+b')
  await bench.isOnFrame(6)
  const copied = await exported(bench)
  expect(copied.annotations.map(({ frame, note }) => [frame, note])).toEqual([
    [5, 'Holds a microphone.'],
    [6, 'Holds a microphone.'],
  ])

  await bench.press('Delete')
  expect((await exported(bench)).annotations).toHaveLength(1)
  for (let steps = 0; steps < 9; steps += 1) await bench.press('Control+z')
  expect((await exported(bench)).annotations).toEqual([])
  for (let steps = 0; steps < 9; steps += 1) await bench.press('Control+Shift+z')
  const redone = await exported(bench)
  expect(redone.annotations.map(({ frame }) => frame)).toEqual([5])
  expect(redone.annotations[0]?.note).toBe('Holds a microphone.')
})

test('Escape leaves no trace of a box that was begun', async ({ bench, page }) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.tag('weapon.rifle').click()
  const acts = await bench.acts()
  const start = await bench.pointOf(100, 60)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 60)
  await bench.press('Escape')
  await page.mouse.up()
  expect(await exported(bench)).toMatchObject({ annotations: [] })
  expect(await bench.acts()).toBe(acts)
})

test('a key held to move a box is one edit', async ({ bench, page }) => {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
  await bench.tag('weapon.rifle').click()
  await bench.drag([100, 60], [160, 120])
  const acts = await bench.acts()
  await bench.canvas.focus()
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  const after = await exported(bench)
  expect(await bench.acts()).toBe(acts + 1)
  expect(near(after.annotations[0]?.box, { x: 105, y: 60, w: 60, h: 60 })).toBe(true)
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
    const before = await exported(bench)
    expect(before.annotations).toHaveLength(1)
    await first.close()

    const second = await chromium.launchPersistentContext(profile, options)
    await watch(second, new URL(baseURL ?? '').origin, misdeeds)
    const again = new Workbench(await second.newPage())
    await again.start()
    await expect(again.clips()).toHaveCount(1)
    expect(await exported(again)).toEqual(before)
    await again.openClip('rate-25')
    await expect(again.tag('posture.no_cover')).toHaveClass(/is-open/)
    // Undo reads the log, so that it reaches back over the restart.
    await again.press('Control+z')
    expect((await exported(again)).segments).toEqual([])
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
function near(found: ExportedBox | undefined, wanted: ExportedBox): boolean {
  return (
    found !== undefined && (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(found[side] - wanted[side]) <= 0.6)
  )
}

test('a box is seen while it is drawn', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('n')
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
  await page.keyboard.press('Escape')
  await page.mouse.up()
})
