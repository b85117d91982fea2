import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frames } from './frames'

const CLIPS = join(import.meta.dirname, '../../samples/clips')

async function run(...args: string[]) {
  let [out, err] = ['', '']
  const code = await frames(args, { write: (text) => void (out += text) }, { write: (text) => void (err += text) })
  return { code, out, err }
}

test('lists the frames of the first video stream', async () => {
  const truth = JSON.parse(readFileSync(join(CLIPS, 'rate-29.97.truth.json'), 'utf8'))
  const { code, out, err } = await run(join(CLIPS, 'rate-29.97.mov'))
  expect([code, err]).toEqual([0, ''])
  const listing = JSON.parse(out)
  expect(listing).toMatchObject({ stream: 0, timebase: { num: 1, den: 30_000 } })
  expect(listing.frames).toHaveLength(truth.frames)
  expect(listing.frames[1]).toEqual({ index: 1, pts: 1001, seconds: 0.033367, sync: false, decodable: true })
  expect(
    listing.frames.filter(({ sync }: { sync: boolean }) => sync).map(({ index }: { index: number }) => index),
  ).toEqual(truth.sync)
})

test.each([
  [[], /^usage: /],
  [['a', 'b'], /^usage: /],
  [['--stream', 'x', 'a'], /^usage: /],
  [['--what', 'a'], /^usage: /],
  [['/no/such/file.mp4'], /cannot read/],
  [[join(CLIPS, 'rate-25.mp4'), '--stream', '1'], /stream 1 is not a video stream; these are: 0/],
  [[join(CLIPS, 'rate-25.truth.json')], /not an MP4/],
])('%j is one line on the error stream and exit code 1', async (args, message) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(message)
  expect(err.trimEnd()).not.toContain('\n')
})
