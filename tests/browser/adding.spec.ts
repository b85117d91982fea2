import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const stored = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const [folderName, handle] of root.entries()) {
      if (handle.kind === 'directory') for await (const name of handle.keys()) names.push(`${folderName}/${name}`)
    }
    return names
  })
  expect(stored.filter((name) => name.startsWith('clips/'))).toHaveLength(1)
  expect(stored.filter((name) => name.startsWith('incoming/'))).toEqual([])
})

test.describe('a file that cannot be used gets one sentence, and the library stays as it was', () => {
  const cases: readonly { readonly name: string; readonly make: (path: string) => void; readonly says: string }[] = [
    { name: 'empty.mp4', make: (path) => writeFileSync(path, ''), says: 'is empty: it has no bytes' },
    {
      name: 'notes.mp4',
      make: (path) => writeFileSync(path, 'These are notes and not a video.\n'.repeat(200)),
      says: 'is not a video file',
    },
    {
      name: 'page.mp4',
      make: (path) => writeFileSync(path, '<!doctype html><title>Not found</title>'.repeat(100)),
      says: 'is not a video file',
    },
    {
      name: 'no-index.mov',
      make: (path) => {
        // An ordinary MOV has its index behind its frames.
        copyFileSync(samplePath('rate-29.97.mov'), path)
        truncateSync(path, 25_000)
      },
      says: 'is cut off',
    },
    {
      name: 'half.mp4',
      make: (path) => {
        copyFileSync(samplePath('roadside-vehicles.mp4'), path)
        truncateSync(path, 900_000)
      },
      says: 'is cut off: only',
    },
    { name: 'sound.mp4', make: (path) => writeFileSync(path, soundOnly()), says: 'has no video in it' },
    {
      name: 'foreign.mkv',
      make: (path) => writeFileSync(path, unknownCodec()),
      says: 'which this browser cannot decode',
    },
  ]
  for (const { name, make, says } of cases) {
    test(name, async ({ bench, page }) => {
      await bench.begin([samplePath('rate-25.mp4')])
      const path = join(folder, name)
      make(path)
      await page.getByTestId('add-clips').setInputFiles(path)
      await expect(bench.notices).toContainText(says)
      await expect(bench.notices).toContainText('Nothing was added')
      await expect(page.getByTestId('job-row')).toHaveCount(0)
      await expect(bench.clips()).toHaveCount(1)
    })
  }
})

test('a clip whose bytes are missing takes its own file back, and no other', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const clips = await root.getDirectoryHandle('clips')
    for await (const name of clips.keys()) await clips.removeEntry(name)
  })
  await page.reload()
  await expect(bench.clips().first()).toContainText('The file is not in this browser')
  await page.getByTestId('find-file').setInputFiles(samplePath('no-audio.mp4'))
  await expect(bench.notices).toContainText('is another file')
  await expect(bench.clips().first()).toContainText('The file is not in this browser')
  await page.getByTestId('find-file').setInputFiles(samplePath('rate-25.mp4'))
  await expect(bench.notices.last()).toContainText('has its file back')
  await bench.openClip('rate-25')
  expect(await bench.isExact()).toBe(0)
})

/** `rate-25.mp4` whose video track says that it holds something else than video. */
function soundOnly(): Buffer {
  const bytes = readFileSync(samplePath('rate-25.mp4'))
  const at = bytes.indexOf('vide', bytes.indexOf('hdlr'))
  bytes.write('meta', at, 'latin1')
  return bytes
}

/** `late-start.mkv` whose codec is named as one that no browser has. */
function unknownCodec(): Buffer {
  const bytes = readFileSync(samplePath('late-start.mkv'))
  const name = 'V_MPEG4/ISO/AVC'
  bytes.write('V_MPEGH/ISO/HEV', bytes.indexOf(name), 'latin1')
  return bytes
}
