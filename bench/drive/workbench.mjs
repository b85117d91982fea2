// @ts-check
import { basename, extname } from 'node:path'
import { pauseForPhase } from './pause.mjs'
import { timed } from './timed.mjs'

/** @typedef {import('../prepare/clips.mjs').Clip} Clip */
/** @typedef {import('./visits.mjs').Visit} Visit */

/** The workbench as a person works it: keys, the go-to field, the ruler, the library. */
export class Workbench {
  #library = ''

  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page
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
    this.#library = page.url()
  }

  async goToLibrary() {
    await this.page.goto(this.#library)
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
