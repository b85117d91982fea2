// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser/findBrowser.mjs'
import { STEPS } from './steps.mjs'

/** Takes the pictures of docs/first-hour.md from the production build, one after each step. */

const PORT = 4189
const server = spawn('npx', ['vite', 'preview', '--port', String(PORT), '--strictPort'], {
  stdio: 'ignore',
  detached: true,
})
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await arrived(page)
  const clip = fileURLToPath(new URL('../../samples/clips/roadside-vehicles.mp4', import.meta.url))
  await page.getByTestId('add-clips').setInputFiles(clip)
  await page.getByLabel('Name of the project').fill('First hour')
  await page.getByLabel('Your pseudonym in this project').fill('coder-7f')
  await page.getByTestId('create-project').click()
  await page.getByRole('button', { name: 'roadside-vehicles', exact: true }).click()
  await page.getByTestId('cut-count').filter({ hasText: '2' }).waitFor({ timeout: 120_000 })
  await page.getByTestId('canvas').focus()
  const hand = handOn(page)
  for (const { name, act } of STEPS) {
    await act(hand)
    await page.waitForTimeout(700)
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, import.meta.url)) })
  }
  process.stdout.write(`${hand.count()} key presses and drags\n`)
} finally {
  await browser.close()
  if (server.pid) process.kill(-server.pid)
}

/** @param {import('@playwright/test').Page} page */
function handOn(page) {
  let acts = 0
  const picture = page.getByTestId('picture')
  const placeOf = async (/** @type {readonly [number, number]} */ [x, y]) => {
    const bounds = await picture.boundingBox()
    const width = await picture.evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).width)
    if (!bounds) throw new Error('There is no picture')
    const scale = bounds.width / width
    return { x: bounds.x + x * scale, y: bounds.y + y * scale }
  }
  return {
    count: () => acts,
    press: async (/** @type {string} */ key) => {
      acts += 1
      await page.keyboard.press(key)
    },
    drag: async (/** @type {readonly [number, number]} */ from, /** @type {readonly [number, number]} */ to) => {
      acts += 1
      const [start, end] = [await placeOf(from), await placeOf(to)]
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
      await page.mouse.move(end.x, end.y)
      await page.mouse.up()
    },
    seen: (/** @type {number} */ frame) =>
      page.locator(`[data-testid="frame-badge"][data-frame="${frame}"][data-exactness="exact"]`).waitFor(),
  }
}

/** Waits for the server as well as for the page. @param {import('@playwright/test').Page} page */
async function arrived(page) {
  for (let tries = 0; tries < 50; tries += 1) {
    const response = await page.goto(`http://localhost:${PORT}/`).catch(() => undefined)
    if (response?.ok()) return
    await page.waitForTimeout(200)
  }
  throw new Error('The built page is not served')
}
