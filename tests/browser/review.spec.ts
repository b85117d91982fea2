import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'
import type { Locator, Page } from '@playwright/test'

/** 25 frames a second, 512 ticks a frame. */
const CLIP = 'rate-25.mp4'
const TICKS = 512
const timebase = { num: 1, den: 12_800 }
const NOW = '2026-11-22T09:00:00.000Z'
const secondsAt = (frame: number) => (frame * TICKS) / timebase.den

type Item = Record<string, unknown> & { readonly id: string }

/** What a coder said; the rest follows from the clip. */
interface Said {
  readonly coder: string
  readonly id: string
  readonly tag: string
  readonly certainty?: string
}

function coded({ coder, id, tag, certainty = 'certain' }: Said, clipId: string) {
  return {
    id,
    clipId,
    tagIds: [tag],
    codebookVersion: '1',
    certainty,
    authorId: `coder-${coder}`,
    status: 'submitted',
    createdAt: NOW,
    updatedAt: NOW,
    timebase,
  }
}

/** Frames `[start, end)`. */
function range(said: Said, clipId: string, start: number, end: number): Item {
  const times = { startSeconds: secondsAt(start), endSeconds: secondsAt(end) }
  return { ...coded(said, clipId), start, startPts: start * TICKS, end, endPts: end * TICKS, ...times }
}

function onFrame(said: Said, clipId: string, frame: number, x?: number): Item {
  const box = x === undefined ? {} : { box: { x, y: 60, w: 60, h: 60 } }
  return { ...coded(said, clipId), frame, pts: frame * TICKS, seconds: secondsAt(frame), ...box }
}

interface ProjectFile {
  readonly clips: readonly { readonly id: string }[]
  readonly annotators: readonly Item[]
  readonly annotations: readonly Item[]
  readonly segments: readonly Item[]
  readonly tracks: readonly Item[]
  readonly keyframes: readonly (Item & { readonly frame: number; readonly box: { readonly x: number } })[]
  readonly adjudications: readonly (Item & { readonly verdict: string; readonly resultIds?: readonly string[] })[]
  readonly reviews: readonly Item[]
}

const COUNTS = ['a', 'b', 'c'] as const

/** One difference of each kind and one agreement between three coders. */
function codesOf(clipId: string): Pick<ProjectFile, 'annotations' | 'segments'> {
  const ranges = COUNTS.flatMap((coder) => [
    range({ coder, id: `agreed-${coder}`, tag: 'posture.no_cover' }, clipId, 0, 20),
    range(
      { coder, id: `label-${coder}`, tag: coder === 'c' ? 'posture.in_cover' : 'posture.no_cover' },
      clipId,
      20,
      40,
    ),
    range({ coder, id: `ends-${coder}`, tag: 'posture.casual' }, clipId, 10, coder === 'b' ? 40 : 30),
    range(
      { coder, id: `sure-${coder}`, tag: 'posture.reaction', certainty: coder === 'c' ? 'unclear' : 'certain' },
      clipId,
      50,
      60,
    ),
  ])
  const boxes = COUNTS.map((coder, at) =>
    onFrame({ coder, id: `box-${coder}`, tag: 'weapon.rifle' }, clipId, 50, [100, 104, 140][at]),
  )
  const missed = (['a', 'b'] as const).map((coder) =>
    onFrame({ coder, id: `flash-${coder}`, tag: 'fire.muzzle_flash' }, clipId, 12),
  )
  const extra = onFrame({ coder: 'c', id: 'extra-c', tag: 'person.journalist' }, clipId, 60, 20)
  return { annotations: [...boxes, ...missed, extra], segments: ranges }
}

function reviewsOf(
  clipId: string,
  { annotations, segments }: Pick<ProjectFile, 'annotations' | 'segments'>,
  revision = 1,
) {
  return COUNTS.map((coder) => ({
    id: `review-${coder}-${revision}`,
    clipId,
    coderId: `coder-${coder}`,
    recordIds: [...annotations, ...segments]
      .filter(({ authorId }) => authorId === `coder-${coder}`)
      .map(({ id }) => id),
    submittedAt: NOW,
    digest: 'a'.repeat(64),
    revision,
  }))
}

class Review {
  readonly current: Locator
  readonly reason: Locator

  constructor(
    readonly bench: Workbench,
    readonly page: Page,
  ) {
    this.current = page.locator('[data-testid="review-row"][aria-current="true"]')
    this.reason = page.getByTestId('review-reason')
  }

  async project(): Promise<ProjectFile> {
    return JSON.parse(await this.bench.exportAnnotations())
  }

  async takeIn(file: object): Promise<void> {
    const buffer = Buffer.from(JSON.stringify(file))
    await this.page
      .getByTestId('import-input')
      .setInputFiles({ name: 'coders.framebench.json', mimeType: 'application/json', buffer })
    await this.page.getByTestId('accept-import').click()
    await expect(this.page.getByTestId('import-dialog')).toBeHidden()
    await this.bench.isSaved()
  }

  /** What three coders said comes into the project of an adjudicator. @returns the project's file with their codes */
  async begin(): Promise<ProjectFile> {
    await this.bench.begin([samplePath(CLIP)], 'adjudicator-2c')
    const mine = await this.project()
    const codes = codesOf(mine.clips[0]?.id ?? '')
    const people = COUNTS.map((coder) => ({ id: `coder-${coder}`, pseudonym: `coder-${coder}`, createdAt: NOW }))
    const file = {
      ...mine,
      ...codes,
      annotators: [...mine.annotators, ...people],
      reviews: reviewsOf(mine.clips[0]?.id ?? '', codes),
    }
    await this.takeIn(file)
    await this.bench.openClip('rate-25')
    return file
  }

  async open(): Promise<void> {
    await this.bench.press('Alt+Shift+D')
    await expect(this.page.getByTestId('review-items')).toBeVisible()
  }

  async isOn(kind: string, frame: number): Promise<void> {
    await expect(this.current).toHaveAttribute('data-kind', kind)
    await this.bench.isOnFrame(frame)
  }

  /** Chooses by keys, says why, and goes on, as hands on a keyboard do. */
  async settle(keys: readonly string[], reason: string): Promise<void> {
    for (const key of keys) await this.bench.press(key)
    await this.bench.press('Enter')
    await expect(this.reason).toBeFocused()
    await this.page.keyboard.type(reason)
    await this.bench.press('Enter')
  }
}

test('each kind of difference is settled by keys, undone, and agreements are accepted at once; nobody’s codes change', async ({
  bench,
  page,
}) => {
  const review = new Review(bench, page)
  const before = await review.begin()
  const acts = await bench.acts()
  await review.open()

  await review.isOn('missing', 12)
  await expect(page.getByTestId('review-open')).toHaveText('6 open')
  await expect(page.getByTestId('review-place')).toHaveText('1 of 6')
  await review.settle(['1'], 'seen on this frame')
  await review.isOn('extra', 60)
  await expect(page.getByTestId('take-A')).toHaveAccessibleName('A: nothing')
  await review.settle(['x'], 'nobody is there')
  await review.isOn('label', 20)
  await review.settle(['u'], 'the wall hides it')
  await review.isOn('boundary', 30)
  await review.settle(['m', 'm'], 'seen by all')
  await review.isOn('box', 50)
  await expect(page.getByTestId('coders-box')).toHaveCount(3)
  await bench.press('m')
  await expect(page.getByTestId('result-box')).toBeVisible()
  await review.settle([], 'the mean')
  await review.isOn('attribute', 50)
  await bench.press('t')
  await page.getByTestId('own-last').fill('57')
  await review.reason.fill('ends two frames earlier')
  await review.reason.press('Enter')
  await expect(page.getByTestId('review-open')).toHaveText('0 open')
  expect(await bench.acts()).toBe(acts + 6)

  // The last verdict is taken back with what it had made, and given again.
  await bench.press('Control+z')
  await expect(page.getByTestId('review-open')).toHaveText('1 open')
  expect((await review.project()).segments).toHaveLength(before.segments.length + 1)
  await bench.press('Control+Shift+z')
  await expect(page.getByTestId('review-open')).toHaveText('0 open')

  await bench.press('Shift+A')
  await expect(page.getByTestId('accept-agreed')).toBeHidden()
  expect(await bench.acts()).toBe(acts + 9)
  const after = await review.project()
  const verdicts = after.adjudications.map(({ kind, verdict }) => `${String(kind)} ${verdict}`)
  expect(verdicts.toSorted()).toEqual([
    'agreement kept',
    'attribute changed',
    'boundary changed',
    'box changed',
    'extra rejected',
    'label unresolved',
    'missing kept',
  ])
  const result = (kind: string) => after.adjudications.find((each) => each['kind'] === kind)?.resultIds?.[0]
  expect(after.segments.find(({ id }) => id === result('boundary'))).toMatchObject({ start: 10, end: 30 })
  expect(after.segments.find(({ id }) => id === result('attribute'))).toMatchObject({ start: 50, end: 58 })
  const box = after.annotations.find(({ id }) => id === result('box'))?.['box']
  expect(box).toEqual({ x: (100 + 104 + 140) / 3, y: 60, w: 60, h: 60 })
  for (const original of [...before.segments, ...before.annotations]) {
    const now = [...after.segments, ...after.annotations].find(({ id }) => id === original.id)
    expect(now).toMatchObject(original)
  }

  // A verdict is withdrawn by a key, and the item is open again.
  await bench.press('Delete')
  await expect(page.getByTestId('review-open')).toHaveText('1 open')
})

test('a coder of the clip decides as an exception only, and of a new revision only what changed is asked again', async ({
  bench,
  page,
}) => {
  const review = new Review(bench, page)
  const file = await review.begin()
  // The adjudicator codes a frame, and so is a coder of this clip.
  await bench.press('Shift+8')
  await bench.isSaved()
  await review.open()
  await review.isOn('missing', 12)
  const acts = await bench.acts()
  await review.settle(['1'], 'seen on this frame')
  await expect(bench.notices.last()).toContainText('you do not decide on it')
  await expect(page.getByTestId('review-exception')).toBeFocused()
  expect(await bench.acts()).toBe(acts)
  await page.keyboard.type('two of us are left')
  await bench.press('Enter')
  await expect(page.getByTestId('exception-noted')).toContainText('two of us are left')
  await bench.press('Enter')
  await expect(page.getByTestId('review-open')).toHaveText('6 open')
  expect((await review.project()).adjudications).toMatchObject([{ exception: 'two of us are left' }])
  await page.locator('[data-kind="boundary"][data-testid="review-row"]').click()
  await review.settle(['2'], 'ends later')
  await expect(page.getByTestId('review-open')).toHaveText('5 open')

  // Coder b submits again, with another end.
  const clipId = file.clips[0]?.id ?? ''
  const changed = range({ coder: 'b', id: 'ends-b2', tag: 'posture.casual' }, clipId, 10, 45)
  const codes = { ...file, segments: [...file.segments.filter(({ id }) => id !== 'ends-b'), changed] }
  const { reviews } = file
  await review.takeIn({
    ...file,
    segments: [...file.segments, changed],
    reviews: [...reviews, ...reviewsOf(clipId, codes, 2).filter(({ coderId }) => coderId === 'coder-b')],
  })
  await expect(page.getByTestId('review-open')).toHaveText('6 open')
  await page.locator('[data-kind="boundary"][data-testid="review-row"]').click()
  await expect(page.getByTestId('review-earlier')).toContainText('1 earlier verdict')
  await expect(page.getByTestId('review-verdict')).toBeHidden()
  await page.locator('[data-kind="missing"][data-testid="review-row"]').click()
  await expect(page.getByTestId('review-verdict')).toContainText('seen on this frame')
})

test('any of twenty coders is taken from the list of names, and a track’s boxes become the adjudicator’s own', async ({
  bench,
  page,
}) => {
  const review = new Review(bench, page)
  await bench.begin([samplePath(CLIP)], 'adjudicator-2c')
  const mine = await review.project()
  const clipId = mine.clips[0]?.id ?? ''
  const coders = Array.from({ length: 20 }, (_, at) => `${at + 1}`)
  // Two of them have followed the same weapon, a little apart; the others say nothing of it.
  const tracks = ['1', '20'].map((coder) => coded({ coder, id: `track-${coder}`, tag: 'weapon.rifle' }, clipId))
  const keyframes = tracks.flatMap(({ id }, at) =>
    [10, 20].map((frame) => ({
      id: `${id}-${frame}`,
      trackId: id,
      frame,
      pts: frame * TICKS,
      timebase,
      seconds: secondsAt(frame),
      box: { x: frame * 4 + at * 30, y: 60, w: 60, h: 60 },
    })),
  )
  await review.takeIn({
    ...mine,
    annotators: [
      ...mine.annotators,
      ...coders.map((coder) => ({ id: `x${coder}`, pseudonym: `coder-${coder}`, createdAt: NOW })),
    ],
    tracks: tracks.map((each) => ({ ...each, authorId: each.authorId.replace('coder-', 'x') })),
    keyframes,
    reviews: coders.map((coder) => ({
      id: `review-${coder}`,
      clipId,
      coderId: `x${coder}`,
      recordIds: tracks.flatMap(({ id }) => (id === `track-${coder}` ? id : [])),
      submittedAt: NOW,
      digest: 'a'.repeat(64),
    })),
  })
  await bench.openClip('rate-25')
  await review.open()
  await expect(page.getByTestId('review-open')).toHaveText('1 open')

  // coder-20 is the twentieth by name, however ids sort.
  await bench.press('p')
  await expect(page.getByTestId('pick-coder-panel')).toContainText('coder-20')
  await bench.press('t')
  await expect(page.getByTestId('pick-coder-panel')).toBeHidden()
  await expect(page.getByTestId('take-T')).toHaveAttribute('aria-pressed', 'true')
  // What is taken is what an own code begins from.
  await bench.press('t')
  await bench.goTo(15)
  await bench.isOnFrame(15)
  await expect(page.getByTestId('own-x')).toHaveValue('90')
  await page.getByTestId('own-x').fill('200')
  await bench.goTo(40)
  await bench.isOnFrame(40)
  await page.getByTestId('own-is-there').uncheck()
  await expect(page.getByTestId('own-frames')).toContainText('f 15')
  await review.reason.fill('drawn again')
  await review.reason.press('Enter')
  await expect(page.getByTestId('review-open')).toHaveText('0 open')
  const after = await review.project()
  const [result] = after.adjudications[0]?.resultIds ?? []
  const own = after.keyframes.filter(({ trackId }) => trackId === result)
  expect(own.map(({ frame, box, outside }) => [frame, box.x, outside])).toEqual([
    [10, 70, false],
    [15, 200, false],
    [20, 110, false],
    [40, 110, true],
  ])
  expect(after.keyframes.filter(({ trackId }) => trackId === 'track-20').map(({ box }) => box.x)).toEqual([70, 110])
})
