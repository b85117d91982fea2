import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { expect, test, watch } from './test'
import { samplePath, Workbench } from './workbench'

let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'framebench-exchange-'))
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A colleague's browser: another profile, with nothing in it. */
async function colleague(browser: Browser, baseURL: string | undefined, misdeeds: string[]): Promise<Workbench> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  })
  await watch(context, new URL(baseURL ?? '').origin, misdeeds)
  return new Workbench(await context.newPage())
}

test('what one exports a colleague imports: equal records, and the clip takes its file back', async ({
  bench,
  page,
  browser,
  baseURL,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.tag('weapon.rifle').click()
  await bench.drag([100, 60], [160, 120])
  await page.getByTestId('note').fill('=HYPERLINK("x") ‮ and Arabic: ملاحظة')
  await page.getByTestId('note').blur()
  await bench.goTo(30)
  await bench.isOnFrame(30)
  await bench.press('2')
  await bench.goTo(40)
  await bench.isOnFrame(40)
  await bench.press('2')
  await bench.press('Shift+8')
  await bench.isSaved()
  const mine = await bench.exportAnnotations()
  expect(await bench.exportAnnotations()).toBe(mine)

  const misdeeds: string[] = []
  const theirs = await colleague(browser, baseURL, misdeeds)
  await theirs.start()
  await theirs.page.getByTestId('first-import').setInputFiles(written('mine.framebench.json', mine))
  const dialog = theirs.page.getByTestId('import-dialog')
  await expect(dialog.locator('[data-type="annotation"] td').first()).toHaveText('2')
  await expect(dialog.locator('[data-type="segment"] td').first()).toHaveText('1')
  await theirs.page.getByLabel('Your pseudonym in this project').fill('coder-k3')
  await theirs.page.getByTestId('accept-import').click()
  await expect(theirs.clips().first()).toContainText('The file is not in this browser')
  await theirs.isSaved()
  expect(withoutHead(await theirs.exportAnnotations(), 'coder-k3')).toEqual(withoutHead(mine))

  await theirs.page.getByTestId('find-file').setInputFiles(samplePath('rate-25.mp4'))
  await theirs.openClip('rate-25')
  await theirs.goTo(30)
  await theirs.isOnFrame(30)

  // The whole import was one edit.
  await theirs.press('Control+z')
  await theirs.isSaved()
  expect(JSON.parse(await theirs.exportAnnotations())).toMatchObject({ annotations: [], segments: [] })
  expect(misdeeds).toEqual([])
  await theirs.page.context().close()
})

test('a file with some bad items: each is listed with its place, the good ones are taken, nothing else is written', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  for (const [frame, key] of ['Shift+1', 'Shift+2', 'Shift+3'].entries()) {
    await bench.isOnFrame(frame)
    await bench.press(key)
    await bench.press('f')
  }
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations())
  expect(file.annotations).toHaveLength(3)
  for (let steps = 0; steps < 3; steps += 1) await bench.press('Control+z')
  await bench.isSaved()
  file.annotations[0].frame = 700
  file.annotations[1].tagIds = ['no.such.tag']
  await page.getByTestId('import-input').setInputFiles(written('some-bad.json', JSON.stringify(file)))
  const problems = page.getByTestId('import-problems')
  await expect(problems).toContainText('annotations[0]')
  await expect(problems).toContainText('frame 700 is outside its clip')
  await expect(problems).toContainText('no.such.tag')
  // New, here already, differs, left out.
  await expect(page.locator('[data-type="annotation"] td')).toHaveText(['1', '0', '0', '2'])
  await page.getByTestId('accept-import').click()
  await bench.isSaved()
  expect(JSON.parse(await bench.exportAnnotations()).annotations).toEqual([file.annotations[2]])
})

test('ranges that overlap though only one tag can hold are named before they are taken, and listed until settled', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('1')
  await bench.goTo(40)
  await bench.isOnFrame(40)
  await bench.press('1')
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations())
  const [range] = file.segments
  const tagIds = range.tagIds[0] === 'posture.in_cover' ? ['posture.no_cover'] : ['posture.in_cover']
  file.segments.push({ ...range, id: 'their-range', tagIds })
  await page.getByTestId('import-input').setInputFiles(written('overlapping.json', JSON.stringify(file)))
  await expect(page.getByTestId('import-overlaps')).toContainText('both on frames 0 to 40, by coder-7f')
  await page.getByTestId('accept-import').click()
  await page.getByTestId('edit-codebook').click()
  await page.getByTestId('view-overlaps').click()
  await expect(page.getByTestId('overlaps')).toContainText('both on frames 0 to 40')
  await page.getByTestId('go-to-coded').click()
  await bench.isExact()
  await bench.press('Delete')
  await page.getByTestId('edit-codebook').click()
  await page.getByTestId('view-overlaps').click()
  await expect(page.getByText('No two ranges exclude each other and overlap.')).toBeVisible()
})

test('a record whose frame and timestamp do not belong together is told when its clip is opened', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await bench.press('Shift+1')
  await bench.isSaved()
  const file = JSON.parse(await bench.exportAnnotations())
  await bench.press('Control+z')
  await bench.isSaved()
  file.annotations[0].frame = 7
  await page.getByTestId('import-input').setInputFiles(written('other-frame.json', JSON.stringify(file)))
  await page.getByTestId('accept-import').click()
  await bench.isSaved()
  await page.reload()
  await expect(bench.notices).toContainText('names a frame whose timestamp differs in the file, at frame 7')
})

test('a file of another project begins its own project, and goes into the open one only when asked to', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('no-audio.mp4')])
  const sample = samplePath('../project/sample-project.framebench.json')
  await page.getByTestId('import-input').setInputFiles(sample)
  const dialog = page.getByTestId('import-dialog')
  await expect(dialog).toContainText('The project “Sample project” begins with this file.')
  await dialog.getByText('The open project: Test case').click()
  await expect(dialog).toContainText('The records go into the open project “Test case”.')
  await dialog.getByText('Its own project: Sample project').click()
  await page.getByLabel('Your pseudonym in this project').fill('coder-91')
  await page.getByTestId('accept-import').click()
  await expect(page.getByTestId('project-menu')).toContainText('Sample project')
  await expect(bench.clips()).toHaveCount(2)
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Test case' }).click()
  await expect(bench.clips()).toHaveCount(1)
})

test('a file that is refused whole says why, and nothing is written', async ({ bench, page }) => {
  const cases: readonly { readonly name: string; readonly content: string | Uint8Array; readonly says: string }[] = [
    { name: 'text.json', content: 'not json at all', says: 'is not JSON' },
    { name: 'half.json', content: '{"format":"framebench/1","annotations":[', says: 'is not JSON' },
    { name: 'other.json', content: '{"type":"FeatureCollection"}', says: 'is not a Framebench annotation file' },
    { name: 'newer.json', content: '{"format":"framebench/2"}', says: 'was written by a newer Framebench' },
    { name: 'twice.json', content: '{"format":"framebench/1","format":"framebench/1"}', says: 'twice' },
    { name: 'proto.json', content: '{"format":"framebench/1","__proto__":{"a":1}}', says: 'forbidden name' },
    { name: 'deep.json', content: `{"format":${'['.repeat(100)}1${']'.repeat(100)}}`, says: 'nested too deeply' },
    {
      name: 'latin.json',
      content: Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
      says: 'is not UTF-8 text',
    },
  ]
  await bench.begin([samplePath('no-audio.mp4')])
  const before = await bench.exportAnnotations()
  for (const { name, content, says } of cases) {
    await page.getByTestId('import-input').setInputFiles(written(name, content))
    const notice = bench.notices.filter({ hasText: name })
    await expect.soft(notice).toContainText(says)
    await expect.soft(page.getByTestId('import-dialog'), name).toHaveCount(0)
    expect.soft(await bench.exportAnnotations(), name).toBe(before)
    await notice.getByRole('button').last().click()
    await expect(notice).toHaveCount(0)
  }
})

/** Everything but the log's head, which is each browser's own, and the coder who only took the file in. */
function withoutHead(text: string, importer?: string): unknown {
  const { log: _log, ...file } = JSON.parse(text)
  return { ...file, annotators: file.annotators.filter((each: { pseudonym: string }) => each.pseudonym !== importer) }
}
