import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleClip, steadyTable } from '../../../tests/support/sampleRecords'
import { frameIndex } from '../time/frameIndex'
import { ffmpegLine } from './ffmpegLine'
import { frameNumbers } from './frameNumbers'
import { shellWord } from './shellWord'

function named(fileName: string, over: Parameters<typeof sampleClip>[1] = {}) {
  return sampleClip('ann', { source: { fileName, sizeBytes: 1, sha256: 'a'.repeat(64) }, ...over })
}

/** What means something to a shell or to a terminal. */
const MEANINGFUL = Array.from(`'"\\$\`!*?~;&|<>() \n\t-=#\u202E\u0001é`)

describe('shell word', () => {
  it.each([
    ['road.mp4', 'road.mp4'],
    ['my clip.mp4', `'my clip.mp4'`],
    ['$(rm -rf ~).mp4', `'$(rm -rf ~).mp4'`],
    ["it's.mp4", String.raw`'it'\''s.mp4'`],
    ['شارع.mp4', `'شارع.mp4'`],
    ['a\nb.mp4', String.raw`$'a\012b.mp4'`],
    ['\u001B[2J.mp4', String.raw`$'\033[2J.mp4'`],
    ['gpj.\u202E4pm', String.raw`$'gpj.\342\200\2564pm'`],
    ["it's\\\t.mp4", String.raw`$'it\'s\\\011.mp4'`],
    ['', `''`],
  ])('of %j', (text, word) => {
    expect(shellWord(text)).toBe(word)
  })

  const hasBash = spawnSync('bash', ['-c', 'true']).status === 0
  it.skipIf(!hasBash)('is read back by bash as the text itself (skipped where there is no bash)', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...MEANINGFUL), maxLength: 40 })
    const texts = fc
      .sample(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), 300)
      .filter((text) => !text.includes('\0'))
    // Restricted and without programs: what is quoted wrongly must do no harm where the test runs.
    const lines = texts.map((text) => `printf '%s\\0' ${shellWord(text)}`)
    const script = ['PATH=', 'set -r', ...lines].join('\n')
    const { stdout } = spawnSync('bash', [], { input: script, encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } })
    expect(stdout.split('\0').slice(0, -1)).toEqual(texts)
  })
})

describe('ffmpeg line', () => {
  it('names the stream, the frame and the file, and sets an edit list aside', () => {
    expect(ffmpegLine(named('road one.mp4', { stream: 2 }), frameIndex(7))).toBe(
      String.raw`ffmpeg -ignore_editlist 1 -i 'road one.mp4' -map 0:2 -vf "select=eq(n\,7)" -frames:v 1 out.png`,
    )
  })

  it('gives other containers no option that their reader does not know', () => {
    expect(ffmpegLine(named('a.mkv', { container: 'mkv' }), frameIndex(0))).toMatch(/^ffmpeg -i a\.mkv /)
  })

  it.each([
    ['-y.mp4', ' -i ./-y.mp4 '],
    ['http://a.mp4', " -i './http://a.mp4' "],
  ])('takes %s for a file', (name, part) => {
    expect(ffmpegLine(named(name), frameIndex(0))).toContain(part)
  })
})

describe('frame numbers', () => {
  it('count from 0 or from 1, as each tool does', () => {
    const numbers = frameNumbers(named('a.mp4'), steadyTable(), frameIndex(37))
    expect(numbers).toMatchObject({
      index: 37,
      pts: 18_944,
      tick: '1/12800',
      seconds: { text: '1.48', fraction: undefined },
      smpte: { kind: 'label', text: '00:00:01:12' },
      cvat: 37,
      labelStudio: 38,
      mot: 38,
      hidden: 0,
      beginsUndecodable: false,
    })
  })

  it('tell how many frames an edit list hides, and of a stream that begins in the middle', () => {
    const table = steadyTable(5)
    const shifted = { ...table, pts: table.pts.map((tick) => tick - 1024), sync: Uint8Array.from([0, 0, 1, 0, 0]) }
    expect(frameNumbers(named('a.mp4'), shifted, frameIndex(0))).toMatchObject({ hidden: 2, beginsUndecodable: true })
    const before = { ...table, pts: table.pts.map((tick) => tick - 90_000) }
    expect(frameNumbers(named('a.mp4'), before, frameIndex(0)).hidden).toBe(5)
  })
})
