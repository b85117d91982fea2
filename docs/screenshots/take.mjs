import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser/findBrowser.mjs'

/** Takes the pictures of the README from the production build: English dark and light, Arabic, library and workbench. */

const PORT = 4188
const SHOTS = [
  { name: 'annotate-en', language: 'en', theme: 'dark' },
  { name: 'annotate-ar', language: 'ar', theme: 'dark' },
  { name: 'annotate-light', language: 'en', theme: 'light' },
  { name: 'library-en', language: 'en', theme: 'dark', isLibrary: true },
]

const server = spawn('npx', ['vite', 'preview', '--port', String(PORT), '--strictPort'], {
  stdio: 'ignore',
  detached: true,
})
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const shot of SHOTS) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(
      (preferences) => localStorage.setItem('framebench-preferences', JSON.stringify(preferences)),
      { language: shot.language, theme: shot.theme },
    )
    await arrived(page)
    await page.getByTestId('open-sample').click()
    await page.getByTestId('clip-row').nth(1).waitFor()
    if (shot.isLibrary) await page.waitForTimeout(2500)
    else await annotate(page)
    await page.screenshot({ path: fileURLToPath(new URL(`${shot.name}.png`, import.meta.url)) })
    await page.close()
  }
} finally {
  await browser.close()
  if (server.pid) process.kill(-server.pid)
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
