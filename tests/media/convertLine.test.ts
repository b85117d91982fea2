import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { frames } from '../../src/cli/frames'
import { convertLine } from '../../src/domain/records/convertLine'

const ROOT = join(import.meta.dirname, '../..')
const hasFfmpeg = /fps_mode/.test(spawnSync('ffmpeg', ['-h', 'long'], { encoding: 'utf8' }).stdout ?? '')

describe.skipIf(!hasFfmpeg)(
  'the copy has the frames of the original (skipped where ffmpeg 5.1 is not installed)',
  () => {
    test.each([
      ['tests/fixtures/clips/hevc.mp4', 'B-frames'],
      ['samples/clips/late-start.mkv', 'a late first timestamp'],
      ['samples/clips/variable-rate.mp4', 'a variable rate'],
    ])('%s: %s', async (path) => {
      const folder = mkdtempSync(join(tmpdir(), 'framebench-convert-'))
      try {
        const name = basename(path)
        copyFileSync(join(ROOT, path), join(folder, name))
        const original = await tableOf(join(folder, name))
        const { line } = convertLine(name, original.timebase)
        execFileSync('sh', ['-c', line], { cwd: folder, stdio: 'ignore' })
        const copy = await tableOf(join(folder, name.replace(/\.\w+$/, '-converted.mp4')))
        expect(copy.timebase).toEqual(original.timebase)
        expect(copy.frames.map(({ pts }) => pts)).toEqual(original.frames.map(({ pts }) => pts))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  },
)

interface Table {
  readonly timebase: { readonly num: number; readonly den: number }
  readonly frames: readonly { readonly pts: number }[]
}

async function tableOf(path: string): Promise<Table> {
  let out = ''
  await frames([path], { write: (text) => (out += text) }, { write: () => undefined })
  return JSON.parse(out)
}
