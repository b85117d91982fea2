import { defineConfig } from '@playwright/test'
import { findTestBrowser } from './tests/browser/findBrowser.mjs'

const PORT = Number(process.env['FRAMEBENCH_PORT'] ?? 4183)

/** As root Chromium runs without its sandbox only; the other switches keep it from calling home while it is watched. */
const SWITCHES = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export default defineConfig({
  testDir: 'tests/browser',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine is not the code's fault; what needed its second try is named at the end of the run.
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.env['FRAMEBENCH_REPORT']
    ? [['list'], ['json', { outputFile: process.env['FRAMEBENCH_REPORT'] }]]
    : 'list',
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: findTestBrowser(), args: SWITCHES },
  },
  webServer: {
    command: `npm run build && npx vite preview --port ${PORT} --strictPort`,
    port: PORT,
    timeout: 180_000,
    stdout: 'ignore',
  },
})
