// @ts-check
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MemorySampler } from '../drive/processMemory.mjs'
import { withProject } from '../drive/withProject.mjs'
import { prepareHour } from '../prepare/clips.mjs'
import { withStills } from '../prepare/codedProjects.mjs'
import { ffmpegStills } from '../prepare/ffmpeg.mjs'
import { medianOf } from '../statistics.mjs'

/** @typedef {import('../figures.mjs').Figures} Figures */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ figures: Figures, isQuick: boolean, address: string, folder: string }} Given */
/** @typedef {{ figures: Figures, isQuick: boolean, clip: Clip, folder: string }} Measured */

const MB = 1e6
const SETTLE_MS = 3000
const SAMPLE_EVERY_MS = 1000
/** Nobody captures a frame or sends a still away sooner after it has appeared; the page encodes the still meanwhile. */
const LOOK_MS = 500
const ZIP_LIMIT_MS = 3_600_000

/**
 * Stills of an hour at 1080p: all of them into a zip, against ffmpeg that finds and writes the same frames one after the
 * other.
 * @param {Given} given
 */
export function measureStills(given) {
  const { isQuick } = given
  return withFrames(given, isQuick ? 2 : 60, isQuick ? 20 : 500, measureZip)
}

/**
 * One still from a paused frame, captured and exported with its boxes by a key each.
 * @param {Given} given
 */
export function measureStillKeys(given) {
  return withFrames(given, 2, given.isQuick ? 3 : 30, measureOne)
}

/**
 * @param {Given} given
 * @param {number} minutes of the clip
 * @param {number} count of its stills, evenly over it
 * @param {(page: Page, measured: Measured, frames: readonly number[], profile: string) => Promise<void>} measure
 */
async function withFrames({ figures, isQuick, address, folder }, minutes, count, measure) {
  const clip = await prepareHour(minutes)
  const frames = Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * clip.frames) / count))
  const place = { address, clip, folder }
  await withProject(
    place,
    'stills',
    (file) => withStills(file, frames),
    async ({ page }, _context, profile) => {
      // Without the dialog of the system, into which nobody here can type: it becomes a download.
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
      await page.reload()
      await page.getByTestId('clip-row').waitFor()
      await measure(page, { figures, isQuick, clip, folder }, frames, profile)
    },
  )
}

/**
 * @param {Page} page
 * @param {Measured} measured
 * @param {readonly number[]} frames
 * @param {string} profile
 */
async function measureZip(page, { figures, clip, folder }, frames, profile) {
  const sampler = new MemorySampler(profile, SAMPLE_EVERY_MS)
  const hindrance = sampler.hindrance()
  await sleep(SETTLE_MS)
  sampler.start()
  await sleep(SETTLE_MS)
  const idle = hindrance === undefined ? medianOf(sampler.stop()) : 0
  await page.keyboard.press('Alt+Shift+S')
  await page.getByTestId('choose-all').check()
  await page.getByTestId('together-profile').getByText('Archive').click()
  await page.locator('[data-testid="zip-stills"]:not([aria-disabled="true"])').waitFor({ timeout: 120_000 })
  if (hindrance === undefined) sampler.start()
  const begun = performance.now()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: ZIP_LIMIT_MS }),
    page.getByTestId('zip-stills').click(),
  ])
  const ours = performance.now() - begun
  const samples = hindrance === undefined ? sampler.stop() : []
  const path = join(folder, 'stills.zip')
  await download.saveAs(path)
  // A picture of this size with grain has some megabytes.
  if (statSync(path).size < frames.length * MB) throw new Error('The zip is too small for its stills')
  const on = `${frames.length} of ${clip.frames} frames`
  const pictures = join(folder, 'ffmpeg')
  mkdirSync(pictures)
  const seconds = frames.map((frame) => clip.seconds[frame] ?? 0)
  const theirs = ffmpegStills(clip.path, seconds, clip.endSeconds / clip.frames, pictures)
  for (const made of [path, pictures]) rmSync(made, { recursive: true })
  figures.add({ name: 'stillZip', clip: on, unit: 's' }, [ours / 1000], { ffmpeg: [theirs / 1000] })
  if (hindrance === undefined) {
    figures.add({ name: 'stillMemory', clip: on, unit: 'MB' }, [(Math.max(...samples) - idle) / MB])
  } else figures.notMeasured.push(`stillMemory: not measured here, ${hindrance}`)
}

/**
 * From the key that captures a paused frame to the still in the tray, and from the key that exports a boxed one to its file.
 * @param {Page} page
 * @param {Measured} measured
 * @param {readonly number[]} frames
 */
async function measureOne(page, { figures, clip }, frames) {
  await page.keyboard.press('Alt+Shift+S')
  /** @type {number[]} */
  const files = []
  for (const frame of frames) {
    await page.getByTestId('filter-stills').fill(`f ${frame}`)
    await page.getByTestId('still-row').first().click()
    const picture = '[data-testid="still-picture"][aria-busy="false"]'
    // As high as the clip, before it has a legend below it; until then it may be the still before.
    await page.locator(`${picture}[height="1080"]`).waitFor()
    await page.getByTestId('still-profile').getByText('Archive').click()
    await page.getByTestId('still-kind').click()
    await page.getByRole('option', { name: 'With numbered boxes' }).click()
    await page.locator(`${picture}:not([height="1080"])`).waitFor()
    await page.locator('[data-testid="export-still"]:not([aria-disabled="true"])').waitFor()
    await sleep(LOOK_MS)
    files.push(await afterKey(page, 'KeyE', 'file', () => page.keyboard.press('Control+e')))
    await page.locator('[data-testid="export-still"]:not([aria-disabled="true"])').waitFor()
  }
  await page.getByTestId('still-open').click()
  /** @type {number[]} */
  const captures = []
  for (const frame of frames) {
    await page.getByTestId('go-to').fill(String(frame + 1))
    await page.getByTestId('go-to').press('Enter')
    await page.locator(`[data-testid="frame-badge"][data-frame="${frame + 1}"][data-exactness="exact"]`).waitFor()
    await page.getByTestId('go-to').blur()
    await sleep(LOOK_MS)
    captures.push(await afterKey(page, 'KeyP', `Frame ${frame + 1} is in the tray`, () => page.keyboard.press('Alt+p')))
  }
  const both = files.map((ms, at) => ms + (captures[at] ?? 0))
  figures.add({ name: 'stillCapture', clip: clip.name, unit: 'ms' }, captures)
  figures.add({ name: 'stillFile', clip: clip.name, unit: 'ms' }, files)
  figures.add({ name: 'stillKeyToFile', clip: clip.name, unit: 'ms' }, both)
}

/**
 * @param {Page} page
 * @param {string} code of the key that is pressed
 * @param {string} until `file`: a file is handed to the browser; else a notice with these words is there
 * @param {() => Promise<void>} press
 * @returns {Promise<number>} milliseconds from the key event's own time
 */
async function afterKey(page, code, until, press) {
  await page.evaluate(
    ([key, words]) => {
      const pressed = new Promise((resolve) => {
        const listen = (/** @type {KeyboardEvent} */ event) => {
          if (event.code !== key) return
          removeEventListener('keydown', listen, true)
          resolve(event.timeStamp)
        }
        addEventListener('keydown', listen, true)
      })
      const done = new Promise((resolve) => {
        if (words === 'file') {
          // The link of a download is in no page, so that its click reaches nobody who listens there.
          const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')
          if (!own) throw new Error('no click')
          /** @this {HTMLElement} */
          function clicked() {
            resolve(performance.now())
            Object.defineProperty(HTMLElement.prototype, 'click', own ?? {})
            return Reflect.apply(own?.value, this, [])
          }
          Object.defineProperty(HTMLElement.prototype, 'click', { ...own, value: clicked })
        } else {
          const observer = new MutationObserver(() => {
            const isThere = [...document.querySelectorAll('.notice')].some(({ textContent }) =>
              textContent?.includes(words ?? ''),
            )
            if (!isThere) return
            observer.disconnect()
            resolve(performance.now())
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        }
      })
      const outcome = Promise.all([pressed, done]).then(([from, to]) => Number(to) - Number(from))
      Object.assign(globalThis, { benchStill: outcome })
    },
    [code, until],
  )
  await press()
  return page.evaluate(() => {
    const { benchProbe, benchStill } = /** @type {any} */ (globalThis)
    return benchProbe.withinTime(benchStill, 'The still')
  })
}
