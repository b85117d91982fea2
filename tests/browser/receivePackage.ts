import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from './test'
import type { Workbench } from './workbench'

/** A package of the sample clips, as one of its three coders handed it in. */
export function samplePackage(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../samples/packages/${name}.framebench`, import.meta.url)))
}

/** Chooses a package on the packages screen, and does with it what the button says. */
export async function receivePackage(
  { page }: Workbench,
  buffer: Buffer,
  how: 'accept-package' | 'keep-closed' = 'accept-package',
): Promise<void> {
  const file = { name: 'received.framebench', mimeType: 'application/octet-stream', buffer }
  await page.getByTestId('receive-input').setInputFiles(file)
  await page.getByTestId(how).click()
  await expect(page.getByTestId('receive-dialog')).toHaveCount(0)
}
