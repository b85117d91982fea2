import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './test'
import { visitFrames, type Visit } from './visitFrames'
import { samplePath, type Workbench } from './workbench'

const run = promisify(execFile)

const FOLDER = process.env['FRAMEBENCH_MEDIA'] ?? ''
const CLIPS =
  FOLDER !== '' && existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.(mp4|mkv|webm|ts|mov)$/.test(name)) : []
const HAS_FFMPEG = spawnSync('ffmpeg', ['-version']).status === 0

/** Clips that are refused, and the words that say why. */
const REFUSED: Readonly<Record<string, string>> = {
  'annex-b.mp4': 'is cut off: only 5 of its 745 frames are there',
  'multiple-aac-tracks.mp4': 'has no video in it',
}

/** A clip for which a converted copy is asked. */
const UNDECODABLE = 'video-h265.mp4'

/** Whether every frame is visited, forwards, backwards and at random. */
const IS_WHOLE = process.env['FRAMEBENCH_ALL_FRAMES'] === '1'

/** Clips of which some frames cannot be decoded, or that ffmpeg counts otherwise; their pictures are not compared. */
const NOT_COMPARED = ['no-initial-keyframe.ts']

const WIDTH = 96
const HEIGHT = 54

interface Listing {
  readonly frames: readonly { readonly pts: number }[]
}

async function frameTable(path: string): Promise<Listing> {
  const { stdout } = await run('node', ['dist/cli/framebench.js', 'frames', path], { maxBuffer: 1e9 })
  return JSON.parse(stdout)
}

/** Every picture of the first video stream, small and grey, as ffmpeg decodes it. */
async function greyByFfmpeg(path: string): Promise<Buffer> {
  const scale = `scale=${WIDTH}:${HEIGHT}:flags=area,format=yuv420p,extractplanes=y`
  const args = [
    '-v',
    'quiet',
    '-i',
    path,
    '-map',
    '0:v:0',
    '-vf',
    scale,
    '-vsync',
    'passthrough',
    '-f',
    'rawvideo',
    '-',
  ]
  return (await run('ffmpeg', args, { maxBuffer: 1e9, encoding: 'buffer' })).stdout
}

/** The painted picture, small and grey: once as BT.601 weighs the colours and once as BT.709, since a clip need not say which. */
function greysOfCanvas(bench: Workbench): Promise<number[][]> {
  return bench.page.evaluate(
    ([width, height]) => {
      const picture = document.querySelector<HTMLCanvasElement>('[data-testid="picture"]')
      const context = picture?.getContext('2d')
      if (!picture || !context) throw new Error('no picture')
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      const sums = new Float64Array(width * height * 3)
      const counts = new Float64Array(width * height)
      const cells = Uint32Array.from({ length: picture.width }, (_, x) => Math.floor((x * width) / picture.width))
      for (let at = 0, y = 0; y < picture.height; y += 1) {
        const row = Math.floor((y * height) / picture.height) * width
        for (let x = 0; x < picture.width; x += 1, at += 4) {
          const cell = row + (cells[x] ?? 0)
          for (let channel = 0; channel < 3; channel += 1)
            sums[cell * 3 + channel] = (sums[cell * 3 + channel] ?? 0) + (data[at + channel] ?? 0)
          counts[cell] = (counts[cell] ?? 0) + 1
        }
      }
      return [
        [0.299, 0.587, 0.114],
        [0.2126, 0.7152, 0.0722],
      ].map((weights) =>
        Array.from(counts, (count, cell) => {
          const level = (weight: number, channel: number) => weight * (sums[cell * 3 + channel] ?? 0)
          return weights.map(level).reduce((sum, each) => sum + each, 0) / Math.max(1, count)
        }),
      )
    },
    [WIDTH, HEIGHT] as const,
  )
}

/** How unlike two pictures are, in grey levels; where that is `enough` or more it may say less than the whole of it. */
type Measure = (picture: readonly number[], other: Buffer, enough?: number) => number

/** The mean distance in grey levels. Black is 16 and white 235 in most clips' own levels; the page has 0 and 255. */
function distance(picture: readonly number[], other: Buffer, enough = Number.POSITIVE_INFINITY): number {
  let sum = 0
  for (const [at, y] of picture.entries()) {
    sum += Math.abs(y - (((other[at] ?? 0) - 16) * 255) / 219)
    if (sum >= enough * picture.length) break
  }
  return sum / picture.length
}

/** The mean distance left once levels and contrast are brought together, for clips whose colours the two read otherwise. */
function distanceOfShapes(picture: readonly number[], other: Buffer): number {
  const count = picture.length
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0]
  for (const [at, y] of picture.entries()) {
    const x = other[at] ?? 0
    sumX += x
    sumY += y
    sumXX += x * x
    sumXY += x * y
  }
  const gain = (sumXY - (sumX * sumY) / count) / Math.max(1, sumXX - (sumX * sumX) / count)
  const offset = (sumY - gain * sumX) / count
  return picture.reduce((sum, y, at) => sum + Math.abs(y - gain * (other[at] ?? 0) - offset), 0) / count
}

/**
 * Whether the painted picture is ffmpeg's frame of this index: no other of its frames is clearly more like it. Where
 * footage stands still its neighbours are as like. By distance a fade is told apart, by shapes a clip of other colours.
 */
function isFrame(pictures: readonly (readonly number[])[], frames: Buffer, frame: number): boolean {
  const size = WIDTH * HEIGHT
  const unlikeness = (measure: Measure, index: number, enough?: number) => {
    const other = frames.subarray(index * size, (index + 1) * size)
    return Math.min(...pictures.map((picture) => measure(picture, other, enough)))
  }
  const indices = Array.from({ length: frames.length / size }, (_, index) => index)
  return [distance, distanceOfShapes].some((measure) => {
    // Clearly more like is what lies below this; how far above it another frame lies says nothing.
    const enough = (unlikeness(measure, frame) - 0.35) / 1.1
    return indices.every((index) => unlikeness(measure, index, enough) >= enough)
  })
}

if (CLIPS.length === 0) {
  test('real clips', () => {
    // They are nobody's to ship, and not everybody has them.
    test.skip(true, 'FRAMEBENCH_MEDIA names no folder with real clips')
  })
}

for (const name of CLIPS) {
  const path = join(FOLDER, name)
  const reason = REFUSED[name]

  if (reason !== undefined) {
    test(`${name} is refused with its own sentence`, async ({ bench, page }) => {
      await bench.start()
      await page.getByTestId('add-clips').setInputFiles(path)
      await page.getByLabel('Name of the project').fill('Real clips')
      await page.getByLabel('Your pseudonym in this project').fill('coder-7f')
      await page.getByTestId('create-project').click()
      await expect(bench.notices).toContainText(reason)
      await expect(bench.clips()).toHaveCount(0)
    })
    continue
  }

  if (name === UNDECODABLE) {
    test(`${name} asks for a converted copy`, async ({ bench, page }) => {
      await bench.begin([samplePath('rate-25.mp4')])
      await page.getByTestId('add-clips').setInputFiles(path)
      await expect(page.getByRole('dialog')).toContainText('uses HEVC, which this browser cannot decode')
    })
    continue
  }

  test(`${name}: the painted pictures are the frames that ffmpeg decodes, with the pts of the table`, async ({
    bench,
  }) => {
    test.setTimeout(180_000)
    const isCompared = HAS_FFMPEG && !NOT_COMPARED.includes(name)
    const [{ frames }, truth] = await Promise.all([
      frameTable(path),
      isCompared ? greyByFfmpeg(path) : undefined,
      begin(bench, path),
    ])
    await bench.clips().first().dblclick()
    await expect(bench.badge).toBeVisible({ timeout: 30_000 })
    const places = fewPlaces(frames.length)
    for (const frame of [...places, ...places.toReversed()]) {
      await bench.goTo(frame)
      await expect(bench.badge).toHaveAttribute('data-frame', String(frame))
      await expect(bench.badge).toHaveAttribute('data-exactness', isCompared ? 'exact' : /exact|undecodable/)
      await expect(bench.badge).toHaveAttribute('data-pts', String(frames[frame]?.pts))
      if (!truth) continue
      const pictures = await greysOfCanvas(bench)
      expect(isFrame(pictures, truth, frame), `frame ${frame}`).toBe(true)
    }
  })

  test(`${name}: every frame, forwards, backwards and at random`, async ({ bench, page }) => {
    test.skip(!IS_WHOLE, 'FRAMEBENCH_ALL_FRAMES=1 visits every frame; it takes a quarter of an hour')
    test.setTimeout(1_800_000)
    await begin(bench, path)
    await bench.clips().first().dblclick()
    await expect(bench.badge).toBeVisible({ timeout: 30_000 })
    const { frames } = await frameTable(path)
    await bench.goTo(0)
    await expect(bench.badge).toHaveAttribute('data-exactness', /exact|undecodable/)
    const truth = HAS_FFMPEG && !NOT_COMPARED.includes(name) ? await greyByFfmpeg(path) : undefined
    const digests = new Map<number, string>()
    const note = (visits: readonly Visit[]) => {
      for (const { frame, pts, state, digest } of visits) {
        expect(state, `frame ${frame}`).toMatch(truth ? /^exact$/ : /^(exact|undecodable)$/)
        expect(pts, `frame ${frame}`).toBe(frames[frame]?.pts)
        // Whichever way it is come by, a frame has the same pixels.
        expect(digests.get(frame) ?? digest, `frame ${frame}`).toBe(digest)
        digests.set(frame, digest)
      }
    }
    const all = frames.map((_, frame) => frame)
    const every = Math.ceil(all.length / 100)
    for (let from = 1; from < all.length; from += every) {
      note(await visitFrames(page, all.slice(from, from + every), 'next', { digest: true }))
      const frame = Math.min(all.length - 1, from + every - 1)
      if (truth) expect(isFrame(await greysOfCanvas(bench), truth, frame), `frame ${frame}`).toBe(true)
    }
    note(await visitFrames(page, all.slice(0, -1).toReversed(), 'previous', { digest: true }))
    note(await visitFrames(page, scattered(all), 'typed', { digest: true }))
    expect(digests.size).toBe(all.length)
  })
}

/** A few places over the whole clip. */
function fewPlaces(count: number): number[] {
  return [...new Set([0, 0.29, 0.58, 0.9, 1].map((share) => Math.round(share * (count - 1))))]
}

/** A fixed order that looks like none. */
function scattered(all: readonly number[]): number[] {
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647)
  return all
    .map((frame) => [random(), frame] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, frame]) => frame)
}

/** Adds a clip; of several streams the first is taken. */
async function begin(bench: Workbench, path: string): Promise<void> {
  const { page } = bench
  await bench.start()
  await page.getByTestId('add-clips').setInputFiles(path)
  await page.getByLabel('Name of the project').fill('Real clips')
  await page.getByLabel('Your pseudonym in this project').fill('coder-7f')
  await page.getByTestId('create-project').click()
  const choice = page.getByTestId('add-streams')
  await expect(choice.or(bench.clips().first())).toBeVisible({ timeout: 30_000 })
  if (await choice.isVisible()) await choice.click()
  await expect(bench.clips()).toHaveCount(1)
  await bench.isSaved()
}
