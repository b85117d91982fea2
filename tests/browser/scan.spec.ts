import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, truthOf, type Truth, type Workbench } from './workbench'

const CUTS = 'cuts.mp4'
const LONG = 'roadside-vehicles.mp4'

function drawnCuts(name: string): readonly number[] {
  return (truthOf(name) as Truth & { readonly cuts: readonly number[] }).cuts
}

/** The cuts on the ruler, as "frame state". */
function cuts(page: Page): Promise<string[]> {
  return page
    .getByTestId('cut')
    .evaluateAll((items) => items.map(({ dataset }) => `${dataset['frame']} ${dataset['state']}`))
}

async function isScanned(page: Page): Promise<void> {
  await expect(page.getByTestId('timeline-thumbnails')).not.toHaveAttribute('data-drawn', '0', { timeout: 90_000 })
  await expect(page.getByTestId('scan-progress')).toHaveCount(0)
}

/** Pictures that a worker holds open, asked as the page would ask it. */
async function openPictures(page: Page, name: string): Promise<number> {
  const worker = page.workers().find((each) => each.url().includes(name))
  if (!worker) throw new Error(`no worker ${name}`)
  return worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const scope = globalThis as unknown as { postMessage: (message: { kind: string; count: number }) => void }
        const post = scope.postMessage
        scope.postMessage = (message) => {
          if (message.kind !== 'openPictures') return Reflect.apply(post, globalThis, [message])
          scope.postMessage = post
          resolve(message.count)
        }
        dispatchEvent(new MessageEvent('message', { data: { kind: 'openPictures', id: 999_999 } }))
      }),
  )
}

/** When each derived file was written. */
function derivedFiles(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('derived', { create: true })
    const found: Record<string, number> = {}
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle && handle.name.startsWith('scan-'))
        found[handle.name] = (await handle.getFile()).lastModified
    }
    return found
  })
}

async function begin(bench: Workbench, name = CUTS): Promise<void> {
  await bench.begin([samplePath(name)])
  await bench.openClip(name.replace(/\.\w+$/, ''))
}

test('cuts are found where they were drawn; a person goes to them, confirms, rejects, undoes, and a reload keeps it', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await isScanned(page)
  const [first = 0, second = 0, third = 0] = drawnCuts(CUTS)
  await expect.poll(() => cuts(page)).toEqual([`${first} suggested`, `${second} suggested`, `${third} suggested`])

  await bench.press('Shift+Period')
  await bench.isOnFrame(first)
  await page.getByTestId('next-cut').click()
  await bench.isOnFrame(second)
  await bench.press('Shift+Comma')
  await bench.isOnFrame(first)
  await bench.press('Shift+Comma')
  await expect(bench.notices.first()).toContainText('no cut before')

  await page.getByTestId('confirm-cut').click()
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, `${second} suggested`, `${third} suggested`])
  await bench.press('Shift+Period')
  await bench.isOnFrame(second)
  await page.getByTestId('reject-cut').click()
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, `${third} suggested`])
  await bench.press('Control+z')
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, `${second} suggested`, `${third} suggested`])
  await bench.press('Control+Shift+z')
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, `${third} suggested`])

  // One that no program found, by its key; the frame is the second shot's.
  await bench.goTo(30)
  await bench.isOnFrame(30)
  await page.getByTestId('go-to').blur()
  await bench.press(';')
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, '30 confirmed', `${third} suggested`])
  await bench.press('Shift+Semicolon')
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, `${third} suggested`])
  await bench.press('Control+z')
  await bench.isSaved()

  const written = await derivedFiles(page)
  expect(Object.keys(written)).toHaveLength(1)
  expect(await openPictures(page, 'scan.worker')).toBe(0)
  await page.reload()
  await bench.isExact()
  await isScanned(page)
  await expect.poll(() => cuts(page)).toEqual([`${first} confirmed`, '30 confirmed', `${third} suggested`])
  expect(await derivedFiles(page)).toEqual(written)

  const exported = JSON.parse(await bench.exportAnnotations())
  const { pts } = truthOf(CUTS)
  expect(exported.cuts).toMatchObject(
    [
      { frame: first, pts: pts[first], verdict: 'confirmed' },
      { frame: 30, pts: pts[30], verdict: 'confirmed' },
      { frame: second, pts: pts[second], verdict: 'rejected' },
    ].toSorted((a, b) => a.frame - b.frame),
  )
})

test('the pictures of a graphic range are not drawn, and the strip can be hidden', async ({ bench, page }) => {
  await begin(bench)
  await isScanned(page)
  const strip = page.getByTestId('timeline-thumbnails')
  await expect(strip).toHaveAttribute('data-hidden', '0')
  const before = await stripColours(page)
  await bench.goTo(45)
  await bench.isOnFrame(45)
  await page.getByTestId('go-to').blur()
  await bench.press('1')
  await bench.goTo(91)
  await bench.isOnFrame(91)
  await page.getByTestId('go-to').blur()
  await bench.press('1')
  await page.getByLabel('Graphic').check()
  await expect(strip).not.toHaveAttribute('data-hidden', '0')
  const after = await stripColours(page)
  // The light ground of the third and fourth shot is gone, that of the first is there.
  expect(before[60]).not.toEqual(after[60])
  expect(before[85]).not.toEqual(after[85])
  expect(before[5]).toEqual(after[5])
  expect(new Set([after[60], after[85]].map(String)).size).toBe(1)

  await page.getByTestId('thumbnails-switch').click()
  await expect(strip).toHaveCount(0)
  await page.reload()
  await bench.isExact()
  await expect(page.getByTestId('timeline-cuts')).toBeVisible()
  await expect(strip).toHaveCount(0)
})

/** The strip's mean colour at each percent of the clip, as drawn on the canvas, in steps of 32 levels. */
function stripColours(page: Page): Promise<number[][]> {
  return page.evaluate(async () => {
    // What was changed is drawn with the next picture of the page.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    const area = document.querySelector<HTMLElement>('[data-testid="timeline-thumbnails"]')
    const canvas = document.querySelector<HTMLCanvasElement>('.tl-time canvas')
    const context = canvas?.getContext('2d')
    if (!area || !canvas || !context) throw new Error('no strip')
    const ratio = canvas.width / canvas.clientWidth
    const top = (area.offsetTop + 20) * ratio
    return Array.from({ length: 100 }, (_, percent) => {
      const { data } = context.getImageData((percent / 100) * canvas.width, top, 14 * ratio, 14 * ratio)
      const sums = [0, 0, 0]
      for (let at = 0; at < data.length; at += 4) {
        for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0)
      }
      return sums.map((sum) => Math.round(sum / (data.length / 4) / 32))
    })
  })
}

test('a scan is stopped, says so, keeps nothing, and begins again; leaving the clip ends it', async ({
  bench,
  page,
}) => {
  test.setTimeout(240_000)
  await begin(bench, LONG)
  await expect(page.getByTestId('scan-progress')).toHaveText(/^[1-9]\d? %$/, { timeout: 60_000 })
  await page.getByTestId('cancel-scan').click()
  await expect(page.getByTestId('scan-words')).toContainText('stopped')
  await expect.poll(() => openPictures(page, 'scan.worker')).toBe(0)
  expect(await derivedFiles(page)).toEqual({})
  await expect.poll(() => cuts(page)).toEqual([])

  await page.getByTestId('begin-scan').click()
  await expect(page.getByTestId('scan-progress')).toHaveText(/^[1-9]\d? %$/, { timeout: 60_000 })
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(bench.clips()).toHaveCount(1)
  await expect.poll(() => openPictures(page, 'scan.worker')).toBe(0)
  expect(await derivedFiles(page)).toEqual({})

  await bench.openClip(LONG.replace(/\.\w+$/, ''))
  await isScanned(page)
  await expect.poll(() => cuts(page)).toEqual(drawnCuts(LONG).map((frame) => `${frame} suggested`))
  expect(await openPictures(page, 'scan.worker')).toBe(0)
})

test('while somebody steps the scan stands still, and goes on afterwards', async ({ bench, page }) => {
  test.setTimeout(240_000)
  await begin(bench, LONG)
  const progress = page.getByTestId('scan-progress')
  await expect(progress).toHaveText(/^[1-9]\d? %$/, { timeout: 60_000 })
  await bench.press('f')
  // Eight pictures may be on their way when the rest begins.
  await page.waitForTimeout(300)
  const percent = Number.parseInt((await progress.textContent()) ?? '', 10)
  for (let steps = 0; steps < 12; steps += 1) {
    await bench.press('f')
    await page.waitForTimeout(150)
  }
  const after = Number.parseInt((await progress.textContent()) ?? '', 10)
  expect(after - percent).toBeLessThanOrEqual(1)
  await isScanned(page)
})

test('frames whose data is broken are named, and the rest of the clip is still looked through', async ({
  bench,
  page,
  misdeeds,
}) => {
  const bytes = readFileSync(samplePath(CUTS))
  // In the middle of the pictures' data: what was there is overwritten, as by a bad disk.
  const middle = Math.floor((bytes.indexOf('mdat') + bytes.length) / 2)
  bytes.fill(0, middle - 450, middle + 450)
  await bench.start()
  await page.getByTestId('add-clips').setInputFiles([{ name: 'broken.mp4', mimeType: 'video/mp4', buffer: bytes }])
  await page.getByLabel('Name of the project').fill('Test case')
  await page.getByLabel('Your pseudonym in this project').fill('coder-7f')
  await page.getByTestId('create-project').click()
  await expect(bench.clips()).toHaveCount(1)
  await bench.openClip('broken')
  await isScanned(page)
  const title = await page.getByTestId('timeline-ruler').getAttribute('title')
  expect(title).toMatch(/^Frames that yield no picture: \d+/)
  const lost = [...(title ?? '').matchAll(/(\d+)(?:–(\d+))?/g)].map(([, start, end]) => [
    Number(start),
    Number(end ?? start),
  ])
  // What the exact picture says of these frames is the same.
  for (const [start = 0, end = 0] of lost.slice(0, 2)) {
    for (const frame of new Set([start, end])) {
      await bench.goTo(frame)
      await expect(bench.badge).toHaveAttribute('data-frame', String(frame))
      await expect(bench.badge).toHaveAttribute('data-exactness', 'undecodable')
    }
  }
  // The last cut lies in a later group.
  expect(await cuts(page)).toContain(`${drawnCuts(CUTS).at(-1)} suggested`)
  expect(await openPictures(page, 'scan.worker')).toBe(0)
  // The player complains of the same bytes, as it should.
  const others = misdeeds.list.filter((each) => !each.includes('MEDIA_ERR_DECODE'))
  misdeeds.list.splice(0, misdeeds.list.length, ...others)
})
