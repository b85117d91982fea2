import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge']
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser that is measured and photographed: `CHROME_PATH`, then an installed Chrome or Chromium; on Debian as root the
 * package `chromium` is installed where there is none.
 * @returns {string} its path
 * @throws {Error} with one sentence that says how to get one
 */
export function findBrowser() {
  const found = given() ?? installed(NAMES) ?? PLACES.find((path) => existsSync(path)) ?? fromDebian('chromium')
  if (found) return found
  throw new Error('The browser tests need Chrome or Chromium: install one of them, or set CHROME_PATH to its path.')
}

/**
 * The browser that the tests drive: the same one built without windows, where that is installed, since what it leaves out is
 * a quarter of the time that the tests take; else what `findBrowser` finds.
 * @returns {string} its path
 * @throws {Error} as `findBrowser` does
 */
export function findTestBrowser() {
  return given() ?? installed(SHELLS) ?? findBrowser()
}

/** @returns {string | undefined} */
function given() {
  const path = process.env['CHROME_PATH']
  if (!path || existsSync(path)) return path || undefined
  throw new Error(`CHROME_PATH names ${path}, which does not exist: set it to the path of Chrome or Chromium.`)
}

/** @param {readonly string[]} names @returns {string | undefined} */
function installed(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** Installs a package where that is possible. @param {string} name of the package and its program @returns {string | undefined} */
function fromDebian(name) {
  if (!isDebian() || process.getuid?.() !== 0) return undefined
  console.log(`No Chrome or Chromium is installed: installing the Debian package ${name}.`)
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return installed([name])
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
