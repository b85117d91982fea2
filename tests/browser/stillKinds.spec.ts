import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { checkContainer, withXmp } from '../../src/formats/still/stillContainer'
import { encodedPicture } from '../support/encodedPictures'
import { capture, choose, drawFill, drop, exported, numberIn, openStills, sayWords, type FilePart } from './stillPage'
import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

const CLIP = 'roadside-vehicles'
const TRUTH = truthOf(`${CLIP}.mp4`)
const PRESENTER: { figures: { id: string; boxes: number[][] }[] } = JSON.parse(
  readFileSync(samplePath('road-presenter.truth.json'), 'utf8'),
)
const FRAME = 60
const OTHER = 96
/** On it the sample project has tracks of people who are protected. */
const WITH_PEOPLE = 250

interface Kind {
  readonly layout: string
  readonly format: 'PNG' | 'JPEG' | 'WEBP'
  readonly profile: 'Publish' | 'Archive'
  readonly name: RegExp
  /** Where the file has whole frames, and which. */
  readonly frames: readonly (readonly [number, FilePart])[]
}

const WHOLE = { x: 0, y: 0, w: 1280, h: 720 }
/** Three cells of a context strip in a line, their labels below. */
const STRIP = { w: 640, h: 360 }
const SHEET = { w: 320, h: 180 }

const KINDS: readonly Kind[] = [
  { layout: 'Clean frame', format: 'PNG', profile: 'Publish', name: /_RAW1\.png$/, frames: [[FRAME, WHOLE]] },
  { layout: 'With numbered boxes', format: 'JPEG', profile: 'Publish', name: /_ANN2\.jpg$/, frames: [[FRAME, WHOLE]] },
  {
    layout: 'Frames before and after',
    format: 'WEBP',
    profile: 'Publish',
    name: /_SHT3\.webp$/,
    frames: [
      [10, { x: 0, y: 0, ...STRIP }],
      [FRAME, { x: 1296, y: 0, ...STRIP }],
      [110, { x: 648, y: 410, ...STRIP }],
    ],
  },
  {
    layout: 'Clean beside boxed',
    format: 'PNG',
    profile: 'Archive',
    name: /_PAN4\.png$/,
    frames: [
      [FRAME, WHOLE],
      [FRAME, { ...WHOLE, x: 1288 }],
    ],
  },
  {
    layout: 'Contact sheet',
    format: 'JPEG',
    profile: 'Archive',
    name: /_SHT5\.jpg$/,
    frames: [
      [0, { x: 0, y: 0, ...SHEET }],
      [WITH_PEOPLE, { x: 328, y: 0, ...SHEET }],
      [500, { x: 656, y: 0, ...SHEET }],
    ],
  },
  {
    layout: 'Two stills side by side',
    format: 'WEBP',
    profile: 'Archive',
    name: /_PAN6\.webp$/,
    frames: [
      [FRAME, WHOLE],
      [OTHER, { ...WHOLE, x: 1288 }],
    ],
  },
  // The upper left part, where the squares are.
  { layout: 'Crop with locator', format: 'PNG', profile: 'Archive', name: /_RAW7\.png$/, frames: [[FRAME, WHOLE]] },
]

/** A file with a patch of 64 × 32 pixels painted over, and the words that it had. */
async function painted(page: Page, file: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(async (data) => {
    const given = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0)
    const image = await createImageBitmap(new Blob([given]))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    if (context) context.fillStyle = '#ff00ff'
    context?.fillRect(600, 300, 64, 32)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
  }, file.toString('base64'))
  const container = checkContainer(file)
  const written = withXmp(Buffer.from(base64, 'base64'), (container.ok && container.value.xmp) || '')
  if (!written.ok) throw new Error(written.problem.code)
  return Buffer.from(written.value)
}

test('every layout leaves in its format and profile with the very frames and its words, and is found again by them', async ({
  bench,
  page,
}) => {
  await bench.openSample()
  await bench.clips().filter({ hasText: CLIP }).click()
  await page.getByTestId('open-record').click()
  await page.getByTestId('field-basisForUse').fill('Quotation for research')
  await page.getByTestId('field-basisForUse').blur()
  await page.getByRole('button', { name: 'Open the clip' }).click()
  await bench.isExact()
  await capture(bench, OTHER)
  await bench.goTo(FRAME)
  await bench.isOnFrame(FRAME)
  await page.getByTestId('go-to').blur()
  await page.getByTestId('tag-search').fill('Broadcaster')
  await bench.tag('footage.broadcaster_mark').click()
  await page.getByTestId('tag-search').fill('')
  await page.getByTestId('tag-search').blur()
  await bench.drag([1090, 30], [1250, 80])
  await bench.press('Escape')
  await capture(bench, FRAME)
  await openStills(page, 2)
  await sayWords(page)

  const files: { name: string; bytes: Buffer }[] = []
  for (const { layout, format, profile, name, frames } of KINDS) {
    await page.getByTestId('still-profile').getByText(profile).click()
    if (layout.startsWith('Crop')) {
      await choose(page, 'still-kind', 'Clean frame')
      await expect(page.getByTestId('still-size')).toHaveText('1280×720')
      await drawFill(page, [0.0005, 0.0005], [0.75, 0.5], 'tool-crop')
      await expect(page.getByTestId('still-size')).toHaveText(/^960×5/)
      await expect(page.getByTestId('mark-cut-off')).toContainText('The mark is credit and evidence')
    } else await choose(page, 'still-kind', layout)
    if (layout.startsWith('Two')) {
      await page.getByTestId('still-beside').click()
      await page
        .getByRole('option')
        .filter({ hasText: `f ${OTHER}` })
        .click()
    }
    await choose(page, 'still-format', format)
    await expect(page.getByTestId('export-still')).not.toHaveAttribute('aria-disabled', 'true')
    const file = await exported(page)
    files.push(file)
    expect(file.name, layout).toMatch(name)
    for (const [frame, part] of frames) {
      expect(await numberIn(bench, file.bytes, TRUTH, part), `${layout}: frame ${frame}`).toBe(TRUTH.numbers[frame])
    }
    // Nothing behind the end, no thumbnail, no part that we did not put there.
    const container = checkContainer(file.bytes)
    expect(container.ok && container.value.xmp, layout).toContain('طريق فيه سيارات')
    expect(container.ok && container.value.xmp?.includes('guest'), layout).toBe(profile === 'Archive')
    expect(container.ok && container.value.xmp?.includes('Broadcaster mark'), layout).toBe(/boxe/.test(layout))
  }

  // The first is dropped beside the stills, the others on another frame of the clip; each leads to its own.
  let where = 'stills-page'
  for (const file of files) {
    await drop(page, where, [file])
    await bench.isOnFrame(FRAME)
    const notice = bench.notices.last()
    await expect(notice, file.name).toContainText('Its pixels are the same, every one of them')
    await notice.getByRole('button').click()
    await expect(bench.notices).toHaveCount(0)
    where = 'annotate-page'
    await bench.goTo(0)
    await bench.isOnFrame(0)
  }

  const [clean] = files
  if (!clean) throw new Error('no file')
  await drop(page, 'annotate-page', [{ name: 'changed.png', bytes: await painted(page, clean.bytes) }])
  await expect(bench.notices.last()).toContainText('0.22 % of its pixels differ from what was exported, by up to')
  await bench.isOnFrame(FRAME)
  await drop(page, 'annotate-page', [{ name: 'other.png', bytes: Buffer.from(encodedPicture('png')) }])
  await expect(bench.notices.last()).toContainText('other.png does not say which frame it shows')
})

test('whoever is protected leaves on no way, in no layout, but by an archive act that is logged', async ({
  bench,
  page,
}) => {
  await bench.openSample()
  await bench.openClip(CLIP)
  await capture(bench, WITH_PEOPLE)
  await openStills(page, 1)
  await sayWords(page)
  await page.getByTestId('still-profile').getByText('Archive').click()
  const faults = page.getByTestId('still-faults').locator('[data-fault]')
  for (const layout of ['Clean frame', 'Frames before and after', 'Clean beside boxed', 'Contact sheet']) {
    await choose(page, 'still-kind', layout)
    if (layout === 'Contact sheet') await choose(page, 'still-sheet', 'every second')
    await expect(page.getByTestId('still-size')).toBeVisible()
    await expect(faults, layout).toHaveAttribute('data-fault', 'uncovered')
    await expect(page.getByTestId('export-still'), layout).toHaveAttribute('aria-disabled', 'true')
    await page.getByTestId('still-more').click()
    await expect(page.getByRole('menuitem', { name: 'Copy image' }), layout).toBeDisabled()
    await bench.press('Escape')
  }
  await choose(page, 'still-kind', 'Clean frame')
  await page.getByTestId('archive-act').check()
  await expect(page.getByTestId('export-still')).not.toHaveAttribute('aria-disabled', 'true')
  const file = await exported(page)
  expect(await numberIn(bench, file.bytes, TRUTH)).toBe(TRUTH.numbers[WITH_PEOPLE])
  const { stills }: { stills: { exports: { uncovered?: number }[] }[] } = JSON.parse(await bench.exportAnnotations())
  expect(stills[0]?.exports[0]?.uncovered).toBeGreaterThan(0)
})

test('a detector suggests faces, and a person covers or dismisses each', async ({ bench, page }) => {
  await bench.openSample()
  await bench.openClip('road-presenter')
  await capture(bench, 100)
  await openStills(page, 1)
  await expect(page.getByTestId('faces-said')).toContainText('It misses faces')
  await page.getByTestId('look-for-faces').click()
  const suggested = page.getByTestId('suggested-face')
  await expect(suggested).not.toHaveCount(0, { timeout: 60_000 })
  const count = await suggested.count()
  await expect(page.getByTestId('suggestion')).toHaveCount(count)
  // Nothing is covered by itself, and nothing is written down.
  const acts = await bench.acts()
  await expect(page.getByTestId('fills').getByRole('listitem')).toHaveCount(0)
  await page.getByTestId('dismiss-face').first().click()
  await expect(suggested).toHaveCount(count - 1)
  expect(await bench.acts()).toBe(acts)
  await page.getByTestId('cover-faces').click()
  await expect(suggested).toHaveCount(0)
  await expect(page.getByTestId('faces-said')).toContainText('which does not mean that there is none')
  await expect(page.getByTestId('fills').getByRole('listitem')).toHaveCount(count - 1)
  expect(await bench.acts()).toBe(acts + 1)
  const { stills }: { stills: { redactions: { box: { x: number; y: number; w: number; h: number } }[] }[] } =
    JSON.parse(await bench.exportAnnotations())
  // One of them is the head of the presenter, which is the upper part of his box.
  const [x = 0, y = 0, w = 0, h = 0] = PRESENTER.figures.find(({ id }) => id === 'presenter')?.boxes[100] ?? []
  const isHead = ({ box }: { box: { x: number; y: number; w: number; h: number } }) => {
    const [middleX, middleY] = [box.x + box.w / 2, box.y + box.h / 2]
    return middleX > x && middleX < x + w && middleY > y && middleY < y + h / 3 && box.w < w
  }
  expect(stills[0]?.redactions.some(isHead)).toBe(true)
})
