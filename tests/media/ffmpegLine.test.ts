import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ffmpegLine } from '../../src/domain/otherTools/ffmpegLine'
import { frameIndex } from '../../src/domain/time/frameIndex'
import { readStrip } from '../../samples/make/strip.mjs'

/** The command line that the page offers, run in a shell as it stands: the picture it writes shows the frame's number. */
interface Truth {
  readonly file: string
  readonly container: string
  readonly stream: number
  readonly frames: number
  readonly numbers: readonly number[]
  readonly rotation: number
  readonly display: { readonly width: number; readonly height: number }
  readonly coded: { readonly width: number; readonly height: number }
  readonly strip: { readonly x: number; readonly y: number; readonly cellWidth: number; readonly cellHeight: number }
}

const samples = join(import.meta.dirname, '../../samples/clips')
const truths = readdirSync(samples)
  .filter((name) => name.endsWith('.truth.json'))
  .map((name): Truth => JSON.parse(readFileSync(join(samples, name), 'utf8')))
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

describe.skipIf(!hasFfmpeg)('the ffmpeg line (skipped where ffmpeg is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'framebench-line-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(truths)('writes the picture with the number of the frame: $file', (truth) => {
    const fileName = `-it's $HOME: ${truth.file}`
    copyFileSync(join(samples, truth.file), join(folder, fileName))
    for (const frame of new Set([0, 1, Math.floor(truth.frames / 2), truth.frames - 1])) {
      const { container, stream } = truth
      const source = { fileName, sizeBytes: 1, sha256: '' }
      const line = ffmpegLine({ source, stream, container }, frameIndex(frame))
      const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', input: 'y\n' })
      if (status !== 0) throw new Error(`${line}\n${stderr}`)
      expect({ frame, number: numberIn(join(folder, 'out.png'), truth) }).toEqual({
        frame,
        number: truth.numbers[frame],
      })
    }
  })
})

function numberIn(path: string, { strip, display, coded, rotation }: Truth): number {
  // A PNG holds the stored pixels, turned but not stretched.
  const squeeze = (rotation % 180 === 0 ? coded.width : coded.height) / display.width
  const [width, height] = [Math.round(strip.cellWidth * 20 * squeeze), strip.cellHeight]
  const crop = `crop=${width}:${height}:${Math.round(strip.x * squeeze)}:${strip.y}:exact=1,format=gray`
  const args = ['-v', 'error', '-i', path, '-vf', crop, '-f', 'rawvideo', '-']
  return readStrip(spawnSync('ffmpeg', args, { maxBuffer: 2 ** 26 }).stdout, width, height)
}
