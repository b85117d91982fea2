// @ts-check
import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 100
const KIB = 1024

/**
 * Sums the proportional set size of a browser's processes, every 100 ms unless told otherwise. Linux only.
 * @see https://docs.kernel.org/filesystems/proc.html, smaps_rollup
 */
export class MemorySampler {
  /** @type {number[]} */
  #samples = []
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer
  /** @type {unknown} */
  #failure

  /**
   * @param {string} profile folder of the browser's profile, by which its first process is known
   * @param {number} everyMs seldom where something is timed meanwhile: reading the memory slows the processes
   */
  constructor(profile, everyMs = EVERY_MS) {
    this.profile = profile
    this.everyMs = everyMs
  }

  /** @returns {string | undefined} why memory cannot be measured here */
  hindrance() {
    if (process.platform !== 'linux') return 'there is no /proc on this system'
    try {
      return this.#sum() > 0 ? undefined : "the browser's processes were not found"
    } catch {
      return "the browser's processes may not be read by this user"
    }
  }

  start() {
    this.#samples = []
    this.#timer = setInterval(() => {
      try {
        this.#samples.push(this.#sum())
      } catch (error) {
        this.#failure = error
      }
    }, this.everyMs)
  }

  /**
   * @returns {number[]} bytes of each sample, oldest first; at least one
   * @throws {Error} where a process could not be read: the sum would be too small
   */
  stop() {
    clearInterval(this.#timer)
    if (this.#failure !== undefined) throw this.#failure
    return [...this.#samples, this.#sum()]
  }

  /** @returns {number} bytes */
  #sum() {
    return family(this.profile).reduce((sum, pid) => sum + pssOf(pid), 0)
  }
}

/**
 * The browser's first process and all that descend from it.
 * @param {string} profile
 */
function family(profile) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  /** @type {number[]} */
  const found = []
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const parent = parentOf(pid)
    if (parent === undefined) continue
    children.set(parent, [...(children.get(parent) ?? []), pid])
    const command = textOf(`/proc/${pid}/cmdline`) ?? ''
    if (command.includes(profile) && !command.includes('--type=')) found.push(pid)
  }
  for (const pid of found) found.push(...(children.get(pid) ?? []).filter((child) => !found.includes(child)))
  return found
}

/** @param {number} pid */
function parentOf(pid) {
  // The name, which may hold anything, stands in brackets before the state and the parent.
  const fields = textOf(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')
  return fields ? Number(fields[1]) : undefined
}

/**
 * @param {number} pid
 * @returns {number} bytes; 0 for a process that has ended
 * @throws {Error} where it may not be read
 */
function pssOf(pid) {
  try {
    const line = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return Number(line?.[1] ?? 0) * KIB
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ESRCH') return 0
    throw error
  }
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
