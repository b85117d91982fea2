import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser/findBrowser.mjs'

/**
 * Takes the pictures of the README from the production build: English dark and light, Arabic, library and workbench; a review
 * of the three sample packages; a finished still, which is the exported file itself, and the page of a report.
 */

const PORT = 4188
/** A report needs no server: its bytes are given out at this address. */
const REPORT_ADDRESS = 'http://report.invalid/'
const SHOTS = [
  { name: 'annotate-en', language: 'en', theme: 'dark' },
  { name: 'annotate-ar', language: 'ar', theme: 'dark' },
  { name: 'annotate-light', language: 'en', theme: 'light' },
  { name: 'library-en', language: 'en', theme: 'dark', isLibrary: true },
]

/** Names on the command line ask for some of the pictures; none asks for all. */
function isAsked(name) {
  const names = process.argv.slice(2)
  return names.length === 0 || names.includes(name)
}

const server = spawn('npx', ['vite', 'preview', '--port', String(PORT), '--strictPort'], {
  stdio: 'ignore',
  detached: true,
})
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const shot of SHOTS.filter(({ name }) => isAsked(name))) {
    const page = await openSample(shot)
    if (shot.isLibrary) await page.waitForTimeout(2500)
    else await annotate(page)
    await page.screenshot({ path: own(`${shot.name}.png`) })
    await page.close()
  }
  if (isAsked('review-en')) await review()
  if (isAsked('still')) await stillAndReport()
} finally {
  await browser.close()
  if (server.pid) process.kill(-server.pid)
}

async function openSample({ language, theme }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(
    (preferences) => {
      localStorage.setItem('framebench-preferences', JSON.stringify(preferences))
      // As in browsers that give pages no files to write: each file is a download.
      Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
    },
    { language, theme },
  )
  await arrived(page)
  await page.getByTestId('open-sample').click()
  await page.getByTestId('clip-row').nth(1).waitFor()
  return page
}

/** Takes in what three coders submitted, and opens the first thing that they differ in. */
async function review() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(() =>
    localStorage.setItem('framebench-preferences', JSON.stringify({ language: 'en', theme: 'dark' })),
  )
  await arrived(page)
  await page.getByTestId('add-clips').setInputFiles(['roadside-vehicles.mp4', 'road-presenter.webm'].map(sample))
  await page.getByLabel('Name of the project').fill('Sample review')
  await page.getByLabel('Your pseudonym in this project').fill('adjudicator-2c')
  await page.getByTestId('create-project').click()
  await page.getByTestId('clip-row').nth(1).waitFor()
  await page.keyboard.press('Alt+Shift+H')
  for (const coder of ['a', 'b', 'c']) {
    await page.getByTestId('receive-input').setInputFiles(sample(`../packages/coder-${coder}.framebench`))
    await page.getByTestId('accept-package').click()
    await page.getByTestId('receive-dialog').waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'roadside-vehicles', exact: true }).click()
  await onFrame(page, 0)
  await page.keyboard.press('Alt+Shift+D')
  await page.locator('[data-testid="review-row"][data-kind="label"]').nth(1).click()
  await page.getByTestId('coders-box').first().waitFor()
  for (const notice of await page.locator('.notice button').all()) await notice.click()
  await page.waitForTimeout(3000)
  await page.screenshot({ path: own('review-en.png') })
  await page.close()
}

/** The still of a coded frame as it leaves, and the report that it stands in. */
async function stillAndReport() {
  const page = await openSample({ language: 'en', theme: 'light' })
  await page.getByRole('button', { name: 'roadside-vehicles', exact: true }).click()
  await onFrame(page, 0)
  await page.getByTestId('go-to').fill('100')
  await page.getByTestId('go-to').press('Enter')
  await onFrame(page, 100)
  await page.getByTestId('go-to').blur()
  await page.keyboard.press('Alt+P')
  await page.keyboard.press('Alt+Shift+S')
  await page.getByTestId('still-row').click()
  await page.getByTestId('still-kind').click()
  await page.getByRole('option', { name: 'With numbered boxes', exact: true }).click()
  await page.getByTestId('visible-ar').fill('طريق تقف عليه سيارتان، وأشخاص بقربهما. مشهد مرسوم.')
  await page.getByTestId('visible-en').fill('A road with two vehicles and people beside them. A drawn scene.')
  await page.getByTestId('still-credit').fill('Framebench, drawn scene')
  await page.getByTestId('still-credit').press('Enter')
  await page.getByTestId('still-profile').getByText('Archive').click()
  await page.waitForTimeout(1000)
  if (await page.getByTestId('cover-all').isVisible()) await page.getByTestId('cover-all').click()
  await page.locator('[data-testid="export-still"]:not([aria-disabled="true"])').waitFor()
  const still = page.waitForEvent('download')
  await page.getByTestId('export-still').click()
  copyFileSync(await (await still).path(), own('still.png'))
  await page.getByTestId('choose-all').check()
  await page.getByTestId('to-report').click()
  await page.getByTestId('report-profile').getByText('Archive').click()
  await page.getByTestId('report-title-en').fill('What the clip shows')
  await page
    .getByTestId('report-lead-en')
    .fill('Two vehicles stand on the road. Nobody beside them takes cover on this frame.')
  await page.getByTestId('report-lead-en').blur()
  await page.locator('[data-testid="report-html"]:not([aria-disabled="true"])').waitFor()
  const report = page.waitForEvent('download')
  await page.getByTestId('report-html').click()
  const paper = await browser.newPage({ viewport: { width: 900, height: 1100 } })
  await paper.route('**', async (route) => {
    if (route.request().url() !== REPORT_ADDRESS) return route.abort()
    return route.fulfill({ path: await (await report).path(), contentType: 'text/html' })
  })
  await paper.goto(REPORT_ADDRESS)
  await paper.waitForTimeout(500)
  await paper.screenshot({ path: own('report-en.png') })
  await paper.close()
  await page.close()
}

function sample(name) {
  return fileURLToPath(new URL(`../../samples/clips/${name}`, import.meta.url))
}

function own(name) {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** Waits for the server as well as for the page. */
async function arrived(page) {
  for (let tries = 0; tries < 50; tries += 1) {
    const response = await page.goto(`http://localhost:${PORT}/`).catch(() => undefined)
    if (response?.ok()) return
    await page.waitForTimeout(200)
  }
  throw new Error('The built page is not served')
}

/** Opens the first scene at a coded frame, selects a figure and begins a range. */
async function annotate(page) {
  await page.getByRole('button', { name: 'roadside-vehicles', exact: true }).click()
  await onFrame(page, 0)
  await page.getByTestId('go-to').fill('100')
  await page.getByTestId('go-to').press('Enter')
  await onFrame(page, 100)
  const bounds = await page.getByTestId('picture').boundingBox()
  await page.mouse.click(bounds.x + (bounds.width * 1095) / 1280, bounds.y + (bounds.height * 470) / 720)
  await page.getByTestId('play').and(page.locator(':not([aria-disabled])')).waitFor({ timeout: 30_000 })
  // The pass over the pictures ends with its strip of thumbnails.
  await page.getByTestId('scan-progress').waitFor({ state: 'detached', timeout: 120_000 })
  await page.waitForTimeout(500)
}

function onFrame(page, frame) {
  return page.locator(`[data-testid="frame-badge"][data-frame="${frame}"][data-exactness="exact"]`).waitFor()
}
