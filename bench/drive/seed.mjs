// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/**
 * Puts records into the open project as a colleague's file: exports it, lets `add` write into what was exported, and imports
 * that.
 * @param {Workbench} workbench
 * @param {string} folder
 * @param {(file: import('../prepare/codedProjects.mjs').File) => import('../prepare/codedProjects.mjs').File} add
 */
export async function seed({ page }, folder, add) {
  await page.getByTestId('project-menu').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export annotations' }).click(),
  ])
  const path = join(folder, 'seed.framebench.json')
  await download.saveAs(path)
  writeFileSync(path, JSON.stringify(add(JSON.parse(readFileSync(path, 'utf8')))))
  await page.getByTestId('import-input').setInputFiles(path)
  const accept = page.getByTestId('accept-import')
  await accept.waitFor({ timeout: 120_000 })
  await accept.click()
  await accept.waitFor({ state: 'hidden', timeout: 120_000 })
  await page.locator('[data-testid="saved-sign"][data-state="saved"]').waitFor({ timeout: 240_000 })
}
