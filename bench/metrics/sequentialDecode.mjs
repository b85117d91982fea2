// @ts-check
import { pauseForRest } from '../drive/pause.mjs'
import { ffmpegDecodeRate } from '../prepare/ffmpeg.mjs'
import { medianOf } from '../statistics.mjs'

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {import('../prepare/clips.mjs').Clip} Clip */

/** A frame near the beginning of its group, in frames from there. */
const NEAR = 10
const MEASURABLE_MS = 50

/**
 * How fast the workbench's own pipeline decodes, measured from outside: a jump to the last frame of a group decodes the
 * whole group, a jump to its beginning next to nothing, and the difference is the frames between, without the start of the
 * decoder and without painting. Each jump lands in another group than the one before, after a rest.
 * @param {Bench} bench
 * @param {Clip} clip
 */
export async function measureSequentialDecode({ workbench, rivals, figures, visits, isQuick }, clip) {
  const { group } = clip
  const rounds = isQuick ? 1 : 2
  await workbench.page.bringToFront()
  /** @type {number[]} */
  const far = []
  /** @type {number[]} */
  const near = []
  const jump = async (/** @type {number} */ frame) => {
    await pauseForRest()
    return visits.note(clip.name, [await workbench.goTo(clip, frame)])
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const at of [2, 0, 1]) {
      far.push(...(await jump((at + 1) * group - 1)))
      near.push(...(await jump(((at + 2) % 3) * group + NEAR)))
    }
  }
  const decodeMs = medianOf(far) - medianOf(near)
  // A clip that fits into the cache is decoded before anybody jumps: then the two take equally long, and nothing is measured.
  if (decodeMs < MEASURABLE_MS) return
  const ours = ((group - 1 - NEAR) / decodeMs) * 1000
  await rivals.page.bringToFront()
  await rivals.choose(clip.path)
  /** @type {number[]} */
  const bare = []
  /** @type {number[]} */
  const ffmpeg = []
  for (let round = 0; round < (isQuick ? 1 : 3); round += 1) {
    bare.push(await rivals.decodeRate())
    ffmpeg.push(ffmpegDecodeRate(clip.path, clip.frames))
  }
  figures.add({ name: 'sequentialDecode', clip: clip.name, unit: 'frames/s', better: 'more' }, [ours], {
    ffmpeg: [medianOf(ffmpeg)],
    webcodecs: [medianOf(bare)],
  })
}
