// @ts-check

/** @typedef {import('../figures.mjs').Figures} Figures */
/** @typedef {{ goal: string, on: string, value: number, limit: number, isMet: boolean }} Goal */

const FULL_HD = ['1080p', '1080p60', 'vp9']
const ALL = ['360p', ...FULL_HD]

/**
 * What must be reached, for whatever was measured.
 * @param {Figures} figures
 * @param {import('../drive/visits.mjs').Visits} visits
 * @returns {Goal[]}
 */
export function goalsOf(figures, visits) {
  const cached = FULL_HD.flatMap((clip) => {
    const floor = figures.find('paint', clip)
    return ['stepForwardCached', 'stepBackwardCached'].flatMap((name) => {
      const step = figures.find(name, clip)
      // Like with like: the floor too waits for the next animation frame, now shorter, now longer.
      return floor && step ? [atMost(`${name} p95 / paint p95`, clip, step.ours.p95 / floor.ours.p95, 1.5)] : []
    })
  })
  const backward = figures.find('stepBackward', '1080p')?.ratios['video']
  const memory = figures.find('peakMemory', 'add 2 GB')?.ours.p50
  const agreement = figures.find('agreement', '10 coders, 1 h')?.ours.p50
  return [
    ...cached,
    ...(backward === undefined ? [] : [atMost('stepBackward / video', '1080p', backward, 0.1)]),
    ...ALL.flatMap((clip) => {
      const ratio = figures.find('randomSeek', clip)?.ratios['video']
      return ratio === undefined ? [] : [atMost('randomSeek / video', clip, ratio, 1)]
    }),
    ...ALL.flatMap((clip) => sequential(figures, clip)),
    ...figures.list
      .filter(({ name }) => name === 'add')
      .map(({ clip, ratios }) => atLeast('add / hashWasm', clip, ratios['hashWasm'] ?? 0, 0.9)),
    ...(memory === undefined ? [] : [atMost('peakMemory above idle, MB', 'add 2 GB', memory, 300)]),
    ...annotating(figures),
    ...(agreement === undefined ? [] : [atMost('agreement p50, s', '10 coders, 1 h', agreement, 5)]),
    ...stills(figures),
    ...(visits.visited === 0 ? [] : [atMost('wrongFrames', `${visits.visited} visits`, visits.wrong.length, 0)]),
  ]
}

/**
 * Half of ffmpeg's speed, or, where the browser's own decoder does not give that, nearly all that it gives.
 * @param {Figures} figures
 * @param {string} clip
 */
function sequential(figures, clip) {
  const ratios = figures.find('sequentialDecode', clip)?.ratios
  if (!ratios) return []
  const ofFfmpeg = ratios['ffmpeg'] ?? 0
  if (ofFfmpeg >= 0.5) return [atLeast('sequentialDecode / ffmpeg', clip, ofFfmpeg, 0.5)]
  return [atLeast('sequentialDecode / webcodecs', clip, ratios['webcodecs'] ?? 0, 0.9)]
}

/** @param {Figures} figures */
function annotating(figures) {
  const p95 = (/** @type {string} */ name, /** @type {string} */ on, /** @type {number} */ limit) => {
    const figure = figures.find(name, on)
    return figure ? [atMost(`${name} p95, ${figure.unit}`, on, figure.ours.p95, limit)] : []
  }
  const rate = (/** @type {string} */ name, /** @type {string} */ on, /** @type {number} */ limit) => {
    const ratio = figures.find(name, on)?.ratios['empty']
    return ratio === undefined ? [] : [atLeast(`${name} / empty page`, on, ratio, limit)]
  }
  const opened = figures.find('openProject', '319 tracks')
  const memory = figures.find('annotationMemory', '100,000 annotations')
  return [
    ...(opened ? [atMost('openProject p50, ms', '319 tracks', opened.ours.p50, 1500)] : []),
    ...rate('timeline pan', '319 tracks', 0.9),
    ...rate('timeline zoom', '319 tracks', 0.9),
    ...rate('boxes drag', '1000 boxes', 0.9),
    ...rate('boxes pan', '1000 boxes', 0.9),
    ...rate('boxes drag', '5000 boxes', 0.5),
    ...rate('boxes pan', '5000 boxes', 0.5),
    ...p95('select', '1000 boxes', 16),
    ...p95('select', '5000 boxes', 16),
    ...p95('filter', '100,000 annotations', 100),
    ...p95('palette', '100,000 annotations', 100),
    ...p95('editToDurable', '100,000 annotations', 25),
    ...(memory ? [atMost('annotationMemory, MB', '100,000 annotations', memory.ours.p50, 600)] : []),
    ...p95('openTagList', '3,000 tags', 200),
  ]
}

/** @param {Figures} figures @returns {Goal[]} */
function stills({ list }) {
  return list.flatMap(({ name, clip, ours, ratios }) => {
    if (name === 'stillKeyToFile') return [atMost('stillKeyToFile p95, ms', clip, ours.p95, 300)]
    if (name === 'stillZip') return [atMost('stillZip / ffmpeg', clip, ratios['ffmpeg'] ?? Infinity, 2)]
    return name === 'stillMemory' ? [atMost('stillMemory above idle, MB', clip, ours.p50, 500)] : []
  })
}

/** @param {string} goal @param {string} on @param {number} value @param {number} limit */
function atMost(goal, on, value, limit) {
  return { goal: `${goal} <= ${limit}`, on, value, limit, isMet: value <= limit }
}

/** @param {string} goal @param {string} on @param {number} value @param {number} limit */
function atLeast(goal, on, value, limit) {
  return { goal: `${goal} >= ${limit}`, on, value, limit, isMet: value >= limit }
}
