import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { readManifest } from '../../src/formats/still/readManifest'
import { pdfAlternatives, pdfText } from './pdfText'
import { expect, test } from './test'
import type { Workbench } from './workbench'

const CLIP = 'roadside-vehicles'
/** On it the sample project has tracks of people who are protected. */
const WITH_PEOPLE = 250
const WORDS = { en: 'A road with vehicles.', ar: 'ثلاثة أشخاص قرب بيت' }

async function capture(bench: Workbench, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
  await bench.page.getByTestId('go-to').blur()
  await bench.press('Alt+p')
  await expect(bench.notices.last()).toContainText(`Frame ${frame} is in the tray`)
}

async function openStill(page: Page, frame: number): Promise<void> {
  await page
    .getByTestId('still-row')
    .filter({ hasText: `f ${frame}` })
    .click()
}

async function sayWords(page: Page): Promise<void> {
  await page.getByTestId('visible-ar').fill(WORDS.ar)
  await page.getByTestId('visible-en').fill(WORDS.en)
  await page.getByTestId('still-credit').fill('SAMPLE channel')
  await page.getByTestId('still-credit').press('Enter')
  await expect(page.getByTestId('caption-en')).toHaveValue(/^A road with vehicles\. .* Credit: SAMPLE channel\./)
}

/** Two stills with words, one of them of people who are protected; the archive asks for no basis for use. */
async function captureTwo(bench: Workbench): Promise<void> {
  const { page } = bench
  // As in browsers that give pages no files to write.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  await bench.openSample()
  await bench.openClip(CLIP)
  await capture(bench, 60)
  await capture(bench, WITH_PEOPLE)
  await page.keyboard.press('Alt+Shift+s')
  for (const frame of [60, WITH_PEOPLE]) {
    await openStill(page, frame)
    await sayWords(page)
  }
}

async function bytesOf(download: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await download).path())
}

async function filesOf(zip: Buffer): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const entry of await new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false }).getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
  return files
}

test('chosen stills leave as one zip that its manifest describes, and not while somebody protected is uncovered', async ({
  bench,
  page,
}) => {
  await captureTwo(bench)
  await page.getByTestId('choose-all').check()
  const faults = page.getByTestId('together-faults').locator('[data-fault]')
  const zip = page.getByTestId('zip-stills')
  await page.getByTestId('together-profile').getByText('Archive').click()
  await expect(faults).toHaveCount(1)
  await expect(faults).toContainText(`f ${WITH_PEOPLE}`)
  await expect(faults).toHaveAttribute('data-fault', 'uncovered')
  await expect(zip).toHaveAttribute('aria-disabled', 'true')
  await page.getByTestId('together-profile').getByText('Publish').click()
  await expect(faults).toHaveCount(3)
  await expect(zip).toHaveAttribute('aria-disabled', 'true')
  await page.getByTestId('cover-all').click()
  await page.getByTestId('together-profile').getByText('Archive').click()
  await expect(faults).toHaveCount(0)

  // A disk that takes its time: cancelled or full meanwhile, there is no file, and no entry in the log.
  const acts = await bench.acts()
  await page.evaluate(() => {
    const disk = { write: (): void => undefined, isFull: false, left: 'open' }
    const writable = {
      write: () =>
        disk.isFull
          ? Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'))
          : new Promise<void>((resolve) => (disk.write = resolve)),
      close: () => (disk.left = 'closed'),
      abort: () => (disk.left = 'aborted'),
    }
    const handle = {
      name: 'a.zip',
      getFile: async () => new File([], 'a.zip'),
      createWritable: async () => writable,
      remove: () => (disk.left += ', removed'),
    }
    Object.assign(globalThis, { disk, showSaveFilePicker: async () => handle })
  })
  await zip.click()
  await expect(page.getByTestId('together-said')).toHaveText('Still 0 of 2…')
  await page.getByTestId('cancel-zip').click()
  await page.evaluate(() => (globalThis as unknown as { disk: { write(): void } }).disk.write())
  await expect(page.getByTestId('together-said')).toContainText('No zip was made and nothing has left')
  expect(await page.evaluate(() => (globalThis as unknown as { disk: { left: string } }).disk.left)).toBe(
    'aborted, removed',
  )
  await page.evaluate(() => {
    const { disk } = globalThis as unknown as { disk: { isFull: boolean; left: string } }
    Object.assign(disk, { isFull: true, left: 'open' })
  })
  await zip.click()
  await expect(page.getByTestId('together-said')).toContainText('There is no room for the zip. None was made')
  expect(await page.evaluate(() => (globalThis as unknown as { disk: { left: string } }).disk.left)).toBe(
    'aborted, removed',
  )
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  expect(await bench.acts()).toBe(acts)

  const download = page.waitForEvent('download')
  await zip.click()
  const files = await filesOf(await bytesOf(download))
  await expect(page.getByTestId('together-said')).toContainText('2 stills are in SMP_stills.zip')
  // One act, whatever their number.
  expect(await bench.acts()).toBe(acts + 1)
  const manifest = readManifest(files.get('manifest.json') ?? new Uint8Array())
  if (!manifest.ok) throw new Error(manifest.problem.code)
  expect(manifest.value.stills.map(({ metadata }) => metadata.citation.frame)).toEqual([60, WITH_PEOPLE])
  expect(manifest.value.stills.map(({ redactions }) => redactions.length > 0)).toEqual([false, true])
  const listed = [...manifest.value.stills, ...manifest.value.files]
  expect([...files.keys()].toSorted()).toEqual([...listed.map(({ file }) => file), 'manifest.json'].toSorted())
  for (const { file, sha256 } of listed) {
    const bytes = files.get(file) ?? new Uint8Array()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  expect(new TextDecoder().decode(files.get('captions.csv'))).toContain(WORDS.ar)

  // A sheet of a part of the clip: frames 100 to 199 at 25 a second are four.
  await openStill(page, 60)
  await page.getByTestId('still-kind').click()
  await page.getByRole('option', { name: 'Contact sheet' }).click()
  await page.getByTestId('still-sheet').click()
  await page.getByRole('option', { name: 'every second', exact: true }).click()
  await page.getByTestId('sheet-from').fill('100')
  await page.getByTestId('sheet-from').press('Enter')
  await page.getByTestId('sheet-to').fill('199')
  await page.getByTestId('sheet-to').press('Enter')
  await expect(page.getByTestId('still-size')).toHaveText(/^1304×/)
  await expect(page.getByTestId('sheet-range')).toHaveValue('frames 100 to 199')
})

test('a report is kept as it is written, and leaves as a web page, a Word document and a PDF with both captions', async ({
  bench,
  page,
  browser,
}) => {
  await captureTwo(bench)
  await page.getByTestId('choose-all').check()
  await page.getByTestId('to-report').click()
  await expect(page.getByTestId('report-row')).toHaveCount(2)
  await page.getByTestId('report-profile').getByText('Archive').click()
  await page.getByTestId('report-title-en').fill('What the clip shows')
  await page.getByTestId('report-lead-en').fill('First paragraph.\n\nSecond paragraph.')
  await page.getByTestId('report-lead-ar').fill('الفقرة الأولى.')
  await page.getByTestId('report-methods-en').fill('Two people looked at it.')
  await page.getByTestId('report-methods-en').blur()
  await bench.isSaved()
  await page.reload()
  await expect(page.getByTestId('report-lead-en')).toHaveValue('First paragraph.\n\nSecond paragraph.')
  const preview = page.getByTestId('report-preview')
  await expect(preview.getByTestId('report-picture')).toHaveCount(2)

  // Newest first in the tray; brought in order of the clip here.
  await expect(page.getByTestId('report-row').first()).toContainText(`f ${WITH_PEOPLE}`)
  await page.getByTestId('report-down').first().click()
  await expect(page.getByTestId('report-row').first()).toContainText('f 60')

  // Nobody leaves uncovered by this way either, on purpose only for the archive.
  const faults = page.getByTestId('together-faults').locator('[data-fault]')
  await expect(faults).toHaveAttribute('data-fault', 'uncovered')
  for (const kind of ['html', 'docx', 'pdf']) {
    await expect(page.getByTestId(`report-${kind}`)).toHaveAttribute('aria-disabled', 'true')
  }
  await faults.getByRole('button').click()
  await page.getByTestId('cover-all').click()
  await expect(page.getByTestId('guarded').locator('.warn')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByTestId('report-html')).not.toHaveAttribute('aria-disabled', 'true')

  const acts = await bench.acts()
  const made = async (kind: string) => {
    const download = page.waitForEvent('download')
    await page.getByTestId(`report-${kind}`).click()
    const bytes = await bytesOf(download)
    await expect(page.getByTestId('report-said')).toContainText(`SMP_report_en-ar.${kind} was made`)
    return bytes
  }
  const html = await made('html')
  const docx = await made('docx')
  const pdf = await made('pdf')
  expect(await bench.acts()).toBe(acts + 3)

  // In a browser that has no network and runs nothing.
  const offline = await browser.newContext({ offline: true, javaScriptEnabled: false })
  const reader = await offline.newPage()
  await reader.setContent(html.toString('utf8'))
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('What the clip shows')
  await expect(reader.getByRole('figure')).toHaveCount(2)
  const [first] = await reader.getByRole('figure').all()
  await expect(first?.locator('figcaption [lang="en"]') ?? reader.locator('none')).toContainText(WORDS.en)
  await expect(first?.locator('figcaption [lang="ar"]') ?? reader.locator('none')).toContainText(WORDS.ar)
  await expect(reader.getByRole('img').first()).toHaveAttribute('alt', new RegExp(WORDS.ar))
  const [picture] = await reader.getByRole('img').all()
  expect((await picture?.boundingBox())?.width).toBeGreaterThan(400)
  await expect(reader.locator('.report-sources')).toContainText(CLIP)
  await offline.close()

  const files = await filesOf(docx)
  const text = (name: string) => new TextDecoder().decode(files.get(name))
  expect(text('word/document.xml')).toContain(WORDS.en)
  expect(text('word/document.xml')).toContain(WORDS.ar)
  expect(text('word/document.xml')).toContain('<w:bidi/>')
  expect(text('docProps/core.xml')).not.toMatch(/dcterms:created|Un-named/)
  expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(2)

  // Letters that differ in their dots alone are still themselves, and the first of a line is there.
  const said = pdfText(pdf)
  expect(said).toContain(WORDS.en)
  for (const word of WORDS.ar.split(' ')) expect(said).toContain(Array.from(word).toReversed().join(''))
  const alternatives = pdfAlternatives(pdf)
  expect(alternatives).toHaveLength(2)
  for (const each of alternatives) expect(each).toMatch(new RegExp(`${WORDS.en}[\\s\\S]*${WORDS.ar}`))
})
