import type { Page } from '@playwright/test'
import { seriousFaults } from './seriousFaults'
import { expect, test } from './test'
import { samplePath, type Workbench } from './workbench'

/** The key sheet or the palette. */
const DIALOG = '[role="dialog"]'

/** The lines of a command's keys in the sheet. */
function line(page: Page, command: string) {
  return page.locator(`[data-command="${command}"]`)
}

async function openSheet(bench: Workbench, page: Page): Promise<void> {
  await bench.press('Shift+Slash')
  await expect(page.getByTestId('key-set')).toBeVisible()
}

async function openPalette(bench: Workbench, page: Page, search: string): Promise<void> {
  await bench.press('Control+k')
  await page.getByTestId('palette-search').fill(search)
}

function chosen(page: Page) {
  return page.locator('.launcher-entry[aria-selected="true"]')
}

async function stored(page: Page): Promise<{ keySet: string; ownKeys: Record<string, unknown> }> {
  return JSON.parse((await page.evaluate(() => localStorage.getItem('framebench-preferences'))) ?? '{}')
}

test('a key is changed by pressing another one, acts at once and stays after a reload; what the browser keeps is refused', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await openSheet(bench, page)
  await line(page, 'nextFrame').getByRole('button', { name: 'change the key F' }).click()
  await bench.press('j')
  await line(page, 'newBox').getByRole('button', { name: 'change the key N' }).click()
  await bench.press('F8')
  await expect(line(page, 'nextFrame')).toContainText('own')
  await expect(line(page, 'nextFrame').locator('kbd')).toHaveText(['J', '→'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('application', { name: 'F8 takes the box tool' })).toBeVisible()
  await bench.press('f')
  await bench.press('j')
  await bench.isOnFrame(1)
  await expect(page.getByTestId('step-forward')).toHaveAttribute('aria-keyshortcuts', 'J')
  await expect(page).toHaveURL(/f=1/)
  await page.reload()
  await bench.isOnFrame(1)
  await bench.press('j')
  await bench.isOnFrame(2)
  await openSheet(bench, page)
  await line(page, 'nextFrame').getByRole('button', { name: 'back to the keys of the set' }).click()
  await line(page, 'newBox').getByRole('button', { name: 'back to the keys of the set' }).click()
  await expect(line(page, 'nextFrame').locator('kbd')).toHaveText(['F', '→'])
  expect((await stored(page)).ownKeys).toEqual({ cvat: {} })

  await line(page, 'mute').getByRole('button', { name: 'change the key A' }).click()
  await page.getByTestId('key-wait').dispatchEvent('keydown', { code: 'KeyT', key: 't', ctrlKey: true })
  await expect(page.getByTestId('key-wait')).toContainText('Ctrl T belongs to the browser')
  await page.getByTestId('key-wait').dispatchEvent('keydown', { code: 'F5', key: 'F5' })
  await expect(page.getByTestId('key-wait')).toContainText('F5 loads the page again')
  expect(await seriousFaults(page, DIALOG)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('key-wait')).toHaveCount(0)
  await expect(page.getByTestId('key-set')).toBeVisible()
  await line(page, 'mute').getByRole('button', { name: 'change the key A' }).click()
  await page.getByTestId('key-remove').click()
  await expect(line(page, 'mute').locator('kbd')).toHaveCount(0)
})

test('a key that something else holds is not taken before that is said and accepted', async ({ bench, page }) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await openSheet(bench, page)
  await line(page, 'loop').getByRole('button', { name: 'add a key' }).click()
  await bench.press('d')
  await expect(page.getByTestId('key-conflict')).toContainText('D is in use: it does “One frame back”')
  expect(await seriousFaults(page, DIALOG)).toEqual([])
  await page.getByTestId('key-keep').click()
  await expect(line(page, 'previousFrame').locator('kbd')).toHaveText(['D', '←'])
  await expect(line(page, 'loop').locator('kbd')).toHaveText(['Z'])

  await line(page, 'loop').getByRole('button', { name: 'add a key' }).click()
  await bench.press('d')
  await page.getByTestId('key-take').click()
  await expect(line(page, 'previousFrame').locator('kbd')).toHaveText(['←'])
  await expect(line(page, 'loop').locator('kbd')).toHaveText(['Z', 'D'])

  // A tag of the codebook has this one.
  await line(page, 'fit').getByRole('button', { name: 'change the key G' }).click()
  await bench.press('1')
  await expect(page.getByTestId('key-conflict')).toContainText('it is the key of the tag “No cover taken”')
  await page.getByTestId('key-take').click()
  await expect(page.getByTestId('tag-keys')).toContainText(
    '“No cover taken” has no key while “Fit the picture” holds 1.',
  )
  await page.keyboard.press('Escape')
  await bench.press('1')
  await expect(bench.tag('posture.no_cover')).not.toHaveClass(/is-open/)
  await bench.press('d')
  await expect(page.getByRole('button', { name: 'Loop', exact: true })).toHaveAttribute('aria-pressed', 'true')

  await openSheet(bench, page)
  await page.getByTestId('keys-reset-all').click()
  await expect(line(page, 'previousFrame').locator('kbd')).toHaveText(['D', '←'])
  await page.keyboard.press('Escape')
  await bench.press('1')
  await expect(bench.tag('posture.no_cover')).toHaveClass(/is-open/)
})

test('the hands of BORIS leave every letter to the tags, and those of VIA step with N and P', async ({
  bench,
  page,
}) => {
  await bench.begin([samplePath('rate-25.mp4')])
  await bench.openClip('rate-25')
  await openSheet(bench, page)
  await page.getByTestId('key-set').selectOption('boris')
  await expect(page.getByTestId('tag-keys').locator('.keys-lost')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await bench.press('NumpadMultiply')
  await bench.isOnFrame(1)
  await bench.press('ArrowUp')
  await bench.isOnFrame(11)
  await bench.press('/')
  await bench.isOnFrame(10)
  await bench.press('Home')
  await expect(page.getByRole('button', { name: 'Speed 1.5×' })).toBeVisible()
  await bench.press('Backspace')
  await expect(page.getByRole('button', { name: 'Speed 1×' })).toBeVisible()
  await openSheet(bench, page)
  await page.getByTestId('key-set').selectOption('via')
  await expect(page.getByTestId('tag-keys')).toContainText('“Time cue” has no key while “One frame back” holds P.')
  await page.keyboard.press('Escape')
  await bench.press('n')
  await bench.press('n')
  await bench.press('p')
  await bench.isOnFrame(11)
  // A range of the chosen tag, as VIA's own: begun with A, its end moved to here, and from end to end with S and E.
  await bench.press('1')
  await bench.press('Shift+n')
  await bench.isOnFrame(21)
  await bench.press('a')
  await bench.press('s')
  await bench.isOnFrame(11)
  await bench.press('e')
  await bench.isOnFrame(21)
  expect(await stored(page)).toMatchObject({ keySet: 'via' })
})

test('the palette works where no clip is, says what a command lacks, and runs a command, a tag, a frame and a time', async ({
  bench,
  page,
}) => {
  await bench.openSample()
  await openPalette(bench, page, 'one frame back')
  await expect(page.locator('.launcher-entry')).toHaveCount(0)
  await page.getByTestId('palette-search').fill('key sheet')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('key-set')).toBeVisible()
  await page.keyboard.press('Escape')
  await bench.openClip('roadside-vehicles')
  await openPalette(bench, page, 'split the track')
  await expect(chosen(page)).toContainText('Select an object first.')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('palette-search')).toBeVisible()
  await page.getByTestId('palette-search').fill('search tags')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('tag-search')).toBeFocused()

  // Keys rest while text is typed and while the palette is open.
  await page.keyboard.type('ffv')
  await page.keyboard.press('Control+k')
  await expect(page.getByTestId('palette-search')).toHaveCount(0)
  await page.getByTestId('tag-search').fill('')
  await page.getByTestId('tag-search').blur()
  await bench.press('Control+k')
  await expect(page.getByTestId('palette-search')).toBeFocused()
  await page.keyboard.type('fff')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('palette-search')).toHaveCount(0)
  await bench.press('f')
  await bench.isOnFrame(1)

  await openPalette(bench, page, 'lop')
  await expect(page.locator('.launcher-entry')).toHaveCount(0)
  await page.getByTestId('palette-search').fill('louop')
  await expect(chosen(page)).toContainText('Loop')
  await page.getByTestId('palette-search').fill('loop')
  await expect(chosen(page).locator('kbd')).toHaveText('Z')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('palette-search')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Loop', exact: true })).toHaveAttribute('aria-pressed', 'true')

  await openPalette(bench, page, 'f 87')
  await expect(chosen(page)).toContainText('Go to frame 87')
  await page.keyboard.press('Enter')
  await bench.isOnFrame(87)
  await openPalette(bench, page, '0:04')
  await expect(chosen(page)).toContainText('Go to 00:00:04.000, frame 100')
  await page.keyboard.press('Enter')
  await bench.isOnFrame(100)
  await openPalette(bench, page, '٢٥٠')
  await page.keyboard.press('Enter')
  await bench.isOnFrame(250)
  await openPalette(bench, page, '9000')
  await expect(page.getByText('This clip ends at frame 599.')).toBeVisible()
  await page.keyboard.press('Escape')

  await openPalette(bench, page, 'crouching')
  await expect(chosen(page)).toContainText('Crouching or prone')
  await page.keyboard.press('Enter')
  await expect(bench.tag('posture.crouch_prone')).toHaveClass(/is-open/)

  // What was chosen last is at hand, the newest first.
  await bench.press('Control+k')
  await expect(page.getByTestId('palette-search')).toBeFocused()
  await expect(chosen(page)).toContainText('Crouching or prone')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).not.toContainText('Crouching or prone')
})

test('the palette finds an object by number, tag and note, and a clip', async ({ bench, page }) => {
  await bench.openSample()
  await bench.openClip('roadside-vehicles')
  await openPalette(bench, page, 'muzzle flash')
  const hits = page.getByRole('group', { name: 'Objects of this clip' }).getByRole('option')
  await expect(hits).toHaveCount(4)
  await hits.first().click()
  await bench.isOnFrame(106)
  await expect(page.getByRole('heading', { name: 'Frame tag' })).toBeVisible()
  // The Escape that closes a dialog is not also the one that clears the selection.
  await openSheet(bench, page)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('key-set')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Frame tag' })).toBeVisible()
  await openPalette(bench, page, '15')
  // What was found for the words before stands there until this is.
  await expect(chosen(page)).toContainText('15')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toContainText('Muzzle flash')
  expect(await seriousFaults(page, DIALOG)).toEqual([])
  await page.keyboard.press('Enter')
  await bench.isOnFrame(96)
  await page.getByTestId('note').fill('beside the white van')
  await page.getByTestId('note').press('Tab')
  await bench.isSaved()
  await bench.goTo(0)
  await bench.isOnFrame(0)
  await openPalette(bench, page, 'white van')
  await expect(chosen(page)).toContainText('beside the white van')
  await page.keyboard.press('Enter')
  await bench.isOnFrame(96)

  await page.getByTestId('palette-button').click()
  await page.getByTestId('palette-search').fill('presenter')
  await expect(chosen(page)).toContainText('road-presenter')
  await page.keyboard.press('Enter')
  await expect(page.locator('.top-clip')).toContainText('road-presenter')
  await bench.isOnFrame(0)
})

test('keys, recording and palette go by the place of a key on an Arabic layout, and have no serious accessibility fault', async ({
  bench,
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('framebench-preferences', JSON.stringify({ language: 'ar', theme: 'light' })),
  )
  await bench.start()
  await page.getByTestId('open-sample').click()
  await expect(bench.clips()).toHaveCount(2, { timeout: 30_000 })
  await bench.openClip('roadside-vehicles')
  /** The key that is labelled ن on an Arabic keyboard and K on a Latin one. */
  const press = (code: string, key: string, held: object = {}) =>
    page.evaluate(
      ([name, produced, modifiers]) => {
        const target = document.activeElement ?? document.body
        const init = { code: name, key: produced, bubbles: true, cancelable: true, ...modifiers }
        target.dispatchEvent(new KeyboardEvent('keydown', init))
        target.dispatchEvent(new KeyboardEvent('keyup', init))
      },
      [code, key, held] as const,
    )
  await press('KeyK', 'ن', { ctrlKey: true })
  await expect(page.getByTestId('palette-search')).toBeVisible()
  // Without the vowel signs that the label carries; three are more than the letters that may be wrong.
  await page.getByTestId('palette-search').fill('شخص يقدم')
  await expect(chosen(page)).toContainText('يُقدَّم')
  expect(await seriousFaults(page, DIALOG)).toEqual([])
  await page.keyboard.press('Escape')
  await press('Slash', '؟', { shiftKey: true })
  await line(page, 'nextFrame').locator('.key-chip').first().click()
  await press('KeyJ', 'ت')
  await expect(line(page, 'nextFrame').locator('kbd').first()).toHaveText('J')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('key-set')).toHaveCount(0)
  await press('KeyJ', 'ت')
  await bench.isOnFrame(1)
  await press('Slash', '؟', { shiftKey: true })
  await line(page, 'loop').locator('.key-chip').click()
  await press('KeyD', 'ي')
  await expect(page.getByTestId('key-conflict')).toBeVisible()
  expect(await seriousFaults(page, DIALOG)).toEqual([])
})
