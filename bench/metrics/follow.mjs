// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../prepare/places.mjs'

/** @typedef {import('../run.mjs').Bench} Bench */
/** @typedef {readonly [number, number, number, number]} TruthBox x, y, width, height in display pixels */
/** @typedef {{ id: string, boxes: readonly (TruthBox | null)[] }} Figure */
/** @typedef {{ frame: number, box: { x: number, y: number, w: number, h: number }, outside?: boolean }} Keyframe */

const CLIPS = /** @type {const} */ (['roadside-vehicles.mp4', 'road-presenter.webm'])
/** Below this intersection over union a box is not on the object any more. */
const LEAST_OVERLAP = 0.5

/**
 * Each drawn figure of the samples is marked with its true box on the first frame of each shot and followed forward by the
 * key. What is read is the exported keyframes, interpolated as the workbench does: on how many of the shot's frames the
 * box holds from the first on, and on how many that it was given for it is wrong.
 * @param {Bench} bench
 */
export async function measureFollowing({ workbench, figures, isQuick }) {
  /** @type {Record<'held' | 'possible' | 'wrong' | 'overlap', number[]>} */
  const all = { held: [], possible: [], wrong: [], overlap: [] }
  for (const clip of isQuick ? CLIPS.slice(0, 1) : CLIPS) {
    const path = join(ROOT, 'samples', 'clips', clip)
    const truth = JSON.parse(readFileSync(path.replace(/\.\w+$/, '.truth.json'), 'utf8'))
    await workbench.goToLibrary()
    await workbench.add(path)
    await workbench.open(path)
    /** @type {readonly number[]} */
    const starts = [0, ...truth.cuts]
    for (const [shot, start] of starts.entries()) {
      const end = starts[shot + 1] ?? truth.frames
      for (const figure of /** @type {Figure[]} */ (truth.figures).slice(0, isQuick ? 1 : undefined)) {
        const box = figure.boxes[start]
        if (!box) continue
        const run = judged(await workbench.followed(start, box), figure, start, end)
        all.held.push(run.held)
        all.possible.push(end - start - 1)
        all.wrong.push(run.wrong)
        all.overlap.push(run.overlap)
      }
    }
  }
  const clip = `samples (${all.held.length} runs)`
  figures.add({ name: 'followHeld', clip, unit: 'frames', better: 'more' }, all.held, { possible: all.possible })
  figures.add({ name: 'followWrong', clip, unit: 'frames' }, all.wrong)
  figures.add({ name: 'followOverlap', clip, unit: 'IoU', better: 'more' }, all.overlap)
}

/**
 * @param {readonly Keyframe[]} keyframes in order of their frames
 * @param {Figure} figure
 * @param {number} start
 * @param {number} end of the shot
 */
function judged(keyframes, figure, start, end) {
  const last = keyframes.at(-1)
  const reached = last ? last.frame - (last.outside ? 1 : 0) : start
  const overlaps = []
  for (let frame = start + 1; frame <= reached; frame += 1) {
    const truth = figure.boxes[frame]
    // Behind the cut every box is wrong: it is another shot.
    overlaps.push(truth && frame < end ? overlap(boxAt(keyframes, frame), truth) : 0)
  }
  const firstWrong = overlaps.findIndex((each) => each < LEAST_OVERLAP)
  const sum = overlaps.reduce((total, each) => total + each, 0)
  return {
    held: firstWrong === -1 ? overlaps.length : firstWrong,
    wrong: overlaps.filter((each) => each < LEAST_OVERLAP).length,
    overlap: overlaps.length === 0 ? 0 : sum / overlaps.length,
  }
}

/**
 * @param {readonly Keyframe[]} keyframes
 * @param {number} frame
 * @returns {TruthBox}
 */
function boxAt(keyframes, frame) {
  const before = keyframes.findLast((each) => each.frame <= frame)
  const after = keyframes.find((each) => each.frame >= frame && !each.outside) ?? before
  if (!before || !after) return [0, 0, 0, 0]
  const share = after.frame === before.frame ? 0 : (frame - before.frame) / (after.frame - before.frame)
  const at = (/** @type {'x' | 'y' | 'w' | 'h'} */ side) =>
    before.box[side] + (after.box[side] - before.box[side]) * share
  return [at('x'), at('y'), at('w'), at('h')]
}

/**
 * Intersection over union, 0..1.
 * @param {TruthBox} a
 * @param {TruthBox} b
 */
function overlap([ax, ay, aw, ah], [bx, by, bw, bh]) {
  const w = Math.min(ax + aw, bx + bw) - Math.max(ax, bx)
  const h = Math.min(ay + ah, by + bh) - Math.max(ay, by)
  return w <= 0 || h <= 0 ? 0 : (w * h) / (aw * ah + bw * bh - w * h)
}
