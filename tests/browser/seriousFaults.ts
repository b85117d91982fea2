import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * @param within what is looked at, as a selector: only that, which takes a part of the time
 * @returns the rules of accessibility that the page breaks seriously or critically, each with its places
 */
export async function seriousFaults(page: Page, within = 'html'): Promise<string[]> {
  // Neither other origins' frames, for which a second page is opened, nor the places of what passes: both take long.
  const axe = new AxeBuilder({ page })
    .include(within)
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
