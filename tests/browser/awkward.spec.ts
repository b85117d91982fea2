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

test('every frame is painted as its number says, or told to be undecodable', async ({ bench, page }) => {
  test.setTimeout(240_000)
  await bench.begin(CLIPS.map(fixturePath))
  for (const [at, name] of CLIPS.entries()) {
    const truth = fixtureTruth(name)
    await bench.clips().nth(at).dblclick()
    await expect(bench.badge).toBeVisible()
    const all = Array.from({ length: truth.frames }, (_, frame) => frame)
    expect.soft(await framesUnlikeTruth(page, truth, all), name).toEqual([])
    // A fixed order that looks like none, backwards as often as forwards.
    const scattered = all.map((_, place) => (place * 37) % truth.frames).filter((_, place) => place % 3 === 0)
    expect.soft(await framesUnlikeTruth(page, truth, scattered), name).toEqual([])
    await page.getByRole('link', { name: 'Library' }).click()
  }
  const row = (name: string) => bench.clips().filter({ hasText: name })
  // The length that is shown is that of the frames, not of a header that lies; an interlaced picture is whole.
  await expect(row('lying-duration.mp4')).toContainText('00:00:03.000')
  await expect(row('lying-duration.mkv')).toContainText('00:00:03.000')
  await expect(row('interlaced.m2ts')).toContainText('160×96')
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
