// @ts-check
import { readFileSync } from 'node:fs'

/** Fields of the first line of `/proc/stat` that make up all of the time, and the one that its host gave to others; see proc(5). */
const ALL = [0, 1, 2, 3, 4, 5, 6, 7]
const STOLEN = 7

/**
 * How much of this machine's time its host gave to others. Where that is more than a percent or two, milliseconds tell of the
 * host: an edit that waits for a core that is away says nothing of the program.
 */
export class StolenTime {
  #before = times()

  /** @returns {number | undefined} share of all cores' time since the last call or the beginning; undefined where nobody tells */
  share() {
    const now = times()
    const passed = now && this.#before?.map((each, at) => (now[at] ?? 0) - each)
    this.#before = now
    if (!passed) return undefined
    const sum = ALL.reduce((all, at) => all + (passed[at] ?? 0), 0)
    return sum === 0 ? undefined : (passed[STOLEN] ?? 0) / sum
  }
}

/** @returns {number[] | undefined} in ticks of the kernel's clock */
function times() {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    return line.trim().split(/\s+/).slice(1).map(Number)
  } catch {
    return undefined
  }
}
