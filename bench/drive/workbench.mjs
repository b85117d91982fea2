// @ts-check
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { pauseForPhase } from './pause.mjs'
import { timed } from './timed.mjs'

/** @typedef {import('../prepare/clips.mjs').Clip} Clip */
/** @typedef {import('./visits.mjs').Visit} Visit */

/** The workbench as a person works it: keys, the go-to field, the ruler, the library. */
export class Workbench {
  /**
   * @param {import('@playwright/test').Page} page
   * @param {string} library address of a project's library, where there is one already
   */
  constructor(page, library = '') {
    this.page = page
    this.library = library
  }

  /**
   * Makes a project with these files.
   * @param {string} address
   * @param {readonly string[]} files
   */
  async begin(address, files) {
    const { page } = this
    await page.goto(address)
    await page.getByTestId('add-clips').setInputFiles([...files])
    await page.getByLabel('Name of the project').fill('Bench')
    await page.getByLabel('Your pseudonym in this project').fill('bench')
    await page.getByTestId('create-project').click()
    await page
      .getByTestId('clip-row')
      .nth(files.length - 1)
      .waitFor({ timeout: 60_000 })
    await page.locator('[data-testid="saved-sign"][data-state="saved"]').waitFor()
    this.library = page.url()
  }

  async goToLibrary() {
    await this.page.goto(this.library)
    await this.page.getByTestId('clip-row').first().waitFor()
  }

  /**
   * Opens a clip from the library.
   * @param {string} path
   * @returns {Promise<number>} milliseconds from the click to the painted first picture
   */
  async open(path) {
    const row = this.page.getByRole('button', { name: basename(path, extname(path)), exact: true })
    await row.waitFor()
    return timed(this.page, 'opened', 0, () => row.click())
  }

  /** Waits for the player: until then the workbench compares pictures in the background, beside what is measured. */
  async isReadyToPlay() {
    await this.page.locator('[data-testid="play"]:not([aria-disabled])').waitFor({ timeout: 60_000 })
  }

  /**
   * Adds one more file in the library.
   * @param {string} path
   * @returns {Promise<number>} milliseconds from the file being chosen to its row
   */
  async add(path) {
    const rows = (await this.page.getByTestId('clip-row').count()) + 1
    return timed(this.page, 'added', rows, () => this.page.getByTestId('add-clips').setInputFiles(path))
  }

  /** @returns {Promise<string[]>} names of the files that the browser holds, which are their SHA-256 */
  storedFiles() {
    return this.page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const clips = await root.getDirectoryHandle('clips')
      /** @type {string[]} */
      const names = []
      for await (const name of clips.keys()) names.push(name)
      return names
    })
  }

  /** The size in which the picture is shown, in CSS pixels. */
  shownSize() {
    return this.page.getByTestId('picture').evaluate((canvas) => {
      const { width, height } = canvas.getBoundingClientRect()
      return { width, height }
    })
  }

  /**
   * Presses a key and waits for the picture that it must bring.
   * @param {Clip} clip
   * @param {'f' | 'd'} key
   * @param {number} frame
   * @returns {Promise<Visit>}
   */
  async step(clip, key, frame) {
    return this.#visit(clip, frame, key === 'f' ? 'KeyF' : 'KeyD', () => this.page.keyboard.press(key))
  }

  /**
   * Types a frame number; timed from the Enter key.
   * @param {Clip} clip
   * @param {number} frame
   * @returns {Promise<Visit>}
   */
  async goTo(clip, frame) {
    const field = this.page.getByTestId('go-to')
    await field.fill(String(frame))
    return this.#visit(clip, frame, 'Enter', () => this.page.keyboard.press('Enter'))
  }

  /**
   * @param {Clip} clip
   * @param {number} frame
   * @param {string} code
   * @param {() => Promise<void>} press
   * @returns {Promise<Visit>}
   */
  async #visit({ width, cell }, frame, code, press) {
    await pauseForPhase()
    const { ms, number } = await timed(this.page, 'visit', { frame, code, width, cell }, press)
    return { frame, ms, number }
  }

  /**
   * Draws a box on a frame, has the program follow it forward, reads the exported keyframes and takes all of it back.
   * @param {number} frame
   * @param {readonly [number, number, number, number]} box x, y, width, height in display pixels
   * @returns {Promise<import('../metrics/follow.mjs').Keyframe[]>} in order of their frames
   */
  async followed(frame, [x, y, w, h]) {
    const { page } = this
    await page.getByTestId('go-to').fill(String(frame))
    await page.keyboard.press('Enter')
    await page.locator(`[data-testid="frame-badge"][data-frame="${frame}"][data-exactness="exact"]`).waitFor()
    await page.locator('[data-tag="person.armed_uniformed"]').click()
    const [left, top, right, bottom] = await page.getByTestId('picture').evaluate(
      (canvas, corners) => {
        const bounds = canvas.getBoundingClientRect()
        const { width, height } = /** @type {HTMLCanvasElement} */ (canvas)
        return corners.map((each, index) =>
          index % 2 === 0 ? bounds.left + (each / width) * bounds.width : bounds.top + (each / height) * bounds.height,
        )
      },
      [x, y, x + w, y + h],
    )
    await page.mouse.move(left ?? 0, top ?? 0)
    await page.mouse.down()
    await page.mouse.move(right ?? 0, bottom ?? 0, { steps: 3 })
    await page.mouse.up()
    await page.keyboard.press('Shift+f')
    await page.getByTestId('follow-bar').waitFor()
    await page.getByTestId('follow-bar').waitFor({ state: 'detached', timeout: 300_000 })
    await page.locator('[data-testid="saved-sign"][data-state="saved"]').waitFor()
    const keyframes = await this.#exportedKeyframes()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.locator('[data-testid="saved-sign"][data-state="saved"]').waitFor()
    return keyframes
  }

  async #exportedKeyframes() {
    const { page } = this
    await page.getByTestId('project-menu').click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Export annotations' }).click()
    const { keyframes = [] } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
    return keyframes.toSorted((/** @type {any} */ a, /** @type {any} */ b) => a.frame - b.frame)
  }

  startCounting() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).benchProbe.startCounting())
  }

  /** @returns {Promise<number>} pictures painted since `startCounting` */
  stopCounting() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).benchProbe.stopCounting())
  }

  ruler() {
    return this.page.getByTestId('timeline-ruler')
  }
}
