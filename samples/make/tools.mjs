// Runs the command line tools the samples need.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const BROWSER_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Stops early, in one sentence, when a tool is missing. */
export function requireTools() {
  for (const tool of ['ffmpeg', 'ffprobe']) {
    if (spawnSync(tool, ['-version'], { stdio: 'ignore' }).status !== 0) {
      throw new Error(`${tool} was not found on PATH; install FFmpeg 5 or newer and try again.`)
    }
  }
}

export function browserPath() {
  const asked = process.env.CHROME_PATH
  const found = asked ?? BROWSER_PATHS.find((path) => existsSync(path))
  if (!found || !existsSync(found)) {
    throw new Error('No Chromium or Chrome was found; set CHROME_PATH to one and try again.')
  }
  return found
}

/** Starts ffmpeg and gives its standard input and a promise of its end. */
export function startFfmpeg(args) {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const output = []
  let complaint = ''
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  // A broken pipe is reported by the exit code, with ffmpeg's own words.
  child.stdin.on('error', () => {})
  const done = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output))
      else reject(new Error(`ffmpeg ${args.join(' ')} failed: ${complaint.trim()}`))
    })
  })
  return { stdin: child.stdin, done }
}

/** Runs ffmpeg without input and gives what it wrote to standard output. */
export function runFfmpeg(args) {
  const { stdin, done } = startFfmpeg(args)
  stdin.end()
  return done
}

export function probe(file, ...args) {
  const run = spawnSync('ffprobe', ['-loglevel', 'error', '-print_format', 'json', ...args, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0) throw new Error(`ffprobe failed on ${file}: ${run.stderr.trim()}`)
  return JSON.parse(run.stdout)
}
