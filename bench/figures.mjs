// @ts-check
import { StolenTime } from './drive/stolenTime.mjs'
import { spreadOf } from './statistics.mjs'

/** @typedef {import('./statistics.mjs').Spread} Spread */

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} clip what it was measured on
 * @property {string} unit
 * @property {'less' | 'more'} better
 * @property {Spread} ours
 * @property {Readonly<Record<string, Spread>>} against the same on what it is compared with, by its name
 * @property {Readonly<Record<string, number>>} ratios mean of ours over mean of the other, by the other's name
 * @property {number | undefined} stolen share of the machine's time that its host gave to others meanwhile, where it tells
 */

/** What was measured, and what could not be. */
export class Figures {
  /** @type {Figure[]} */
  list = []
  /** @type {string[]} */
  notMeasured = []
  /** @type {string[]} what failed while it was measured */
  broken = []
  #stolen = new StolenTime()

  /** Preparations are over: what is measured begins. */
  begin() {
    this.#stolen.share()
  }

  /**
   * @param {Pick<Figure, 'name' | 'clip' | 'unit'> & { better?: 'more' }} what
   * @param {readonly number[]} ours
   * @param {Readonly<Record<string, readonly number[]>>} against
   */
  add({ better, ...what }, ours, against = {}) {
    const mine = spreadOf(ours)
    const others = Object.entries(against).map(([name, values]) => /** @type {const} */ ([name, spreadOf(values)]))
    this.list.push({
      ...what,
      better: better ?? 'less',
      ours: mine,
      against: Object.fromEntries(others),
      ratios: Object.fromEntries(others.map(([name, theirs]) => [name, mine.mean / theirs.mean])),
      stolen: this.#stolen.share(),
    })
  }

  /**
   * Measures one thing; where that fails it is told at the end, and the others are measured all the same.
   * @param {string} what
   * @param {() => Promise<void>} measure
   */
  async take(what, measure) {
    console.log(what)
    this.begin()
    try {
      await measure()
    } catch (error) {
      // The first line; what follows names places on this machine.
      const [message = ''] = String(error instanceof Error ? error.message : error).split('\n')
      this.broken.push(`${what}: ${message}`)
      console.error(message)
    }
  }

  /**
   * @param {string} name
   * @param {string} clip
   */
  find(name, clip) {
    return this.list.find((figure) => figure.name === name && figure.clip === clip)
  }
}
