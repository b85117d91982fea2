// @ts-check
import { join } from 'node:path'
import { firstPage, inBrowser } from './browser.mjs'
import { seed } from './seed.mjs'
import { Workbench } from './workbench.mjs'

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/**
 * Makes a project, then works on it in a browser that is started anew, as on the next morning: what its import has left in
 * memory is no part of what is measured.
 * @param {{ address: string, clip: Pick<import('../prepare/clips.mjs').Clip, 'path'>, folder: string }} place `folder` for the profile
 * @param {string} name
 * @param {Parameters<typeof seed>[2] | undefined} add nothing is added where there is none
 * @template Outcome
 * @param {(workbench: Workbench, context: BrowserContext, profile: string) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
export async function withProject({ address, clip, folder }, name, add, work) {
  const profile = join(folder, `${name}-profile`)
  const library = await inBrowser(profile, async (context) => {
    const workbench = new Workbench(await firstPage(context))
    await workbench.begin(address, [clip.path])
    if (add) await seed(workbench, folder, add)
    return workbench.library
  })
  return inBrowser(profile, async (context) => {
    const workbench = new Workbench(await firstPage(context), library)
    await workbench.goToLibrary()
    return work(workbench, context, profile)
  })
}
