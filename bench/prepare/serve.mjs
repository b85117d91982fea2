// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { BENCH, ROOT } from './places.mjs'

const PORT = Number(process.env['FRAMEBENCH_PORT'] ?? 4193)

/**
 * @typedef {object} Served
 * @property {string} workbench address of the production build
 * @property {string} rivals address of the page with what it is compared with
 * @property {() => Promise<void>} close
 */

/** Builds the app, the command line and the rivals' page. */
export async function buildAll() {
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The production build failed')
  await build({ configFile: join(BENCH, 'vite.config.ts'), logLevel: 'warn' })
}

/**
 * Serves both, each on an origin of its own.
 * @returns {Promise<Served>}
 */
export async function serve() {
  const workbench = await preview({ root: ROOT, preview: { port: PORT, strictPort: true }, logLevel: 'warn' })
  const rivals = await preview({
    configFile: join(BENCH, 'vite.config.ts'),
    preview: { port: PORT + 100 },
    logLevel: 'warn',
  })
  return {
    workbench: addressOf(workbench),
    rivals: addressOf(rivals),
    close: async () => {
      await Promise.all([workbench.close(), rivals.close()])
    },
  }
}

/** @param {Awaited<ReturnType<typeof preview>>} server */
function addressOf(server) {
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('A page is not served')
  return address
}
