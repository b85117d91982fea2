import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, stripOfCanvas, truthOf, type Truth } from './workbench'

const LONG = ['roadside-vehicles.mp4', 'road-presenter.webm']
const CLIPS = readdirSync(samplePath('.')).filter((name) => !name.endsWith('.json'))

/** Makes the page's own strip reader, once; frames are then visited without a round trip for each look. */
async function installReader(page: Page): Promise<void> {
  await page.evaluate(`globalThis.stripOfCanvas = ${stripOfCanvas.toString()}`)
}

/**
 * Visits frames as a person does, by `press` (a key) or by typing a number, and reads each painted picture.
 * @returns one line for each frame whose picture is not the one that the truth has
 */
async function wrongFrames(
  page: Page,
  truth: Truth,
  frames: readonly number[],
  go: (frame: number) => Promise<void>,
): Promise<string[]> {
  const wrong: string[] = []
  for (const frame of frames) {
    await go(frame)
    const seen = await page.evaluate(
      async ({ truth: expected, frame: wanted }) => {
        const badge = document.querySelector<HTMLElement>('[data-testid="frame-badge"]')
        const canvas = document.querySelector<HTMLElement>('[data-testid="picture"]')
        const end = performance.now() + 15_000
        const isThere = () =>
          badge?.dataset['frame'] === String(wanted) &&
          badge.dataset['exactness'] === 'exact' &&
          canvas?.dataset['frame'] === String(wanted)
        while (!isThere() && performance.now() < end) await new Promise(requestAnimationFrame)
        const read = (globalThis as unknown as { stripOfCanvas: (t: unknown) => number }).stripOfCanvas
        return {
          number: read(expected),
          pts: Number(badge?.dataset['pts']),
          state: badge?.dataset['exactness'],
          at: badge?.dataset['frame'],
        }
      },
      { truth, frame },
    )
    const isRight = seen.number === truth.numbers[frame] && seen.pts === truth.pts[frame] && seen.state === 'exact'
    if (!isRight)
      wrong.push(
        `frame ${frame}: shows ${seen.number}, wanted ${truth.numbers[frame]}; pts ${seen.pts}, wanted ${truth.pts[frame]}; ${seen.state} at ${seen.at}`,
      )
  }
  return wrong
}

/** A fixed order that visits all and looks like none: a step coprime to the count. */
function shuffled(frames: readonly number[]): number[] {
  const step = [97, 89, 83, 79].find((each) => frames.length % each !== 0) ?? 1
  return frames.map((_, at) => frames[(at * step) % frames.length] ?? 0)
}

for (const name of CLIPS) {
  const truth = truthOf(name)
  const isLong = LONG.includes(name)
  const all = Array.from({ length: truth.frames }, (_, frame) => frame)
  const spread = isLong ? all.filter((frame) => frame % Math.floor(truth.frames / 100) === 0).slice(0, 100) : all

  test(`${name}: every painted picture is the frame of its number, forwards, backwards and at random`, async ({
    bench,
    page,
  }) => {
    test.setTimeout(600_000)
    await bench.begin([samplePath(name)])
    await bench.openClip(name.replace(/\.\w+$/, ''))
    await installReader(page)
    const jump = (frame: number) => bench.goTo(frame)
    const stepping = (key: string) => (frame: number) =>
      isLong ? jump(frame) : frame === (key === 'f' ? 0 : truth.frames - 1) ? jump(frame) : bench.press(key)
    expect(await wrongFrames(page, truth, spread, stepping('f'))).toEqual([])
    expect(await wrongFrames(page, truth, spread.toReversed(), stepping('d'))).toEqual([])
    expect(await wrongFrames(page, truth, shuffled(spread), jump)).toEqual([])
  })
}
