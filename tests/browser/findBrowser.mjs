import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser that the tests drive: `CHROME_PATH`, then an installed Chrome or Chromium; on Debian as root the package
 * `chromium` is installed where there is none.
 * @returns {string} its path
 * @throws {Error} with one sentence that says how to get one
 */
export function findBrowser() {
  const given = process.env['CHROME_PATH']
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROME_PATH names ${given}, which does not exist: set it to the path of Chrome or Chromium.`)
  }
  const found = installed()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No Chrome or Chromium is installed: installing the Debian package chromium.')
    spawnSync('apt-get', ['update'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const fresh = installed()
    if (fresh) return fresh
  }
  throw new Error('The browser tests need Chrome or Chromium: install one of them, or set CHROME_PATH to its path.')
}

/** @returns {string | undefined} */
function installed() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES]
  return candidates.find((path) => existsSync(path))
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
