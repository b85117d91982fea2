import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { timebase } from '../time/timebase'
import { convertLine } from './convertLine'

test('keeps frames, timestamps and the person’s file name', () => {
  expect(convertLine('road camera 3.mov', timebase(1, 90_000))).toEqual({
    input: 'road camera 3.mov',
    line:
      'ffmpeg -copyts -i "road camera 3.mov" -map 0:v:0 -map "0:a?" -c:v libx264 -crf 12 -preset slow -pix_fmt yuv420p' +
      ' -fps_mode passthrough -enc_time_base 1/90000 -video_track_timescale 90000 -c:a aac "road camera 3-converted.mp4"',
  })
})

test('a tick that is no whole part of a second is no track timescale', () => {
  const { line } = convertLine('a.mkv', timebase(20_833, 1_000_000_000))
  expect(line).toContain('-enc_time_base 20833/1000000000 -c:a')
})

test.each([
  ['a$(id).mp4', 'input.mp4'],
  ['a`id`.mp4', 'input.mp4'],
  ['a"; id; ".mp4', 'input.mp4'],
  ['a\\.mp4', 'input.mp4'],
  ['a“; id; ”.mp4', 'input.mp4'],
  ['%PATH%.mp4', 'input.mp4'],
  ['wow!.mp4', 'input.mp4'],
  ['two\nlines.mp4', 'input.mp4'],
  ['turned\u202eround.mp4', 'input.mp4'],
  ['clip;id', 'input'],
  ['clip.mp4;id', 'input'],
  ['', 'input'],
])('%j is not put on a command line', (fileName, input) => {
  expect(convertLine(fileName, timebase(1, 25)).input).toBe(input)
})

test.each([
  'clip.mp4',
  'Ali’s clip.mp4',
  "Ali's clip (2).mp4",
  'مقطع ١.mp4',
  '映像.mkv',
  'a & b.mp4',
  'no ending',
  '.mp4',
])('a shell hands %j to ffmpeg as it is, once', (fileName) => {
  const { line, input } = convertLine(fileName, timebase(1, 25))
  const words = execFileSync('sh', ['-c', line.replace('ffmpeg', `printf '%s\\n'`)], { encoding: 'utf8' }).split('\n')
  expect(words[2]).toBe(input)
  expect(words.at(-2)).toMatch(/-converted\.mp4$/)
})

test('a name that begins with a hyphen is no option', () => {
  expect(convertLine('-y.mp4', timebase(1, 25)).line).toContain('-i "./-y.mp4"')
  expect(convertLine('-y.mp4', timebase(1, 25)).line).toMatch(/ "\.\/-y-converted\.mp4"$/)
})
