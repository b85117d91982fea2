// @ts-check
import { drag } from '../drive/drag.mjs'
import { pauseForRest } from '../drive/pause.mjs'
import { seededNumbers } from '../statistics.mjs'

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */

export const DRAG_MS = 4000

/** Frames in no order, the same for both and in every run. @param {Bench} bench @param {Clip} clip */
export async function measureRandomSeek({ workbench, rivals, figures, visits, videoVisits, isQuick }, clip) {
  const number = seededNumbers(clip.frames)
  const frames = [...new Set(Array.from({ length: isQuick ? 8 : 24 }, () => number(clip.frames)))]
  await workbench.page.bringToFront()
  const ours = []
  for (const frame of frames) ours.push(await workbench.goTo(clip, frame))
  const shown = await workbench.shownSize()
  await rivals.page.bringToFront()
  await rivals.beginVideo(clip, shown)
  const theirs = []
  for (const frame of frames) theirs.push(await rivals.visit(frame))
  await rivals.end()
  figures.add({ name: 'randomSeek', clip: clip.name, unit: 'ms' }, visits.note(clip.name, ours), {
    video: videoVisits.note(clip.name, theirs),
  })
}

/** @param {Bench} bench @param {Clip} clip */
export async function measureScrub({ workbench, rivals, figures, isQuick }, clip) {
  const durationMs = isQuick ? 1500 : DRAG_MS
  await workbench.page.bringToFront()
  await workbench.startCounting()
  const oursMs = await drag(workbench.ruler(), durationMs)
  const ours = await workbench.stopCounting()
  const shown = await workbench.shownSize()
  await rivals.page.bringToFront()
  await rivals.beginVideo(clip, shown)
  await rivals.startScrub()
  const theirsMs = await drag(rivals.slider(), durationMs)
  const theirs = await rivals.pictures()
  await rivals.end()
  figures.add({ name: 'scrub', clip: clip.name, unit: 'pictures/s', better: 'more' }, [(ours / oursMs) * 1000], {
    video: [(theirs / theirsMs) * 1000],
  })
  await pauseForRest()
}
