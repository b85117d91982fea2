import { fixturePath, fixtureTruth, framesUnlikeTruth, refusesCoding, settledOn } from './fixtures'
import { expect, test } from './test'

/** Clips that are sound and yet trip up players; every frame of each is visited, with its number read from the picture. */
const CLIPS = [
  'open-groups.mp4',
  'interlaced.m2ts',
  'mid-group.m2ts',
  'size-change.webm',
  'lying-duration.mp4',
  'lying-duration.mkv',
  'undecodable-packets.mp4',
]

for (const name of CLIPS) {
  test(`${name}: every frame is painted as its number says, or told to be undecodable`, async ({ bench }) => {
    test.setTimeout(240_000)
    const truth = fixtureTruth(name)
    await bench.begin([fixturePath(name)])
    await bench.clips().first().dblclick()
    await expect(bench.badge).toBeVisible()
    const all = Array.from({ length: truth.frames }, (_, frame) => frame)
    expect(await framesUnlikeTruth(bench, truth, all)).toEqual([])
    // A fixed order that looks like none, backwards as often as forwards.
    const scattered = all.map((_, at) => (at * 37) % truth.frames).filter((_, at) => at % 3 === 0)
    expect(await framesUnlikeTruth(bench, truth, scattered)).toEqual([])
  })
}

test('the length that is shown is that of the frames, not of a header that lies', async ({ bench }) => {
  await bench.begin(['lying-duration.mp4', 'lying-duration.mkv'].map(fixturePath))
  await expect(bench.clips().nth(0)).toContainText('00:00:03.000')
  await expect(bench.clips().nth(1)).toContainText('00:00:03.000')
})

test('an interlaced picture has its whole height', async ({ bench }) => {
  await bench.begin([fixturePath('interlaced.m2ts')])
  await expect(bench.clips().first()).toContainText('160×96')
})

test('stepping over frames that do not decode reaches the next good one, and nothing is coded on the way', async ({
  bench,
  page,
}) => {
  const truth = fixtureTruth('undecodable-packets.mp4')
  await bench.begin([fixturePath('undecodable-packets.mp4')])
  await bench.openClip('undecodable-packets')
  await bench.goTo(24)
  expect(await settledOn(page, 24, truth)).toMatchObject({ state: 'exact', number: 24 })
  await bench.press('f')
  expect(await settledOn(page, 25, truth)).toMatchObject({ state: 'undecodable', number: Number.NaN })
  await refusesCoding(bench)
  await bench.goTo(49)
  expect(await settledOn(page, 49, truth)).toMatchObject({ state: 'undecodable' })
  await bench.press('f')
  expect(await settledOn(page, 50, truth)).toMatchObject({ state: 'exact', number: 50 })
  await bench.press('d')
  expect(await settledOn(page, 49, truth)).toMatchObject({ state: 'undecodable' })
})

test('a stream that begins in mid-group opens on a frame that is not shown, and steps to its first picture', async ({
  bench,
  page,
}) => {
  const truth = fixtureTruth('mid-group.m2ts')
  await bench.begin([fixturePath('mid-group.m2ts')])
  await bench.clips().first().dblclick()
  expect(await settledOn(page, 0, truth)).toMatchObject({ state: 'undecodable' })
  await refusesCoding(bench)
  await bench.goTo(14)
  expect(await settledOn(page, 14, truth)).toMatchObject({ state: 'undecodable' })
  await bench.press('f')
  expect(await settledOn(page, 15, truth)).toMatchObject({ state: 'exact', number: truth.numbers[15] })
})
