import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTestBrowser } from './browser/findBrowser.mjs'

/** Runs the unit and property tests, then the browser tests, and adds up what they report. */

try {
  // Found first: nobody should wait for the unit tests to learn that there is no browser.
  findTestBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'framebench-tests-'))
const totals = { passed: 0, failed: 0, skipped: 0 }
let hasFailed = false

const unitReport = join(folder, 'unit.json')
run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])
const unit = report(unitReport)
totals.passed += unit?.numPassedTests ?? 0
totals.failed += unit?.numFailedTests ?? 1
totals.skipped += unit?.numPendingTests ?? 0

const browserReport = join(folder, 'browser.json')
run('npx', ['playwright', 'test', ...process.argv.slice(2)], { FRAMEBENCH_REPORT: browserReport })
const browserRun = report(browserReport)
const browser = browserRun?.stats
totals.passed += (browser?.expected ?? 0) + (browser?.flaky ?? 0)
totals.failed += browser?.unexpected ?? 1
totals.skipped += browser?.skipped ?? 0

rmSync(folder, { recursive: true, force: true })
const flaky = (browserRun?.suites ?? []).flatMap((suite) => secondTries(suite))
if (flaky.length > 0) console.log(`${flaky.length} passed on a second try only:\n${flaky.join('\n')}`)
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = hasFailed || totals.failed > 0 || totals.passed === 0 ? 1 : 0

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} environment
 */
function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  if (status !== 0) hasFailed = true
}

/**
 * @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 *
 * @param {Suite} suite
 * @returns {string[]} the tests of a suite that failed and then passed, each with its place
 */
function secondTries({ specs = [], suites = [] }) {
  const here = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => `  ${file}:${line} ${title}`)
  return [...here, ...suites.flatMap((suite) => secondTries(suite))]
}

/** @param {string} path */
function report(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
