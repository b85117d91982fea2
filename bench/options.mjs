// @ts-check
import { parseArgs } from 'node:util'

/** The figures in the order in which they are taken. */
export const METRICS = /** @type {const} */ ([
  'paint',
  'stepForward',
  'stepBackward',
  'cachedSteps',
  'randomSeek',
  'scrub',
  'sequentialDecode',
  'add',
  'open',
  'peakMemory',
  'tracks',
  'boxes',
  'annotations',
  'codebook',
  'follow',
  'agreement',
  'stillKeys',
  'stills',
])

/** @typedef {typeof METRICS[number]} Metric */

/**
 * @typedef {object} Options
 * @property {ReadonlySet<Metric>} only the figures to take
 * @property {boolean} isQuick fewer samples, small files: shows that the bench works, not how fast anything is
 * @property {boolean} isStrict a missed goal makes the exit code 1
 */

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {Error} with one sentence where an option is unknown
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, quick: { type: 'boolean' }, strict: { type: 'boolean' } },
  })
  const asked = values.only?.split(',').map((name) => name.trim())
  const unknown = asked?.filter((name) => !METRICS.some((metric) => metric === name)) ?? []
  if (unknown.length > 0) throw new Error(`No figure is named ${unknown.join(', ')}; these are: ${METRICS.join(', ')}`)
  const only = new Set(METRICS.filter((metric) => asked === undefined || asked.includes(metric)))
  // What is held against the floor needs the floor.
  if (only.has('cachedSteps')) only.add('paint')
  return { only, isQuick: values.quick === true, isStrict: values.strict === true }
}
