// @ts-check

/**
 * Lets a page begin to wait, acts only once it does, and gives what it has measured.
 * @template {keyof import('../page/probe.mjs').Waits} Name
 * @param {import('@playwright/test').Page} page
 * @param {Name} name one of `benchProbe.waits`; it listens before its first `await`
 * @param {Parameters<import('../page/probe.mjs').Waits[Name]>[0]} wanted
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Awaited<ReturnType<import('../page/probe.mjs').Waits[Name]>>>}
 */
export async function timed(page, name, wanted, act) {
  await page.evaluate(
    ([key, value]) => {
      const { benchProbe } = /** @type {any} */ (globalThis)
      benchProbe.outcome = benchProbe.waits[key](value)
      // A failure is told when the outcome is asked for.
      benchProbe.outcome.catch(() => {})
    },
    /** @type {const} */ ([name, wanted]),
  )
  await act()
  return page.evaluate(() => /** @type {any} */ (globalThis).benchProbe.outcome)
}
