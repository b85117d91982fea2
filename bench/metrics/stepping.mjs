// @ts-check
import { pauseForRest } from '../drive/pause.mjs'

/** @typedef {import('../drive/visits.mjs').Visit} Visit */
/** @typedef {import('../drive/workbench.mjs').Workbench} Workbench */
/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */

/** Frames on which the cached steps go back and forth. */
const CACHED_FRAMES = 20

/** @param {Bench} bench @param {Clip} clip */
export async function measurePaint({ workbench, rivals, figures, isQuick }, clip) {
  const shown = await workbench.shownSize()
  await rivals.page.bringToFront()
  await rivals.beginPaint(clip, shown)
  const count = isQuick ? 20 : 100
  const ms = []
  for (let press = 0; press < count; press += 1) ms.push(await rivals.paint())
  await rivals.end()
  figures.add({ name: 'paint', clip: clip.name, unit: 'ms' }, ms)
}

/** @param {Bench} bench @param {Clip} clip */
export async function measureStepForward(bench, clip) {
  const first = 20
  const count = bench.isQuick ? 20 : 100
  const frames = Array.from({ length: count }, (_, index) => first + 1 + index)
  await compareSteps(bench, clip, { name: 'stepForward', key: 'f', from: first, frames, videoEvery: 5 })
}

/** A whole group from its end, one press after the other. @param {Bench} bench @param {Clip} clip */
export async function measureStepBackward(bench, clip) {
  const last = clip.group * 2 - 1
  const count = bench.isQuick ? 30 : clip.group - 1
  const frames = Array.from({ length: count }, (_, index) => last - 1 - index)
  // The goal is about this clip, so that `<video>` walks all of it too; elsewhere every fifth step tells the same.
  const videoEvery = clip.name === '1080p' && !bench.isQuick ? 1 : 5
  await compareSteps(bench, clip, { name: 'stepBackward', key: 'd', from: last, frames, videoEvery })
}

/**
 * @param {Bench} bench
 * @param {Clip} clip
 * @param {{ name: string, key: 'f' | 'd', from: number, frames: readonly number[], videoEvery: number }} walk
 */
async function compareSteps({ workbench, rivals, figures, visits, videoVisits }, clip, walk) {
  const { name, key, from, frames, videoEvery } = walk
  await workbench.page.bringToFront()
  visits.note(clip.name, [await workbench.goTo(clip, from)])
  await pauseForRest()
  const ours = await steps(workbench, clip, key, frames)
  const shown = await workbench.shownSize()
  await rivals.page.bringToFront()
  await rivals.beginVideo(clip, shown)
  await rivals.visit(from)
  const theirs = []
  for (const frame of frames.filter((_, index) => index % videoEvery === 0)) theirs.push(await rivals.visit(frame))
  await rivals.end()
  figures.add({ name, clip: clip.name, unit: 'ms' }, visits.note(clip.name, ours), {
    video: videoVisits.note(clip.name, theirs),
  })
}

/**
 * Steps inside the cache: back and forth over frames that were just passed, after the decoder has come to rest.
 * @param {Bench} bench
 * @param {Clip} clip
 */
export async function measureCachedSteps(bench, clip) {
  const { workbench, figures, visits } = bench
  const start = 100
  const end = start + CACHED_FRAMES + 10
  await workbench.page.bringToFront()
  visits.note(clip.name, [await workbench.goTo(clip, start)])
  const approach = Array.from({ length: end - start }, (_, index) => start + 1 + index)
  visits.note(clip.name, await steps(workbench, clip, 'f', approach))
  await pauseForRest()
  const backward = Array.from({ length: CACHED_FRAMES }, (_, index) => end - 1 - index)
  const forward = Array.from({ length: CACHED_FRAMES }, (_, index) => end - CACHED_FRAMES + 1 + index)
  /** @type {number[]} */
  const back = []
  /** @type {number[]} */
  const forth = []
  for (let round = 0; round < (bench.isQuick ? 1 : 3); round += 1) {
    back.push(...visits.note(clip.name, await steps(workbench, clip, 'd', backward)))
    forth.push(...visits.note(clip.name, await steps(workbench, clip, 'f', forward)))
  }
  figures.add({ name: 'stepBackwardCached', clip: clip.name, unit: 'ms' }, back)
  figures.add({ name: 'stepForwardCached', clip: clip.name, unit: 'ms' }, forth)
}

/**
 * @param {Workbench} workbench
 * @param {Clip} clip
 * @param {'f' | 'd'} key
 * @param {readonly number[]} frames one after the other
 */
async function steps(workbench, clip, key, frames) {
  /** @type {Visit[]} */
  const visits = []
  for (const frame of frames) visits.push(await workbench.step(clip, key, frame))
  return visits
}
