// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Sees to it that ffmpeg is there: on Debian as root its package is installed.
 * @throws {Error} with one sentence that says how to get it
 */
export function ensureFfmpeg() {
  if (isThere()) return
  if (isDebian() && process.getuid?.() === 0) {
    console.log('ffmpeg is not installed: installing the Debian package ffmpeg.')
    spawnSync('apt-get', ['update'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'ffmpeg'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (isThere()) return
  }
  throw new Error(
    'The bench makes its clips with ffmpeg, which is missing: install it (ffmpeg.org) with libx264 and libvpx.',
  )
}

/**
 * How fast ffmpeg decodes: the time for every frame less the time for the first alone, so that its start does not count.
 * @param {string} path
 * @param {number} frames number of frames in the clip
 * @returns {number} frames per second
 */
export function ffmpegDecodeRate(path, frames) {
  const all = timed(['-i', path, '-map', '0:v:0', '-f', 'null', '-'])
  const first = timed(['-i', path, '-map', '0:v:0', '-frames:v', '1', '-f', 'null', '-'])
  return ((frames - 1) / (all - first)) * 1000
}

/**
 * How long ffmpeg takes for a PNG of each of some frames, each found by an exact seek: half a frame before it.
 * @param {string} path
 * @param {readonly number[]} seconds when the frames are shown
 * @param {number} frameSeconds
 * @param {string} folder for the pictures
 * @returns {number} milliseconds in all
 */
export function ffmpegStills(path, seconds, frameSeconds, folder) {
  return seconds.reduce((sum, at, index) => {
    const from = Math.max(0, at - frameSeconds / 2).toFixed(6)
    const picture = join(folder, `${index}.png`)
    return sum + timed(['-ss', from, '-i', path, '-map', '0:v:0', '-frames:v', '1', '-y', picture])
  }, 0)
}

/** @param {string[]} args */
function timed(args) {
  const start = performance.now()
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-nostdin', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg ${args.join(' ')} failed: ${stderr.trim()}`)
  return performance.now() - start
}

function isThere() {
  return spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
