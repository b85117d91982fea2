import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { visitFrames, type Visit, type Way } from './visitFrames'
import type { Truth, Workbench } from './workbench'

/** What is true of an awkward clip; `numbers` holds null for a frame that cannot be decoded. */
export interface AwkwardTruth extends Omit<Truth, 'numbers'> {
  readonly numbers: readonly (number | null)[]
  readonly undecodable: readonly number[]
}

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/clips/${name}`, import.meta.url))
}

export function fixtureTruth(name: string): AwkwardTruth {
  return JSON.parse(readFileSync(fixturePath(`${name}.truth.json`), 'utf8'))
}

/** Waits until the page has settled on `frame` as exact or undecodable, and reads the picture then. */
export async function settledOn(page: Page, frame: number, truth: Pick<Truth, 'strip' | 'display'>): Promise<Visit> {
  const [visit] = await visitFrames(page, [frame], 'awaited', { truth })
  if (!visit) throw new Error('one frame was asked for')
  return visit
}

/** Visits frames by their numbers. @returns one line for each that is not as the truth has it */
export async function framesUnlikeTruth(
  page: Page,
  truth: Omit<AwkwardTruth, 'undecodable'>,
  frames: readonly number[],
  way: Way = 'typed',
): Promise<string[]> {
  const visits = await visitFrames(page, frames, way, { truth })
  return frames.flatMap((frame, at) => {
    const seen = visits[at]
    const number = truth.numbers[frame] ?? null
    const isRight =
      seen?.frame === frame &&
      seen.pts === truth.pts[frame] &&
      (number === null
        ? seen.state === 'undecodable' && Number.isNaN(seen.number)
        : seen.state === 'exact' && seen.number === number)
    return isRight ? [] : [`frame ${frame} (${truth.pts[frame]}, ${number ?? 'undecodable'}): ${JSON.stringify(seen)}`]
  })
}

/** Tries to draw a box and to set a tag on the frame in view, which cannot be decoded: neither may be set. */
export async function refusesCoding(bench: Workbench): Promise<void> {
  const { page } = bench
  await expect(bench.badge).toHaveAttribute('data-exactness', 'undecodable')
  const before = await bench.exportAnnotations()
  await bench.press('n')
  await bench.drag([40, 40], [110, 80])
  await bench.press('Escape')
  await bench.press('Shift+1')
  await bench.press('2')
  const after = await bench.exportAnnotations()
  const coded = (text: string) => {
    const { annotations = [], segments = [] } = JSON.parse(text)
    return [annotations, segments]
  }
  expect(coded(after)).toEqual(coded(before))
  await expect(page.getByRole('alert').filter({ hasText: 'This frame cannot be decoded' })).toBeVisible()
}

/** Every file in the origin's private folders, as `folder/name`. */
export function storedFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const [folderName, handle] of root.entries()) {
      if (handle.kind === 'directory') for await (const name of handle.keys()) names.push(`${folderName}/${name}`)
    }
    return names
  })
}
