import type { Page } from '@playwright/test'
import { expect, test } from './test'
import { samplePath, truthOf, type Workbench } from './workbench'

const CLIP = 'rate-25.mp4'

async function ranges(bench: Workbench) {
  return (await bench.recordsOf('segment')).map(({ tagIds, start, end }) => [tagIds[0], start, end])
}

async function goTo(bench: Workbench, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
}

async function begin(bench: Workbench): Promise<void> {
  await bench.begin([samplePath(CLIP)])
  await bench.openClip('rate-25')
}

/** A range from one frame to another, both in it, by the key of its tag. */
async function code(bench: Workbench, key: string, first: number, last: number): Promise<void> {
  await goTo(bench, first)
  await bench.press(key)
  await goTo(bench, last)
  await bench.press(key)
}

/** A person who is tracked from the frame on screen on, and is selected. */
async function trackPerson(
  bench: Workbench,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await bench.press('w')
  await bench.drag(from, to)
}

function rows(page: Page) {
  return page.locator('.object-row')
}

test('postures exclude each other: an end dragged over one is refused with its frames, and the next one ends the last', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await code(bench, '1', 10, 19)
  await code(bench, '2', 30, 39)
  await expect(page.getByTestId('object-count')).toHaveText('1 here of 2')
  const before = await bench.recordsOf('segment')
  const truth = truthOf(CLIP)
  const timeline = page.getByTestId('timeline')
  const bounds = await timeline.boundingBox()
  const window = await timeline.evaluate((element) => JSON.parse(JSON.stringify((element as HTMLElement).dataset)))
  const [start, end] = [Number(window['windowStart']), Number(window['windowEnd'])]
  const xOf = (frame: number) =>
    (bounds?.x ?? 0) +
    Number(window['timeLeft']) +
    (((truth.pts[frame] ?? 0) - start) / (end - start)) * Number(window['timeWidth'])
  const y = ((await page.getByTestId('timeline-lanes').boundingBox())?.y ?? 0) + 12
  await page.mouse.move(xOf(20), y)
  await page.mouse.down()
  await page.mouse.move(xOf(28), y)
  await page.mouse.move(xOf(35), y)
  await page.mouse.up()
  await expect(bench.notices).toContainText(
    '“No cover taken” and “In cover” exclude each other, and “In cover” holds on frames 30 to 39.',
  )
  expect(await bench.recordsOf('segment')).toEqual(before)

  // Tags of one record exclude each other as well.
  await rows(page).first().click()
  await page.getByRole('combobox', { name: 'Tags' }).click()
  await page.getByRole('option', { name: 'Crouching or prone' }).click()
  await expect(bench.notices.filter({ hasText: 'only one of them can hold' })).toBeVisible()
  expect(await bench.recordsOf('segment')).toEqual(before)

  // Stepping, they end each other in one step to undo; what is of another variable goes on.
  await page.keyboard.press('Escape')
  await goTo(bench, 50)
  await bench.press('1')
  await bench.press('4')
  for (let steps = 0; steps < 5; steps += 1) await bench.press('f')
  await bench.isOnFrame(55)
  await bench.press('2')
  await expect(bench.tag('posture.in_cover')).toHaveClass(/is-open/)
  await expect(bench.tag('posture.no_cover')).not.toHaveClass(/is-open/)
  await expect(bench.tag('posture.casual')).toHaveClass(/is-open/)
  const found = await ranges(bench)
  expect(found).toHaveLength(5)
  expect(found).toContainEqual(['posture.no_cover', 50, 55])
  expect(found).toContainEqual(['posture.in_cover', 55, undefined])
  expect(found).toContainEqual(['posture.casual', 50, undefined])
  await bench.press('Control+z')
  expect(await ranges(bench)).toContainEqual(['posture.no_cover', 50, undefined])
  // Sounds of fire are any of: they coexist.
  await bench.press('9')
  await page.getByTestId('tag-search').fill('audible')
  await bench.tag('audio.explosion').click()
  await expect(bench.tag('audio.gunfire')).toHaveClass(/is-open/)
  await expect(bench.tag('audio.explosion')).toHaveClass(/is-open/)
})

test('a range is split and joined again, a gap only when asked; certainty is set of one and of several at once', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await code(bench, '1', 10, 29)
  await goTo(bench, 20)
  await bench.press('Alt+m')
  expect(await ranges(bench)).toEqual([
    ['posture.no_cover', 10, 20],
    ['posture.no_cover', 20, 30],
  ])
  await rows(page).first().click()
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  await bench.press('m')
  expect(await ranges(bench)).toEqual([['posture.no_cover', 10, 30]])

  await code(bench, '1', 40, 49)
  await rows(page).first().click()
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  await page.getByTestId('join-ranges').click()
  await expect(bench.notices).toContainText('nothing is said of frames 30 to 39')
  await page.getByTestId('join-ranges-closing').click()
  expect(await ranges(bench)).toEqual([['posture.no_cover', 10, 50]])

  await code(bench, '4', 10, 14)
  await rows(page).first().click()
  await bench.press('Alt+2')
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  await bench.press('Alt+0')
  const acts = await bench.acts()
  await page.getByText('Unclear', { exact: true }).click()
  expect(await bench.acts()).toBe(acts + 1)
  expect((await bench.recordsOf('segment')).map(({ certainty, notAssessable }) => [certainty, notAssessable])).toEqual([
    ['unclear', true],
    ['unclear', true],
  ])
  await bench.press('Control+z')
  expect((await bench.recordsOf('segment')).map(({ certainty }) => certainty).toSorted()).toEqual([
    'certain',
    'probable',
  ])
})

test('postures are coded per person while that person is selected; what is open is listed, reached and ended here', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await goTo(bench, 5)
  await trackPerson(bench, [40, 60], [80, 140])
  await page.getByTestId('track-label').fill('P1')
  await page.getByTestId('track-label').press('Enter')
  await expect(page.getByTestId('range-about')).toHaveText('about 1 P1')
  await bench.press('1')
  // Nobody is selected: a range of the whole picture, which the person's does not exclude.
  await bench.canvas.focus()
  await bench.press('Escape')
  await bench.press('Escape')
  await expect(page.getByTestId('range-about')).toHaveCount(0)
  await bench.press('2')
  await goTo(bench, 12)
  await bench.press('.')
  await expect(page.getByTestId('range-about')).toHaveText('about 1 P1')
  await bench.press('3')
  const [person] = (await bench.recordsOf('track')).map(({ id }) => id)
  expect(
    (await bench.recordsOf('segment')).map(({ tagIds, start, end, trackIds }) => [
      tagIds[0],
      start,
      end,
      trackIds?.[0],
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['posture.no_cover', 5, 12, person],
      ['posture.in_cover', 5, undefined, undefined],
      ['posture.crouch_prone', 12, undefined, person],
    ]),
  )
  // The inspector of the person lists both ranges; a press leads to one, and from there back.
  await expect(page.getByTestId('range-link')).toHaveCount(2)
  await page.getByTestId('range-link').filter({ hasText: 'No cover taken' }).click()
  await expect(page.getByRole('heading', { name: 'Range', exact: true })).toBeVisible()
  await page.getByTestId('range-link').filter({ hasText: 'P1' }).click()
  await expect(page.getByRole('heading', { name: 'Track', exact: true })).toBeVisible()

  // Open: a range of the whole picture, one of the person, and the person's track.
  await goTo(bench, 20)
  const button = page.getByTestId('open-list')
  await expect(button).toHaveText('3 open')
  await button.click()
  await expect(page.getByTestId('open-item')).toHaveCount(3)
  await expect(page.getByTestId('missing-item')).toHaveText(/Media mark/)
  for (const left of [2, 1, 0]) {
    await page.getByTestId('end-here').first().click()
    await expect(page.getByTestId('open-item')).toHaveCount(left)
  }
  await expect(page.getByTestId('open-list-panel')).toContainText('Nothing is open on this clip')
  expect(await ranges(bench)).toEqual(
    expect.arrayContaining([
      ['posture.no_cover', 5, 12],
      ['posture.in_cover', 5, 21],
      ['posture.crouch_prone', 12, 21],
    ]),
  )
  expect(await bench.recordsOf('keyframe')).toMatchObject([{ frame: 5 }, { frame: 21, outside: true }])
  await page.getByTestId('missing-item').click()
  await expect(page.getByRole('heading', { name: 'Track', exact: true })).toBeVisible()
})

test('attributes: a required one is missing until it is answered, one changes along a track; a box is linked to a range', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await goTo(bench, 5)
  await trackPerson(bench, [40, 60], [80, 140])
  await expect(page.getByTestId('missing-count')).toHaveText('1 answer missing')
  // The field itself is what is pressed; the box around it takes the press.
  await page.getByTestId('attribute-media_mark').click({ force: true })
  await page.getByRole('option', { name: 'Microphone' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('missing-count')).toHaveCount(0)
  const visible = page.getByTestId('attribute-visible')
  await expect(visible).toHaveValue('Fully')
  await goTo(bench, 15)
  await visible.click()
  await page.getByRole('option', { name: 'Partly' }).click()
  await expect(visible).toHaveValue('Partly')
  await goTo(bench, 14)
  await expect(visible).toHaveValue('Fully')
  await goTo(bench, 20)
  await expect(visible).toHaveValue('Partly')
  const [track] = await bench.recordsOf('track')
  expect(track?.attributes).toMatchObject({ media_mark: ['microphone'], visible: 'fully' })
  expect((await bench.recordsOf('keyframe')).map(({ frame, attributes }) => [frame, attributes])).toEqual([
    [5, {}],
    [15, { visible: 'partly' }],
  ])

  // A number and a text, each one step when the field is left.
  await page.getByTestId('tag-search').fill('convoy')
  await bench.tag('vehicle.convoy').click()
  await goTo(bench, 22)
  await bench.tag('vehicle.convoy').click()
  await rows(page).filter({ hasText: 'Convoy' }).click()
  await page.getByTestId('attribute-count').fill('many')
  await page.getByTestId('attribute-count').press('Enter')
  await expect(page.getByText('Write a number, such as 3 or 2.5.')).toBeVisible()
  await page.getByTestId('attribute-count').fill('4')
  await page.getByTestId('attribute-count').press('Enter')
  const [convoy] = await bench.recordsOf('segment')
  expect(convoy).toMatchObject({ tagIds: ['vehicle.convoy'], attributes: { count: 4 } })

  // Nobody is selected, so that the next range is about nobody.
  await bench.canvas.focus()
  await bench.press('Escape')
  await bench.press('Escape')
  await code(bench, '1', 10, 29)
  await goTo(bench, 12)
  await bench.press('q')
  await bench.drag([140, 60], [180, 140])
  await rows(page)
    .filter({ hasText: 'No cover taken' })
    .click({ modifiers: ['Control'] })
  await expect(page.getByTestId('link-range')).toBeVisible()
  await bench.press('Alt+r')
  const [range] = await bench.recordsOf('segment')
  const segmentId = async () => (await bench.recordsOf('annotation'))[0]?.segmentId
  expect(await segmentId()).toBe(range?.id)
  await expect(page.getByTestId('range-link')).toHaveText(/Person with no visible weapon\s*12/)
  await goTo(bench, 25)
  await page.getByTestId('range-link').click()
  await bench.isOnFrame(12)
  await page.getByRole('button', { name: /^Unlink/ }).click()
  expect(await segmentId()).toBeUndefined()
  await bench.press('Control+z')
  expect(await segmentId()).toBe(range?.id)
  await rows(page).filter({ hasText: 'No cover taken' }).click()
  await bench.press('Alt+Shift+r')
  await expect.poll(segmentId).toBeUndefined()
})

test('with a range selected it is looped inside it, in the video and backwards frame by frame', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await code(bench, '1', 20, 29)
  await bench.press('z')
  await goTo(bench, 24)
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(globalThis, { seen })
    const badge = document.querySelector('[data-testid="frame-badge"]')
    new MutationObserver(() => seen.push(Number(badge?.getAttribute('data-frame')))).observe(badge ?? document, {
      attributeFilter: ['data-frame'],
    })
  })
  await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true')
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)
  const turns = async () => {
    const frames = await seen()
    return frames.filter((frame, at) => at > 0 && Math.abs(frame - (frames[at - 1] ?? frame)) > 5).length
  }
  for (const key of ['Space', 'Shift+Space']) {
    const before = await turns()
    await bench.press(key)
    await expect.poll(turns, { timeout: 30_000 }).toBeGreaterThan(before + 2)
    await bench.press('Space')
    await bench.isExact()
  }
  for (const frame of await seen()) {
    expect(frame).toBeGreaterThanOrEqual(20)
    expect(frame).toBeLessThanOrEqual(29)
  }
})

test('the ends of the selected range are brought here and nudged by keys, never past each other; certainty goes by key', async ({
  bench,
  page,
}) => {
  await begin(bench)
  await code(bench, '1', 10, 29)
  await rows(page).first().click()
  const isFrom = (start: number, end: number) =>
    expect.poll(() => ranges(bench)).toEqual([['posture.no_cover', start, end]])
  await goTo(bench, 15)
  await bench.press('BracketLeft')
  await isFrom(15, 30)
  await goTo(bench, 20)
  await bench.press('BracketRight')
  await isFrom(15, 21)
  await bench.press('Alt+BracketLeft')
  await isFrom(14, 21)
  await bench.press('Alt+Shift+BracketLeft')
  await isFrom(15, 21)
  await bench.press('Alt+BracketRight')
  await isFrom(15, 22)
  await bench.press('Alt+Shift+BracketRight')
  await isFrom(15, 21)

  const acts = await bench.acts()
  await goTo(bench, 40)
  await bench.press('BracketLeft')
  await expect(bench.notices.filter({ hasText: 'behind the end of the range' })).toContainText('Move its end first: ].')
  await goTo(bench, 5)
  await bench.press('BracketRight')
  await expect(bench.notices.filter({ hasText: 'before the start of the range' })).toBeVisible()
  expect(await bench.acts()).toBe(acts)
  await isFrom(15, 21)

  for (const [key, certainty] of [
    ['Alt+2', 'probable'],
    ['Alt+3', 'unclear'],
    ['Alt+1', 'certain'],
  ] as const) {
    await bench.press(key)
    await expect.poll(async () => (await bench.recordsOf('segment'))[0]?.certainty).toBe(certainty)
  }
  await bench.press('Alt+h')
  await expect(page.getByTestId('history-panel').locator('[data-purpose="startRange"]')).toContainText('No cover taken')
})

test('a range is begun and ended by its tag’s key while the clip plays', async ({ bench, page }) => {
  await begin(bench)
  await expect(page.getByTestId('play')).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 })
  await bench.press('Space')
  await expect(bench.badge).not.toHaveAttribute('data-frame', '0')
  await bench.press('1')
  const begun = await bench.recordsOf('segment')
  expect(begun).toMatchObject([{ tagIds: ['posture.no_cover'] }])
  const start = begun[0]?.start ?? -1
  await expect.poll(async () => Number(await bench.badge.getAttribute('data-frame'))).toBeGreaterThan(start)
  await bench.press('1')
  await bench.press('Space')
  const [range] = await bench.recordsOf('segment')
  expect(range).toMatchObject({ start, startPts: truthOf(CLIP).pts[start] })
  expect(range?.end).toBeGreaterThan(start)
})
