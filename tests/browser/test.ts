import { test as base, expect, type BrowserContext } from '@playwright/test'
import { Workbench } from './workbench'

/** What a page did that it must never do: asked another origin, broke its own security policy, or threw. */
interface Misdeeds {
  readonly list: string[]
}

/** Watches every request and report of a context, from its first page on. */
export async function watch(context: BrowserContext, origin: string, misdeeds: string[]): Promise<void> {
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOurs =
      url.origin === origin || url.protocol === 'data:' || (url.protocol === 'blob:' && url.pathname.startsWith(origin))
    if (!isOurs) misdeeds.push(`request to ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') misdeeds.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => misdeeds.push(`uncaught: ${error.error().message}`))
  await context.exposeFunction('reportMisdeed', (what: string) => misdeeds.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as { reportMisdeed?: (what: string) => void }).reportMisdeed
      report?.(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
}

/** A page in a fresh profile; the test fails where anything left the origin or the policy was broken. */
export const test = base.extend<{ misdeeds: Misdeeds; bench: Workbench }>({
  misdeeds: async ({ context, baseURL }, use) => {
    const list: string[] = []
    await watch(context, new URL(baseURL ?? '').origin, list)
    await use({ list })
    expect(list).toEqual([])
  },
  bench: async ({ page, misdeeds }, use) => {
    // The fixture is asked for so that every page is watched.
    expect(misdeeds.list).toEqual([])
    await use(new Workbench(page))
  },
})

export { expect }
