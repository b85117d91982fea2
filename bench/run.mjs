// @ts-check
import { rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { firstPage, inBrowser } from './drive/browser.mjs'
import { RivalsPage } from './drive/rivals.mjs'
import { Visits } from './drive/visits.mjs'
import { Workbench } from './drive/workbench.mjs'
import { Figures } from './figures.mjs'
import { measureAdding } from './metrics/adding.mjs'
import { measureAgreement } from './metrics/agreement.mjs'
import { measureAnnotations, measureBoxes, measureCodebook, measureTracks } from './metrics/annotating.mjs'
import { measureFollowing } from './metrics/follow.mjs'
import { measureMemory } from './metrics/memory.mjs'
import { measureRandomSeek, measureScrub } from './metrics/seeking.mjs'
import { measureSequentialDecode } from './metrics/sequentialDecode.mjs'
import { measureStillKeys, measureStills } from './metrics/stills.mjs'
import { measureCachedSteps, measurePaint, measureStepBackward, measureStepForward } from './metrics/stepping.mjs'
import { readOptions } from './options.mjs'
import { prepareClips, prepareLongClip } from './prepare/clips.mjs'
import { ensureFfmpeg } from './prepare/ffmpeg.mjs'
import { makeRunFolder, RESULTS } from './prepare/places.mjs'
import { buildAll, serve } from './prepare/serve.mjs'
import { goalsOf } from './report/goals.mjs'
import { printFigures, printFrames, printGoals } from './report/print.mjs'

/**
 * Measures the production build beside what it is compared with, on this machine in this run; writes `results.json` and
 * prints a table. See README.md beside this file.
 */

/** @typedef {import('./prepare/clips.mjs').Clip} Clip */

/**
 * @typedef {object} Bench
 * @property {Workbench} workbench
 * @property {RivalsPage} rivals
 * @property {Figures} figures
 * @property {Visits} visits
 * @property {Visits} videoVisits
 * @property {boolean} isQuick
 */

const PER_CLIP = /** @type {const} */ ([
  ['stepForward', measureStepForward],
  ['stepBackward', measureStepBackward],
  // The floor right before what is held against it.
  ['paint', measurePaint],
  ['cachedSteps', measureCachedSteps],
  ['randomSeek', measureRandomSeek],
  ['scrub', measureScrub],
  ['sequentialDecode', measureSequentialDecode],
])

/** Projects with much work in them, each in a browser of its own. */
const CODED = /** @type {const} */ ([
  ['tracks', measureTracks],
  ['boxes', measureBoxes],
  ['annotations', measureAnnotations],
  ['codebook', measureCodebook],
])

/** Each on a clip of its own. */
const OF_STILLS = /** @type {const} */ ([
  ['stillKeys', measureStillKeys],
  ['stills', measureStills],
])

try {
  const options = readOptions(process.argv.slice(2))
  const { isWhole, isReached } = await run(options)
  process.exitCode = !isWhole || (options.isStrict && !isReached) ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/**
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<{ isWhole: boolean, isReached: boolean }>} whether nothing failed, and whether every goal is reached
 */
async function run({ only, isQuick }) {
  const start = performance.now()
  ensureFfmpeg()
  console.log('Building.')
  await buildAll()
  const isTimed = [...only].some((metric) => ![...CODED, ...OF_STILLS].some(([name]) => name === metric))
  const clips = isTimed ? await prepareClips() : []
  const served = await serve()
  const folder = makeRunFolder()
  const [figures, visits, videoVisits] = [new Figures(), new Visits(), new Visits()]
  try {
    const browser = await inBrowser(join(folder, 'profile'), async (context) => {
      if (!isTimed) return context.browser()?.version()
      const workbench = new Workbench(await firstPage(context))
      const rivals = new RivalsPage(await context.newPage())
      await rivals.begin(served.rivals)
      await workbench.page.bringToFront()
      const paths = clips.map(({ path }) => path)
      await workbench.begin(served.workbench, paths)
      await measureTimes({ workbench, rivals, figures, visits, videoVisits, isQuick }, clips, only, folder)
      return context.browser()?.version()
    })
    if (only.has('peakMemory')) {
      const clip = fullHdOf(clips)
      await figures.take('peakMemory', () => measureMemory({ figures, isQuick }, served.workbench, clip, folder))
    }
    const coded = CODED.filter(([name]) => only.has(name))
    if (coded.length > 0) {
      const given = { figures, isQuick, address: served.workbench, clip: await prepareLongClip(), folder }
      for (const [name, take] of coded) await figures.take(name, () => take(given))
    }
    for (const [name, take] of OF_STILLS.filter(([each]) => only.has(each))) {
      await figures.take(name, () => take({ figures, isQuick, address: served.workbench, folder }))
    }
    const goals = goalsOf(figures, visits)
    const results = {
      date: new Date().toISOString().slice(0, 10),
      machine: { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), platform: process.platform },
      browser,
      isQuick,
      seconds: Math.round((performance.now() - start) / 1000),
      figures: figures.list,
      notMeasured: figures.notMeasured,
      broken: figures.broken,
      wrongFrames: {
        framebench: { visited: visits.visited, wrong: visits.wrong },
        video: { visited: videoVisits.visited, wrong: videoVisits.wrong },
      },
      goals,
    }
    writeFileSync(RESULTS, `${JSON.stringify(results, undefined, 2)}\n`)
    printFigures(figures)
    printFrames(visits, videoVisits)
    printGoals(goals)
    console.log(`\nbench/results.json holds all of it. It took ${results.seconds} s.`)
    return { isWhole: figures.broken.length === 0, isReached: goals.every(({ isMet }) => isMet) }
  } finally {
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {Bench} bench
 * @param {readonly Clip[]} clips
 * @param {ReadonlySet<string>} only
 * @param {string} folder for large files
 */
async function measureTimes(bench, clips, only, folder) {
  const { workbench, figures } = bench
  const perClip = PER_CLIP.filter(([name]) => only.has(name))
  for (const clip of perClip.length > 0 ? clips : []) {
    await workbench.page.bringToFront()
    await workbench.goToLibrary()
    await workbench.open(clip.path)
    await workbench.isReadyToPlay()
    for (const [name, take] of perClip) await figures.take(`${clip.name}: ${name}`, () => take(bench, clip))
  }
  if (only.has('add') || only.has('open')) {
    await figures.take('add, open', () => measureAdding(bench, fullHdOf(clips), folder))
  }
  if (only.has('follow')) {
    await workbench.page.bringToFront()
    await figures.take('follow', () => measureFollowing(bench))
  }
  if (only.has('agreement')) await figures.take('agreement', () => measureAgreement(bench))
}

/** @param {readonly Clip[]} clips */
function fullHdOf(clips) {
  const clip = clips.find(({ name }) => name === '1080p')
  if (!clip) throw new Error('There is no 1080p clip')
  return clip
}
