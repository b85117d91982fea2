// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellsOfNumber, STRIP_CELLS } from '../../samples/make/strip.mjs'
import { CLIPS_FOLDER, ROOT } from './places.mjs'

/**
 * @typedef {object} Recipe
 * @property {string} name
 * @property {string} file
 * @property {number} width
 * @property {number} height
 * @property {string} rate frames per second, as ffmpeg takes it
 * @property {number} frames
 * @property {number} group frames between two sync frames
 * @property {readonly string[]} encoder
 */

/**
 * @typedef {Recipe & {
 *   path: string,
 *   seconds: readonly number[],
 *   endSeconds: number,
 *   cell: number,
 * }} Clip
 * `seconds`: when each frame is shown, from the file's own table; `cell`: width of a square of the strip, in pixels.
 */

const h264 = (/** @type {number} */ group) =>
  `-c:v libx264 -preset veryfast -g ${group} -keyint_min ${group} -sc_threshold 0 -bf 2 -movflags +faststart`.split(' ')

const rateOf = (/** @type {number} */ megabits) =>
  `-b:v ${megabits}M -maxrate ${megabits * 1.5}M -bufsize ${megabits * 2}M`.split(' ')

const FULL_HD = { width: 1920, height: 1080 }

/** @type {readonly Recipe[]} */
const RECIPES = [
  {
    name: '360p',
    file: '360p.mp4',
    width: 640,
    height: 360,
    rate: '25',
    frames: 750,
    group: 250,
    encoder: [...h264(250), ...rateOf(1)],
  },
  {
    name: '1080p',
    file: '1080p.mp4',
    ...FULL_HD,
    rate: '25',
    frames: 750,
    group: 250,
    encoder: [...h264(250), ...rateOf(6)],
  },
  {
    name: '1080p60',
    file: '1080p60.mp4',
    ...FULL_HD,
    rate: '60',
    frames: 720,
    group: 240,
    encoder: [...h264(240), ...rateOf(9)],
  },
  {
    name: 'vp9',
    file: 'vp9.webm',
    ...FULL_HD,
    rate: '25',
    frames: 512,
    group: 128,
    encoder: '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -row-mt 1 -g 128 -b:v 6M'.split(' '),
  },
]

/** For projects with much work in them: what counts is how many frames it has. @type {Recipe} */
const LONG = {
  name: 'long',
  file: 'long.mp4',
  width: 640,
  height: 360,
  rate: '25',
  frames: 6000,
  group: 250,
  encoder: [...h264(250), ...rateOf(1)],
}

/** One minute, of which an hour is made without encoding it again. @type {Recipe} */
const MINUTE = {
  name: 'minute',
  file: 'minute.mp4',
  ...FULL_HD,
  rate: '25',
  frames: 1500,
  group: 250,
  encoder: [...h264(250), ...rateOf(3)],
}

/** The clips for everything about pictures. @returns {Promise<Clip[]>} */
export function prepareClips() {
  return prepare(RECIPES)
}

/** 6,000 frames at 360p. @returns {Promise<Clip>} */
export async function prepareLongClip() {
  const [clip] = await prepare([LONG])
  if (!clip) throw new Error('There is no long clip')
  return clip
}

/**
 * The minute, so many times behind itself by stream copy.
 * @param {number} minutes
 * @returns {Promise<Clip>}
 */
export async function prepareHour(minutes) {
  const [minute] = await prepare([MINUTE])
  if (!minute) throw new Error('There is no minute')
  const recipe = { ...MINUTE, name: `${minutes} minutes`, file: `minutes-${minutes}.mp4`, frames: 1500 * minutes }
  const path = join(CLIPS_FOLDER, recipe.file)
  if (!existsSync(path)) {
    console.log(`Making ${recipe.file}; it is kept for the next run.`)
    const list = join(CLIPS_FOLDER, 'minutes.txt')
    const unfinished = join(CLIPS_FOLDER, `unfinished-${recipe.file}`)
    writeFileSync(list, `file '${MINUTE.file}'\n`.repeat(minutes))
    const copy = ['-f', 'concat', '-i', list, '-map', '0:v:0', '-c', 'copy', '-movflags', '+faststart', unfinished]
    const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...copy], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`ffmpeg could not make ${recipe.file}: ${stderr.trim()}`)
    renameSync(unfinished, path)
  }
  return { ...recipe, ...timesOf(recipe, path), path, cell: minute.cell }
}

/**
 * Clips are made where they are not there yet.
 * @param {readonly Recipe[]} recipes
 */
async function prepare(recipes) {
  mkdirSync(CLIPS_FOLDER, { recursive: true })
  /** @type {Clip[]} */
  const clips = []
  for (const recipe of recipes) {
    const path = join(CLIPS_FOLDER, recipe.file)
    const note = `${path}.recipe.json`
    const wanted = JSON.stringify([recipe, pictureFilter(recipe)])
    if (!existsSync(path) || !existsSync(note) || readFileSync(note, 'utf8') !== wanted) {
      console.log(`Making ${recipe.file} (${recipe.frames} frames); it is kept for the next run.`)
      await makeClip(recipe, path)
      writeFileSync(note, wanted)
    }
    clips.push({ ...recipe, ...timesOf(recipe, path), path, cell: cellOf(recipe) })
  }
  return clips
}

/** @param {Recipe} recipe */
function cellOf({ height }) {
  return height >= 720 ? 32 : 16
}

/**
 * A detailed still under a moving window, with grain: as heavy to decode as footage, and the same in every run.
 * @param {Recipe} recipe
 */
function pictureFilter({ width, height, rate }) {
  const still = `mandelbrot=s=${Math.round((width * 4) / 3)}x${Math.round((height * 4) / 3)}:start_scale=0.4:maxiter=600`
  const window = `crop=${width}:${height}:x='${width / 6}*(1+sin(n/40))':y='${height / 6}*(1+cos(n/53))'`
  return [
    `${still},trim=end_frame=1,format=yuv420p,loop=loop=-1:size=1:start=0,setpts=N/(${rate}*TB)`,
    `${window},noise=alls=12:allf=t`,
  ].join(',')
}

/**
 * @param {Recipe} recipe
 * @param {string} path
 */
async function makeClip(recipe, path) {
  const { rate, frames } = recipe
  const cell = cellOf(recipe)
  const unfinished = join(CLIPS_FOLDER, `unfinished-${recipe.file}`)
  const input = ['-f', 'lavfi', '-r', rate, '-i', pictureFilter(recipe)]
  const strip = `-f rawvideo -pix_fmt gray -s ${cell * STRIP_CELLS}x${cell} -r ${rate} -i pipe:0`.split(' ')
  const over = `[1:v]format=yuv420p[strip];[0:v][strip]overlay=x=${cell}:y=${cell}:shortest=1,format=yuv420p`
  const output = ['-filter_complex', over, '-frames:v', String(frames), ...recipe.encoder, unfinished]
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', ...input, ...strip, ...output], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(ffmpeg, 'close')
  // A broken pipe is told by the exit code.
  ffmpeg.stdin.on('error', () => {})
  for (let frame = 0; frame < frames && ffmpeg.exitCode === null; frame += 1) {
    if (!ffmpeg.stdin.write(stripPicture(frame, cell))) await Promise.race([once(ffmpeg.stdin, 'drain'), ended])
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) {
    rmSync(unfinished, { force: true })
    throw new Error(`ffmpeg could not make ${recipe.file}; it needs libx264 and libvpx-vp9`)
  }
  renameSync(unfinished, path)
}

/**
 * @param {number} frame
 * @param {number} cell
 */
function stripPicture(frame, cell) {
  const row = Buffer.alloc(cell * STRIP_CELLS)
  for (const [index, isWhite] of cellsOfNumber(frame).entries()) {
    row.fill(isWhite ? 255 : 0, index * cell, (index + 1) * cell)
  }
  return Buffer.concat(Array.from({ length: cell }, () => row))
}

/**
 * The frame table as the product's own command line lists it.
 * @param {Recipe} recipe
 * @param {string} path
 */
function timesOf(recipe, path) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/framebench.js'), 'frames', path],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (status !== 0) throw new Error(`The frames of ${recipe.file} could not be listed: ${stderr.trim()}`)
  /** @type {{ frames: { seconds: number, sync: boolean }[] }} */
  const { frames } = JSON.parse(stdout)
  const seconds = frames.map((frame) => frame.seconds)
  const isAsMade =
    frames.length === recipe.frames && frames.every(({ sync }, index) => sync === (index % recipe.group === 0))
  if (!isAsMade) throw new Error(`${recipe.file} has not the frames or the groups that it was made with`)
  const last = seconds.at(-1) ?? 0
  return { seconds, endSeconds: last + (last - (seconds.at(-2) ?? 0)) }
}
