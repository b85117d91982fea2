// @ts-check
import { pauseForPhase } from './pause.mjs'
import { timed } from './timed.mjs'

/** @typedef {import('../prepare/clips.mjs').Clip} Clip */
/** @typedef {import('./visits.mjs').Visit} Visit */
/** @typedef {{ width: number, height: number }} Size */

/** The page with what the workbench is compared with. */
export class RivalsPage {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page
  }

  /** @param {string} address */
  async begin(address) {
    await this.page.goto(address)
    await this.page.waitForFunction(() => 'rivals' in globalThis)
  }

  /**
   * @param {boolean} isQuick
   * @returns {Promise<number>} milliseconds
   */
  agreement(isQuick) {
    return this.page.evaluate((quick) => /** @type {any} */ (globalThis).rivals.agreement(quick), isQuick)
  }

  /** @param {string} path */
  choose(path) {
    return this.page.getByTestId('file').setInputFiles(path)
  }

  /**
   * @param {Clip} clip
   * @param {Size} shown
   */
  async beginPaint(clip, shown) {
    await this.choose(clip.path)
    await this.page.evaluate(
      ([facts, size]) => /** @type {any} */ (globalThis).rivals.beginPaint(facts, size),
      [factsOf(clip), shown],
    )
  }

  /** @returns {Promise<number>} milliseconds from the key press to the painted picture */
  async paint() {
    await pauseForPhase()
    return timed(this.page, 'paint', 'KeyF', () => this.page.keyboard.press('f'))
  }

  /**
   * @param {Clip} clip
   * @param {Size} shown
   */
  async beginVideo(clip, shown) {
    await this.choose(clip.path)
    await this.page.evaluate(
      ([facts, size]) => /** @type {any} */ (globalThis).rivals.beginVideo(facts, size),
      [factsOf(clip), shown],
    )
  }

  /**
   * @param {number} frame
   * @returns {Promise<Visit>}
   */
  async visit(frame) {
    await pauseForPhase()
    const wanted = { frame, code: 'KeyF' }
    const { ms, number } = await timed(this.page, 'seekVideo', wanted, () => this.page.keyboard.press('f'))
    return { frame, ms, number }
  }

  startScrub() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).rivals.startScrub())
  }

  /** @returns {Promise<number>} pictures presented since `startScrub` */
  pictures() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).rivals.pictures())
  }

  slider() {
    return this.page.getByTestId('slider')
  }

  /** @returns {Promise<number>} frames per second of WebCodecs alone, for the chosen file */
  decodeRate() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).rivals.decodeRate())
  }

  /** @returns {Promise<{ sha256: string, ms: number }>} hash-wasm alone, for the chosen file */
  hash() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).rivals.hash())
  }

  end() {
    return this.page.evaluate(() => /** @type {any} */ (globalThis).rivals.end())
  }
}

/** @param {Clip} clip */
function factsOf({ width, height, cell, seconds, endSeconds }) {
  return { width, height, cell, seconds, endSeconds }
}
