import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storedFiles } from './fixtures'
import { expect, test } from './test'
import { samplePath } from './workbench'

let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'framebench-files-'))
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A valid MP4 with a `free` box of so many bytes behind it: long to hash, quick to make. */
function largeFile(name: string, bytes: number): string {
  const path = join(folder, name)
  copyFileSync(samplePath('rate-25.mp4'), path)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(bytes, 0)
  head.write('free', 4, 'latin1')
  appendFileSync(path, head)
  truncateSync(path, readFileSync(samplePath('rate-25.mp4')).length + bytes)
  return path
}

test('MP4, MOV, WebM and MKV are taken in with their facts', async ({ bench, page }) => {
  await bench.begin(['rate-25.mp4', 'rate-29.97.mov', 'vp8.webm', 'late-start.mkv'].map(samplePath))
  await expect(bench.clips().nth(0)).toContainText('75 frames')
  await expect(bench.clips().nth(1)).toContainText('29.97 fps')
  await expect(bench.clips().nth(2)).toContainText('VP8')
  await expect(bench.clips().nth(3)).toContainText('320×180')
  await bench.clips().nth(3).click()
  await expect(page.getByLabel('Selected clip')).toContainText('3200 × 1/1000')
})

test('files that are dropped are taken in', async ({ bench, page }) => {
  await bench.begin([samplePath('no-audio.mp4')])
  const bytes = readFileSync(samplePath('rate-25.mp4')).toString('base64')
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(
      new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'dropped.mp4', { type: 'video/mp4' }),
    )
    return data
  }, bytes)
  await page.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer: transfer })
  await expect(bench.clips()).toHaveCount(2)
  await expect(bench.clips().nth(1)).toContainText('dropped.mp4')
})

test('the same bytes under another name are recognised', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  const copy = join(folder, 'another-name.mp4')
  copyFileSync(samplePath('rate-25.mp4'), copy)
  await page.getByTestId('add-clips').setInputFiles(copy)
  await expect(bench.notices).toContainText('is in this project already, as “rate-25”')
  await expect(bench.clips()).toHaveCount(1)
})

test('hashing shows a figure and can be cancelled; nothing of the file is kept', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.getByTestId('add-clips').setInputFiles(largeFile('large.mp4', 600_000_000))
  const job = page.getByTestId('job-row')
  await expect(job).toContainText(/Hashing [\d.]+ (kB|MB) of 600 MB/)
  await page.getByTestId('cancel-job').click()
  await expect(bench.notices).toContainText('was cancelled')
  await expect(job).toHaveCount(0)
  await expect(bench.clips()).toHaveCount(1)
  const stored = await storedFiles(page)
  expect(stored.filter((name) => name.startsWith('clips/'))).toHaveLength(1)
  expect(stored.filter((name) => name.startsWith('incoming/'))).toEqual([])
})
