import { STEPS } from '../../docs/first-hour/steps.mjs'
import { expect, test } from './test'

test('the sample clip is coded with 5 ranges, 3 tracks and 10 boxes in at most 90 key presses and drags', async ({
  bench,
  page,
}) => {
  let acts = 0
  await bench.begin([new URL('../../samples/clips/roadside-vehicles.mp4', import.meta.url).pathname])
  await bench.openClip('roadside-vehicles')
  // Cuts are found in the background; who codes sees them come up on the ruler.
  await expect(page.getByTestId('cut-count')).toHaveText('2', { timeout: 90_000 })
  await bench.canvas.focus()
  const hand = {
    async press(key: string) {
      acts += 1
      await bench.press(key)
    },
    async drag(from: readonly [number, number], to: readonly [number, number]) {
      acts += 1
      await bench.drag(from, to)
    },
    seen: (frame: number) => bench.isOnFrame(frame),
  }
  for (const { act } of STEPS) await act(hand)
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations())
  const boxes = file.annotations.filter(({ box }: { box?: unknown }) => box !== undefined)
  expect({ ranges: file.segments.length, tracks: file.tracks.length, boxes: boxes.length }).toEqual({
    ranges: 5,
    tracks: 3,
    boxes: 10,
  })
  expect(file.segments.every(({ end }: { end?: number }) => end !== undefined)).toBe(true)
  expect(file.keyframes.filter(({ outside }: { outside: boolean }) => outside)).toHaveLength(3)
  expect(file.keyframes).toHaveLength(7)
  expect(acts).toBeLessThanOrEqual(90)
})
