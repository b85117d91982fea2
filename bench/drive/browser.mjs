// @ts-check
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser/findBrowser.mjs'
import { installProbe } from '../page/probe.mjs'

/** As root Chromium runs without its sandbox only; the other switches keep it from calling home while it is measured. */
const SWITCHES = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/**
 * Works in a browser of its own, with a fresh profile on the disk: in a private window all that the workbench stores would
 * lie in memory.
 * @template Outcome
 * @param {string} profile folder that is made
 * @param {(context: BrowserContext) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
export async function inBrowser(profile, work) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: SWITCHES,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  })
  try {
    await context.addInitScript(installProbe)
    return await work(context)
  } finally {
    await context.close()
  }
}

/** @param {BrowserContext} context @returns {Promise<import('@playwright/test').Page>} the page that it begins with */
export async function firstPage(context) {
  return context.pages()[0] ?? context.newPage()
}
