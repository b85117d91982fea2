import { readdirSync } from 'node:fs'
import { framesUnlikeTruth } from './fixtures'
import { expect, test } from './test'
import { samplePath, truthOf } from './workbench'

/** Every frame of these takes minutes: FRAMEBENCH_ALL_FRAMES=1 visits them all. */
const LONG = process.env['FRAMEBENCH_ALL_FRAMES'] === '1' ? [] : ['roadside-vehicles.mp4', 'road-presenter.webm']
const CLIPS = readdirSync(samplePath('.')).filter((name) => !name.endsWith('.json'))

/** A fixed order that visits all and looks like none: a step coprime to the count. */
function shuffled(frames: readonly number[]): number[] {
  const step = [97, 89, 83, 79].find((each) => frames.length % each !== 0) ?? 1
  return frames.map((_, at) => frames[(at * step) % frames.length] ?? 0)
}

for (const name of CLIPS) {
  const truth = truthOf(name)
  const isLong = LONG.includes(name)
  const all = Array.from({ length: truth.frames }, (_, frame) => frame)
  const spread = isLong ? all.filter((frame) => frame % Math.floor(truth.frames / 40) === 0).slice(0, 40) : all

  test(`${name}: every painted picture is the frame of its number, forwards, backwards and at random`, async ({
    bench,
    page,
  }) => {
    test.setTimeout(600_000)
    await bench.begin([samplePath(name)])
    await bench.openClip(name.replace(/\.\w+$/, ''))
    // A person comes to the first and the last by typing, and then holds a key down.
    for (const [order, key] of [
      [spread, 'next'],
      [spread.toReversed(), 'previous'],
    ] as const) {
      expect(await framesUnlikeTruth(page, truth, order.slice(0, 1))).toEqual([])
      expect(await framesUnlikeTruth(page, truth, order.slice(1), isLong ? 'typed' : key)).toEqual([])
    }
    expect(await framesUnlikeTruth(page, truth, shuffled(spread))).toEqual([])
  })
}
