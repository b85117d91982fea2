import type { Locator } from '@playwright/test'
import { receivePackage, samplePackage } from './receivePackage'
import { expect, test } from './test'
import { samplePath } from './workbench'

const CLIP = 'roadside-vehicles'
const COMMENTS = 'Control+Alt+m'

interface CommentedFile {
  readonly annotations: readonly { readonly id: string; readonly authorId: string; readonly box?: unknown }[]
  readonly annotators: readonly { readonly id: string; readonly pseudonym: string }[]
  readonly segments: readonly { readonly id: string }[]
  readonly comments: readonly {
    readonly id: string
    readonly text: string
    readonly frame: number
    readonly aboutIds: readonly string[]
    readonly replyTo?: string
    readonly resolvedBy?: string
  }[]
}

test('a frame, a box, a range and a disagreement are commented on, answered, resolved and opened again; marks lead there', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath(`${CLIP}.mp4`)], 'adjudicator-2c')
  await bench.openClip(CLIP)
  await bench.press('Alt+Shift+H')
  for (const coder of ['coder-a', 'coder-b']) await receivePackage(bench, samplePackage(coder))
  await page.getByRole('button', { name: CLIP }).click()
  await bench.isExact()

  const panel = page.getByTestId('comments-panel')
  const field = page.getByTestId('new-comment')
  const threads = page.getByTestId('comment-thread')
  const mark = (frame: number) => page.getByTestId('comment-mark').and(page.locator(`[data-frame="${frame}"]`))
  const say = async (text: string, place: Locator = field) => {
    await place.fill(text)
    await place.press('Control+Enter')
    await expect(threads.filter({ hasText: text })).toBeVisible()
  }
  const comment = async (text: string, about: RegExp) => {
    await bench.press(COMMENTS)
    await expect(page.getByLabel(about)).toBeFocused()
    await say(text)
    await bench.press('Escape')
    await expect(panel).toBeHidden()
  }
  const goTo = async (frame: number) => {
    await bench.goTo(frame)
    await bench.isOnFrame(frame)
    await page.getByTestId('go-to').blur()
  }
  // Where nothing was said the timeline has no band for it.
  await expect(page.getByTestId('comment-count')).toHaveCount(0)
  await goTo(20)
  await comment('Is this the same van?', /^New comment on frame 20$/)
  await goTo(390)
  await bench.tag('person.no_weapon_visible').click()
  await bench.drag([40, 140], [110, 280])
  await comment('The plate can be read here', /^New comment on .+, frame 390$/)
  await page.getByTestId('objects').getByRole('option').filter({ hasText: 'Outgoing' }).first().click()
  await bench.isOnFrame(94)
  await comment('It ends behind the wall', /^New comment on .+, frame 94$/)

  await bench.press('Alt+Shift+D')
  const item = page.getByTestId('review-row').filter({ hasText: 'Muzzle flash' })
  await item.click()
  await expect(item).toHaveAttribute('aria-current', 'true')
  const differing = await bench.isExact()
  await say('One of us blinked')
  await page.getByTestId('answer-comment').click()
  await say('Both of us, I think', page.getByTestId('answer'))
  await expect(mark(differing)).toHaveAccessibleName(`2 comments by adjudicator-2c · 1 open · frame ${differing}`)
  await page.getByTestId('resolve-comment').click()
  await expect(mark(differing)).toHaveAccessibleName(/· resolved ·/)
  await expect(page.getByTestId('comment-count')).toHaveText('3 open')
  await page.getByTestId('review-row').filter({ hasText: 'Person' }).first().click()
  await expect(item).not.toHaveAttribute('aria-current', 'true')
  await mark(differing).click()
  await expect(item).toHaveAttribute('aria-current', 'true')
  await mark(20).click()
  await bench.isOnFrame(20)
  await expect(threads.filter({ hasText: 'Is this the same van?' })).toBeVisible()

  await bench.isSaved()
  await page.getByRole('link', { name: 'Library' }).click()
  await bench.openClip(CLIP)
  await page.reload()
  await bench.isExact()
  await mark(differing).focus()
  await expect(page.getByRole('tooltip')).toHaveText(/^2 comments by adjudicator-2c · resolved ·/)
  await bench.press('Enter')
  await expect(threads).toHaveCount(1)
  await expect(threads).toContainText('One of us blinked')
  await page.getByTestId('reopen-comment').click()
  await expect(threads).toContainText('Both of us, I think')
  await expect(page.getByTestId('comment-count')).toHaveText('4 open')
  await page.getByTestId('open-comment').filter({ hasText: 'The plate' }).click()
  await bench.isOnFrame(390)
  await threads.filter({ hasText: 'The plate' }).getByTestId('resolve-comment').click()
  await expect(page.getByTestId('comment-count')).toHaveText('3 open')
  await bench.press('Escape')

  const file = JSON.parse(await bench.exportAnnotations()) as CommentedFile
  const said = (text: string) => file.comments.find((each) => each.text === text)
  const box = file.annotations.find((each) => each.box !== undefined && each.authorId === mineOf(file))
  const range = file.segments.find(({ id }) => id === 'coder-a-14')
  expect(file.comments).toHaveLength(5)
  expect(said('Is this the same van?')).toMatchObject({ frame: 20, aboutIds: [] })
  expect(said('The plate can be read here')).toMatchObject({ aboutIds: [box?.id], resolvedBy: mineOf(file) })
  expect(said('It ends behind the wall')).toMatchObject({ frame: 94, aboutIds: [range?.id] })
  const opened = said('One of us blinked')
  expect(opened?.aboutIds.length).toBeGreaterThan(0)
  expect(opened).not.toHaveProperty('resolvedBy')
  expect(said('Both of us, I think')).toMatchObject({ replyTo: opened?.id })
})

function mineOf({ annotators }: CommentedFile): string | undefined {
  return annotators.find(({ pseudonym }) => pseudonym === 'adjudicator-2c')?.id
}
