// Draws frames on a canvas in a headless browser and hands them over as raw RGBA.
//
// A tiny local server gives the page its modules and fonts and takes the
// finished frames back; that is much quicker than passing them as text.

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserPath } from './tools.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const TYPES = { '.mjs': 'text/javascript', '.woff2': 'font/woff2', '.html': 'text/html' }
const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/draw/page.mjs"></script>'

function fileFor(path) {
  if (path.startsWith('/fonts/')) {
    const fonts = dirname(require.resolve('@fontsource/noto-sans/package.json'))
    return join(fonts, 'files', normalize(path.slice('/fonts/'.length)))
  }
  return join(HERE, normalize(path))
}

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Opens the browser. `render` draws a scene; `close` ends everything. */
export async function openStudio() {
  let takeFrame = async () => {}
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'POST') {
        await takeFrame(await bodyOf(request))
        response.writeHead(204).end()
      } else if (request.url === '/') {
        response.writeHead(200, { 'content-type': TYPES['.html'] }).end(PAGE)
      } else {
        const bytes = await readFile(fileFor(request.url))
        response.writeHead(200, { 'content-type': TYPES[extname(request.url)] ?? 'text/plain' })
        response.end(bytes)
      }
    } catch (error) {
      response.writeHead(404).end(String(error))
    }
  })
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  })
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await page.waitForFunction(() => globalThis.sampleReady === true)

  return {
    /** Draws the frames of a job in order; gives what the scene tells of each frame. */
    async render(job, onFrame) {
      takeFrame = onFrame
      return page.evaluate((given) => globalThis.renderSample(given), job)
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}
