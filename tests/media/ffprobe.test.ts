import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { frames } from '../../src/cli/frames'

/**
 * The frame table against ffprobe, for every clip at hand: same count, same timestamps, same timebase.
 * Real footage is looked for in the folder that FRAMEBENCH_MEDIA names.
 */
const samples = join(import.meta.dirname, '../../samples/clips')
const footage = process.env['FRAMEBENCH_MEDIA'] || undefined
const hasFfprobe = spawnSync('ffprobe', ['-v', 'quiet', '-version']).status === 0

describe.skipIf(!hasFfprobe)('as ffprobe has it (skipped where ffprobe is not installed)', () => {
  for (const path of clipsIn(samples)) checkAgainstFfprobe(path)
  describe.skipIf(footage === undefined)('real footage (skipped where FRAMEBENCH_MEDIA names no folder)', () => {
    test('the folder holds clips', () => expect(clipsIn(footage ?? '')).not.toHaveLength(0))
    for (const path of footage === undefined ? [] : clipsIn(footage)) checkAgainstFfprobe(path)
  })
})

/** Clips whose every frame's time stands in a file beside them, by whoever published the clip. */
describe.skipIf(!existsSync(join(footage ?? '', 'nasa_13013.mp4')))('published times of every frame', () => {
  test.each([0, 3])('stream %d of nasa_13013.mp4', async (stream) => {
    const path = join(footage ?? '', 'nasa_13013.mp4')
    const published: { pts_time: string }[] = JSON.parse(
      readFileSync(`${path}.stream${stream}.all_frames_info.json`, 'utf8'),
    )
    const table = JSON.parse((await run([path, '--stream', String(stream)])).out)
    const { num, den } = table.timebase
    expect(table.frames.map(({ pts }: { pts: number }) => ((pts * num) / den).toFixed(6))).toEqual(
      published.map(({ pts_time: time }) => Number(time).toFixed(6)),
    )
  })
})

function checkAgainstFfprobe(path: string) {
  const streams = ffprobe(path)
  if (streams.length === 0) {
    test(`${path} holds no video and is refused`, async () => {
      const result = await run([path])
      expect(result.code).toBe(1)
      expect(result.err).toMatch(/^[^\n]+\n$/)
    })
  }
  for (const expected of streams) {
    test(`${path} stream ${expected.stream}`, async () => {
      const result = await run([path, '--stream', String(expected.stream)])
      expect(result.err.replace(/^warning: .* is cut off: .*\n$/, '')).toBe('')
      const table = JSON.parse(result.out)
      expect(`${table.timebase.num}/${table.timebase.den}`).toBe(expected.timebase)
      expect(table.frames.map(({ pts }: { pts: number }) => pts)).toEqual(expected.pts)
      expect(table.frames.filter(({ sync }: { sync: boolean }) => sync).map(({ pts }: { pts: number }) => pts)).toEqual(
        expected.sync,
      )
    })
  }
}

async function run(args: string[]) {
  let [out, err] = ['', '']
  const code = await frames(args, { write: (text) => (out += text) }, { write: (text) => (err += text) })
  return { code, out, err }
}

interface Expected {
  stream: number
  timebase: string
  pts: number[]
  sync: number[]
}

interface Probed {
  streams?: { index: number; time_base: string }[]
  packets?: { stream_index: number; pts: number; flags: string }[]
}

function ffprobe(path: string): Expected[] {
  const entries = 'packet=stream_index,pts,flags:stream=index,time_base'
  const args = ['-v', 'quiet', '-of', 'json', '-select_streams', 'v', '-show_entries', entries, path]
  const { stdout } = spawnSync('ffprobe', args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const probed = JSON.parse(stdout || '{}') as Probed
  return (probed.streams ?? []).map(({ index, time_base }) => {
    const packets = (probed.packets ?? [])
      .filter((packet) => packet.stream_index === index)
      .toSorted((a, b) => a.pts - b.pts)
    return {
      stream: index,
      timebase: time_base,
      pts: packets.map(({ pts }) => pts),
      sync: packets.filter(({ flags }) => flags.startsWith('K')).map(({ pts }) => pts),
    }
  })
}

function clipsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.(mp4|mov|mkv|webm|ts)$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path).length > 0)
}
