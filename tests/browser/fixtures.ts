import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { stripOfCanvas, type Truth, type Workbench } from './workbench'

/** What is true of an awkward clip; `numbers` holds null for a frame that cannot be decoded. */
export interface AwkwardTruth extends Omit<Truth, 'numbers'> {
  readonly numbers: readonly (number | null)[]
  readonly undecodable: readonly number[]
}

/** A frame that was asked for, as the page settled on it. */
interface SettledFrame {
  readonly frame: number
  readonly pts: number
  readonly state: string
  /** The number in the painted picture; NaN where none reads. */
  readonly number: number
}

/** A request for a frame may take 10 s; what takes longer hangs. */
const LIMIT_MS = 14_000

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/clips/${name}`, import.meta.url))
}

export function fixtureTruth(name: string): AwkwardTruth {
  return JSON.parse(readFileSync(fixturePath(`${name}.truth.json`), 'utf8'))
}

/** Waits until the page has settled on `frame` as exact or undecodable, and reads the picture then. */
export async function settledOn(page: Page, frame: number, truth: Pick<Truth, 'strip' | 'display'>) {
  await page.evaluate(`globalThis.stripOfCanvas = ${stripOfCanvas.toString()}`)
  return page.evaluate(
    async ({ wanted, limitMs, expected }): Promise<SettledFrame> => {
      const end = performance.now() + limitMs
      // The badge comes with the clip, and goes with it.
      const badgeOf = () => document.querySelector<HTMLElement>('[data-testid="frame-badge"]')?.dataset ?? {}
      const isThere = () =>
        badgeOf()['frame'] === String(wanted) && /^(exact|undecodable)$/.test(badgeOf()['exactness'] ?? '')
      while (!isThere() && performance.now() < end) await new Promise(requestAnimationFrame)
      const read = (globalThis as unknown as { stripOfCanvas: (truth: unknown) => number }).stripOfCanvas
      return {
        frame: Number(badgeOf()['frame']),
        pts: Number(badgeOf()['pts']),
        state: isThere() ? (badgeOf()['exactness'] ?? '') : 'hangs',
        number: read(expected),
      }
    },
    { wanted: frame, limitMs: LIMIT_MS, expected: truth },
  )
}

/** Visits frames by typing their numbers. @returns one line for each that is not as the truth has it */
export async function framesUnlikeTruth(
  bench: Workbench,
  truth: AwkwardTruth,
  frames: readonly number[],
): Promise<string[]> {
  const wrong: string[] = []
  for (const frame of frames) {
    await bench.goTo(frame)
    const seen = await settledOn(bench.page, frame, truth)
    const number = truth.numbers[frame] ?? null
    const isRight =
      seen.pts === truth.pts[frame] &&
      (number === null
        ? seen.state === 'undecodable' && Number.isNaN(seen.number)
        : seen.state === 'exact' && seen.number === number)
    if (!isRight)
      wrong.push(`frame ${frame} (${truth.pts[frame]}, ${number ?? 'undecodable'}): ${JSON.stringify(seen)}`)
  }
  return wrong
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
