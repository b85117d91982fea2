import {
  appendFileSync,
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { flipBits } from '../fixtures/flipBits'
import { fixturePath, storedFiles } from './fixtures'
import { expect, test } from './test'
import { visitFrames } from './visitFrames'
import { samplePath, Workbench } from './workbench'

const SAFE = 'Nothing was added, and your other clips are untouched'

let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'framebench-broken-'))
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Files that are refused, the words that say why, and the words that say what to do next. */
const REFUSED: readonly (readonly [file: string, says: string, next: string])[] = [
  ['empty.mp4', 'is empty: it has no bytes', 'Download or copy it again'],
  ['notes.mp4', 'is not a video file', 'Check that it is MP4'],
  ['page.mp4', 'is not a video file', 'not a web page'],
  ['cut-before-index.mov', 'the part that lists its frames is missing', 'Download or copy it again'],
  ['cut-after-index.mp4', 'only 32 of its 75 frames are there', 'Download or copy it again'],
  ['cut.mkv', 'its end is missing after frame', 'Download or copy it again'],
  ['damaged-index.mp4', 'its list of frames makes no sense', 'compare the SHA-256'],
  ['encrypted.mp4', 'is encrypted', 'Ask its source for an open copy'],
  ['sound-only.mp4', 'has no video in it', 'Check that it is the right file'],
]

/** Files whose codec is not decoded here: a dialog says so, since a converted copy can be attached in it. */
const UNDECODABLE = ['hevc.mp4', 'unknown-codec.mkv'] as const

test('a codec that is not decoded here is named, and the library stays as it was', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const before = await storedFiles(page)
  const dialog = page.getByRole('dialog')
  for (const file of UNDECODABLE) {
    await page.getByTestId('add-clips').setInputFiles(fixturePath(file))
    await expect(dialog).toContainText(file)
    await expect(dialog).toContainText('which this browser cannot decode')
    await expect(dialog).toContainText(SAFE)
    await expect(dialog).toContainText('Convert a copy with ffmpeg')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(bench.clips()).toHaveCount(1)
    expect(await storedFiles(page)).toEqual(before)
  }
})

test('a file that cannot be used gets its own sentence, and the library stays as it was', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const before = await storedFiles(page)
  for (const [file, says, next] of REFUSED) {
    await page.getByTestId('add-clips').setInputFiles(fixturePath(file))
    const notice = bench.notices.filter({ hasText: file })
    // Soft: each of these files is a test of its own, and shares the page only because a page takes long to begin.
    await expect.soft(notice).toContainText(says)
    await expect.soft(notice).toContainText(SAFE)
    await expect.soft(notice).toContainText(next)
    await expect.soft(page.getByTestId('job-row'), file).toHaveCount(0)
    await expect.soft(bench.clips(), file).toHaveCount(1)
    expect.soft(await storedFiles(page), file).toEqual(before)
    await notice.getByRole('button').last().click()
    await expect(notice).toHaveCount(0)
  }
})

test('in Arabic each has its own sentence too', async ({ bench, page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('framebench-preferences', JSON.stringify({ language: 'ar', theme: 'dark' })),
  )
  await bench.openSample()
  const sentences = new Set<string>()
  for (const [file] of REFUSED) {
    await page.getByTestId('add-clips').setInputFiles(fixturePath(file))
    const notice = bench.notices.filter({ hasText: file })
    await expect(notice).toContainText('لم يُضف شيء، ومقاطعك الأخرى لم تُمسّ')
    sentences.add((await notice.innerText()).replaceAll(file, ''))
    await notice.getByRole('button').last().click()
    await expect(notice).toHaveCount(0)
  }
  // Two of them are no video.
  expect(sentences.size).toBe(REFUSED.length - 1)
  await expect(bench.clips()).toHaveCount(2)
})

test('the line that converts holds the file’s name, and is copied', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const path = join(folder, 'Phone clip (2).mp4')
  copyFileSync(fixturePath('hevc.mp4'), path)
  await page.getByTestId('add-clips').setInputFiles(path)
  await page.getByRole('button', { name: 'Copy the line' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const line = await page.evaluate(() => navigator.clipboard.readText())
  expect(line).toContain('ffmpeg -copyts -i "Phone clip (2).mp4"')
  expect(line).toContain('-enc_time_base 1/12800 -video_track_timescale 12800')
  expect(line).toBe(await page.getByTestId('command-line').innerText())
})

test('a file name that a shell would run is not put on the line', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const path = join(folder, 'a$(id).mp4')
  copyFileSync(fixturePath('hevc.mp4'), path)
  await page.getByTestId('add-clips').setInputFiles(path)
  await expect(page.getByRole('dialog')).toContainText('name a copy of it input.mp4')
  await expect(page.getByTestId('command-line')).toContainText('-i "input.mp4"')
})

for (const place of ['data', 'index'] as const) {
  test(`bits flipped in the ${place}: a sentence, or frames that are exact or told to be undecodable`, async ({
    bench,
    page,
  }) => {
    const whole = readFileSync(samplePath('rate-25.mp4'))
    const index = whole.indexOf('moov')
    const data = whole.indexOf('mdat')
    const indexEnd = index < data ? data : whole.length
    const span =
      place === 'index' ? { from: index, to: indexEnd } : { from: data + 4, to: index < data ? whole.length : index }
    await bench.begin([samplePath('no-audio.mp4')])
    for (const seed of [11, 12, 13, 14]) {
      const name = `seed-${seed}`
      const path = join(folder, `${name}.mp4`)
      writeFileSync(path, flipBits(whole, { seed, count: place === 'index' ? 3 : 40, ...span }))
      await page.getByTestId('add-clips').setInputFiles(path)
      const clip = bench.clips().filter({ hasText: name })
      const dialog = page.getByRole('dialog').filter({ hasText: SAFE })
      const sentence = bench.notices.filter({ hasText: SAFE }).filter({ hasText: name }).or(dialog)
      await expect(clip.or(sentence)).toBeVisible()
      if ((await clip.count()) === 0) {
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
        continue
      }
      await clip.dblclick()
      await expect(bench.badge).toBeVisible()
      const last = Number(await page.getByLabel('Position').getAttribute('aria-valuemax'))
      const frames = [0, 10, 25, 40, 60, 74].filter((each) => each <= last)
      const states = (await visitFrames(page, frames, 'typed')).map(({ frame, state }) => `${frame} ${state}`)
      expect(
        states.filter((state) => state.endsWith('hangs')),
        name,
      ).toEqual([])
      await page.getByRole('link', { name: 'Library' }).click()
      await expect(clip).toBeVisible()
    }
  })
}

test('another file under the same name is no clip’s file', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const clips = await root.getDirectoryHandle('clips')
    for await (const name of clips.keys()) await clips.removeEntry(name)
  })
  await page.reload()
  await expect(bench.clips().first()).toContainText('The file is not in this browser')
  const other = join(folder, 'rate-25.mp4')
  copyFileSync(samplePath('no-audio.mp4'), other)
  await page.getByTestId('find-file').setInputFiles(other)
  await expect(bench.notices).toContainText('is another file: its bytes differ from the clip’s, whatever its name')
  await expect(bench.notices).toContainText('your annotations are safe')
  await expect(bench.clips().first()).toContainText('The file is not in this browser')
  expect((await storedFiles(page)).filter((name) => /^(clips|incoming)\//.test(name))).toEqual([])
  await page.getByTestId('find-file').setInputFiles(samplePath('rate-25.mp4'))
  await expect(bench.notices.last()).toContainText('has its file back')
  await bench.openClip('rate-25')
  expect(await bench.isExact()).toBe(0)
})

test('another file under a name that the project has already is a clip of its own', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const other = join(folder, 'rate-25.mp4')
  copyFileSync(samplePath('rate-29.97.mov'), other)
  await page.getByTestId('add-clips').setInputFiles(other)
  await expect(bench.clips()).toHaveCount(2)
  await expect(bench.clips().nth(0)).toContainText('75 frames')
  await expect(bench.clips().nth(1)).toContainText('90 frames')
})

test('a file that was changed after it was picked is not read', async ({ bench, page }) => {
  const path = join(folder, 'changed.mp4')
  copyFileSync(samplePath('rate-25.mp4'), path)
  await bench.start()
  await page.getByTestId('add-clips').setInputFiles(path)
  // The project is asked for before the file is read.
  await page.getByLabel('Name of the project').fill('Test case')
  await page.getByLabel('Your pseudonym in this project').fill('coder-7f')
  copyFileSync(samplePath('no-audio.mp4'), path)
  utimesSync(path, new Date(), new Date(Date.now() + 60_000))
  await page.getByTestId('create-project').click()
  await expect(bench.notices).toContainText('it was changed, moved or its disk was removed')
  await expect(bench.notices).toContainText(SAFE)
  await expect(bench.clips()).toHaveCount(0)
  expect((await storedFiles(page)).filter((name) => /^(clips|incoming)\//.test(name))).toEqual([])
})

test('a file that is changed while it is read is given up, and nothing of it stays', async ({ bench, page }) => {
  await bench.begin([samplePath('no-audio.mp4')])
  const path = largeClip('growing.mp4', 3e9)
  await giveRoom(page, 100e9)
  await page.getByTestId('add-clips').setInputFiles(path)
  await expect(page.getByTestId('job-row')).toContainText(/Hashing [\d.]+ MB of 3 GB/)
  appendFileSync(path, 'one more line')
  await expect(bench.notices).toContainText('it was changed, moved or its disk was removed')
  await expect(page.getByTestId('job-row')).toHaveCount(0)
  await expect(bench.clips()).toHaveCount(1)
  expect((await storedFiles(page)).filter((name) => name.startsWith('incoming/'))).toEqual([])
})

test.describe('20 GB', () => {
  test('are refused at once where the browser has no room for them', async ({ baseURL }) => {
    await inProfile(baseURL, 5e9, async (page, bench) => {
      const before = await storedFiles(page)
      await page.getByTestId('add-clips').setInputFiles(largeClip('long.mp4', 20e9))
      await expect(bench.notices).toContainText('has 20 GB, more than this browser lets Framebench store', {
        timeout: 5000,
      })
      await expect(bench.notices).toContainText('Nothing was copied, and your work is safe')
      await expect(bench.clips()).toHaveCount(1)
      expect(await storedFiles(page)).toEqual(before)
    })
  })

  test('are begun where there is room, and given up at once when they are cancelled', async ({ baseURL }) => {
    await inProfile(baseURL, 100e9, async (page, bench) => {
      const before = await storedFiles(page)
      await page.getByTestId('add-clips').setInputFiles(largeClip('long.mp4', 20e9))
      await expect(page.getByTestId('job-row')).toContainText(/Hashing [\d.]+ (kB|MB|GB) of 20 GB/)
      await page.getByTestId('cancel-job').click()
      await expect(bench.notices).toContainText('was cancelled', { timeout: 5000 })
      await expect(page.getByTestId('job-row')).toHaveCount(0)
      await expect(bench.clips()).toHaveCount(1)
      expect(await storedFiles(page)).toEqual(before)
    })
  })
})

/** A project with one clip in a profile on the disk: a private window keeps files in memory and counts its room otherwise. */
async function inProfile(
  baseURL: string | undefined,
  quotaBytes: number,
  act: (page: Page, bench: Workbench) => Promise<void>,
): Promise<void> {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...test.info().project.use.launchOptions,
    baseURL: baseURL ?? '',
    locale: 'en-GB',
  })
  try {
    const page = await context.newPage()
    const bench = new Workbench(page)
    await bench.begin([samplePath('no-audio.mp4')])
    await giveRoom(page, quotaBytes)
    await act(page, bench)
  } finally {
    await context.close()
  }
}

/** A sample with a sparse `free` box of 64 bits behind it: a whole clip of `sizeBytes` that takes no room on the disk. */
function largeClip(name: string, sizeBytes: number): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  copyFileSync(samplePath('rate-25.mp4'), path)
  const { size } = statSync(path)
  const head = Buffer.alloc(16)
  head.writeUInt32BE(1, 0)
  head.write('free', 4, 'latin1')
  head.writeBigUInt64BE(BigInt(sizeBytes - size), 8)
  const file = openSync(path, 'r+')
  writeSync(file, head, 0, head.length, size)
  ftruncateSync(file, sizeBytes)
  closeSync(file)
  return path
}

/** What the browser says of its room hangs on the machine; here it says so much. */
async function giveRoom(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize })
}
