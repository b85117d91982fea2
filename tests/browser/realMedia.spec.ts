import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

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

/** Visits every frame forwards, backwards and at random instead of a few; takes a quarter of an hour. */
const IS_WHOLE = process.env['FRAMEBENCH_ALL_FRAMES'] === '1'

/** Clips of which some frames cannot be decoded, or that ffmpeg counts otherwise; their pictures are not compared. */
const NOT_COMPARED = ['no-initial-keyframe.ts']

const WIDTH = 96
const HEIGHT = 54

interface Listing {
  readonly frames: readonly { readonly pts: number }[]
}

function frameTable(path: string): Listing {
  return JSON.parse(execFileSync('node', ['dist/cli/framebench.js', 'frames', path], { maxBuffer: 1e9 }).toString())
}

/** Every picture of the first video stream, small and grey, as ffmpeg decodes it. */
function greyByFfmpeg(path: string): Buffer {
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
  return execFileSync('ffmpeg', args, { maxBuffer: 1e9 })
}

/** The painted picture, small and grey: once as BT.601 weighs the colours and once as BT.709, since a clip need not say which. */
function greysOfCanvas(bench: Workbench): Promise<number[][]> {
  return bench.page.evaluate(
    ([width, height]) => {
      const picture = document.querySelector<HTMLCanvasElement>('[data-testid="picture"]')
      const context = picture?.getContext('2d')
      if (!picture || !context) throw new Error('no picture')
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      return [
        [0.299, 0.587, 0.114],
        [0.2126, 0.7152, 0.0722],
      ].map(([red = 0, green = 0, blue = 0]) => {
        const sums = new Float64Array(width * height)
        const counts = new Float64Array(width * height)
        for (let y = 0; y < picture.height; y += 1) {
          for (let x = 0; x < picture.width; x += 1) {
            const cell = Math.floor((y * height) / picture.height) * width + Math.floor((x * width) / picture.width)
            const at = (y * picture.width + x) * 4
            sums[cell] =
              (sums[cell] ?? 0) + red * (data[at] ?? 0) + green * (data[at + 1] ?? 0) + blue * (data[at + 2] ?? 0)
            counts[cell] = (counts[cell] ?? 0) + 1
          }
        }
        return Array.from(sums, (sum, cell) => sum / Math.max(1, counts[cell] ?? 1))
      })
    },
    [WIDTH, HEIGHT] as const,
  )
}

type Measure = (picture: readonly number[], other: Buffer) => number

/** The mean distance in grey levels. Black is 16 and white 235 in most clips' own levels; the page has 0 and 255. */
function distance(picture: readonly number[], other: Buffer): number {
  return picture.reduce((sum, y, at) => sum + Math.abs(y - (((other[at] ?? 0) - 16) * 255) / 219), 0) / picture.length
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
  const unlikeness = (measure: Measure, index: number) => {
    const other = frames.subarray(index * size, (index + 1) * size)
    return Math.min(...pictures.map((picture) => measure(picture, other)))
  }
  return [distance, distanceOfShapes].some((measure) => {
    const all = Array.from({ length: frames.length / size }, (_, index) => unlikeness(measure, index))
    return (all[frame] ?? Number.POSITIVE_INFINITY) <= Math.min(...all) * 1.1 + 0.35
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
    page,
  }) => {
    test.setTimeout(IS_WHOLE ? 1_800_000 : 180_000)
    await begin(bench, path)
    await bench.clips().first().dblclick()
    await expect(bench.badge).toBeVisible({ timeout: 30_000 })
    const { frames } = frameTable(path)
    const isCompared = HAS_FFMPEG && !NOT_COMPARED.includes(name)
    const truth = isCompared ? greyByFfmpeg(path) : undefined
    const seen = new Map<number, string>()
    let compared = 0
    for (const [at, frame] of visits(frames.length).entries()) {
      await bench.goTo(frame)
      await expect(bench.badge).toHaveAttribute('data-frame', String(frame))
      await expect(bench.badge).toHaveAttribute('data-exactness', isCompared ? 'exact' : /exact|undecodable/)
      await expect(bench.badge).toHaveAttribute('data-pts', String(frames[frame]?.pts))
      // Whichever way it is come by, a frame has the same pixels.
      const pixels = await pixelsOfCanvas(page)
      expect(seen.get(frame) ?? pixels, `frame ${frame}`).toBe(pixels)
      seen.set(frame, pixels)
      if (!truth || (IS_WHOLE && (at >= frames.length || frame % Math.ceil(frames.length / 250) !== 0))) continue
      const pictures = await greysOfCanvas(bench)
      expect(isFrame(pictures, truth, frame), `frame ${frame}`).toBe(true)
      compared += 1
    }
    test
      .info()
      .annotations.push({
        type: 'visits',
        description: `${name}: ${seen.size} frames, ${visits(frames.length).length} visits, ${compared} held against ffmpeg's`,
      })
  })
}

/** Which frames are gone to: a few there and back, or all forwards, all backwards, and all in an order that looks like none. */
function visits(count: number): number[] {
  if (!IS_WHOLE) {
    const some = [0, 0.13, 0.29, 0.41, 0.58, 0.77, 0.9, 1].map((share) => Math.round(share * (count - 1)))
    const wanted = [...new Set(some)]
    return [...wanted, ...wanted.toReversed()]
  }
  const all = Array.from({ length: count }, (_, frame) => frame)
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647)
  const keyed = all.map((frame) => [random(), frame] as const).toSorted(([a], [b]) => a - b)
  return [...all, ...all.toReversed(), ...keyed.map(([, frame]) => frame)]
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

/** A digest of the painted picture, made small: equal pictures have equal digests. */
function pixelsOfCanvas(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const picture = document.querySelector<HTMLCanvasElement>('[data-testid="picture"]')
    const small = new OffscreenCanvas(160, 90)
    const context = small.getContext('2d', { willReadFrequently: true })
    if (!picture || !context) return 'no picture'
    context.drawImage(picture, 0, 0, small.width, small.height)
    const { data } = context.getImageData(0, 0, small.width, small.height)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  })
}
