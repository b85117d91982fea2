import { chromium, type Page } from '@playwright/test'
import { findBrowser } from './findBrowser.mjs'
import { expect, test } from './test'
import { samplePath, Workbench } from './workbench'

interface Compiled {
  readonly name: string
  readonly args: { readonly data?: { readonly url?: string; readonly consumedCacheSize?: number } }
}

test('the third visit takes compiled code from the browser instead of compiling the program again', async ({
  baseURL,
}, testInfo) => {
  // The shell without windows keeps compiled code for whatever is asked for: this is about the browser that people have.
  const context = await chromium.launchPersistentContext(testInfo.outputPath('profile'), {
    ...testInfo.project.use.launchOptions,
    executablePath: findBrowser(),
    baseURL: baseURL ?? '',
    locale: 'en-GB',
  })
  try {
    const page = await context.newPage()
    const bench = new Workbench(page)
    await bench.begin([samplePath('rate-25.mp4')])
    await bench.openClip('rate-25')
    await bench.isExact()
    // The browser makes a note of the first visit and keeps what was compiled on the second.
    for (let visit = 0; visit < 2; visit += 1) await visitAgain(page, bench)
    const modules = await compiledWhile(page, () => visitAgain(page, bench))
    expect(modules.map(({ file }) => file.split('-')[0])).toEqual(
      expect.arrayContaining(['AnnotateScreen', 'index', 'screens']),
    )
    expect(modules.filter(({ isKept }) => !isKept)).toEqual([])
  } finally {
    await context.close()
  }
})

/** From an empty page: a page that is loaded again in its place may still have its code in memory. */
async function visitAgain(page: Page, bench: Workbench): Promise<void> {
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await bench.isExact()
}

/** The files of the page that the browser compiled or took from what it kept, threads of their own aside. */
async function compiledWhile(
  page: Page,
  act: () => Promise<void>,
): Promise<readonly { file: string; isKept: boolean }[]> {
  const session = await page.context().newCDPSession(page)
  const events: Compiled[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Compiled[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['v8', 'devtools.timeline'] },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  return events
    .filter(({ name }) => name === 'v8.compileModule')
    .map(({ args }) => ({
      file: args.data?.url?.split('/assets/')[1] ?? '',
      isKept: (args.data?.consumedCacheSize ?? 0) > 0,
    }))
    .filter(({ file }) => file !== '' && !file.includes('.worker-'))
}
