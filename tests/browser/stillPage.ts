import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from './test'
import type { Truth, Workbench } from './workbench'

export async function capture(bench: Workbench, frame: number): Promise<void> {
  await bench.goTo(frame)
  await bench.isOnFrame(frame)
  await bench.page.getByTestId('go-to').blur()
  await bench.press('Alt+p')
  await expect(bench.notices.last()).toContainText(`Frame ${frame} is in the tray`)
}

export async function openStills(page: Page, count: number): Promise<void> {
  await page.keyboard.press('Alt+Shift+s')
  await expect(page.getByTestId('still-row')).toHaveCount(count)
}

export async function choose(page: Page, testId: string, option: string): Promise<void> {
  await page.getByTestId(testId).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

export async function exported(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByTestId('export-still').click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** What has to be written before anything leaves. */
export async function sayWords(page: Page): Promise<void> {
  await page.getByTestId('visible-ar').fill('طريق فيه سيارات')
  await page.getByTestId('visible-en').fill('A road with vehicles.')
  await page.getByTestId('still-credit').fill('SAMPLE channel')
  await page.getByTestId('still-credit').press('Enter')
  await expect(page.getByTestId('caption-en')).toHaveValue(/^A road with vehicles\. .* Credit: SAMPLE channel\./)
}

/** Draws over the picture of the still; places as shares of its width and height. */
export async function drawFill(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
  tool: 'tool-fill' | 'tool-crop' = 'tool-fill',
): Promise<void> {
  await page.getByTestId(tool).click()
  const bounds = await page.getByTestId('fill-layer').boundingBox()
  if (!bounds) throw new Error('no still is shown')
  await page.mouse.move(bounds.x + from[0] * bounds.width, bounds.y + from[1] * bounds.height)
  await page.mouse.down()
  await page.mouse.move(bounds.x + to[0] * bounds.width, bounds.y + to[1] * bounds.height, { steps: 3 })
  await page.mouse.up()
}

/** A part of a file's picture, in its pixels. */
export interface FilePart {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The number in the strip of squares of a whole frame that stands somewhere in a file; NaN where none reads. */
export async function numberIn(bench: Workbench, bytes: Buffer, truth: Truth, part?: FilePart): Promise<number> {
  const { width, height } = truth.display
  await bench.page.evaluate(
    async ({ base64, display, from }) => {
      const letters = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      // Which of the three it is, the browser sees by its first bytes.
      const image = await createImageBitmap(new Blob([letters]))
      const canvas = document.createElement('canvas')
      canvas.dataset['testid'] = 'picture'
      canvas.width = display.width
      canvas.height = display.height
      canvas.getContext('2d')?.drawImage(image, from.x, from.y, from.w, from.h, 0, 0, canvas.width, canvas.height)
      document.body.append(canvas)
    },
    { base64: bytes.toString('base64'), display: truth.display, from: part ?? { x: 0, y: 0, w: width, h: height } },
  )
  const number = await bench.readStrip(truth)
  await bench.page.getByTestId('picture').evaluate((canvas) => canvas.remove())
  return number
}

/** Drops files on whatever is shown. */
export async function drop(
  page: Page,
  testId: string,
  files: readonly { name: string; bytes: Buffer }[],
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) {
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], name))
      }
      return data
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  )
  await page.getByTestId(testId).dispatchEvent('drop', { dataTransfer: transfer })
}
