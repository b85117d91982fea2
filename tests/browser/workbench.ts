import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'
import type { RecordOf, RecordType, WorkspaceRecord } from '../../src/domain/records/workspaceRecord'

const DATABASE_NAME = 'framebench-1'

/** What a sample's truth file says of its frames. */
export interface Truth {
  readonly file: string
  readonly frames: number
  readonly pts: readonly number[]
  readonly numbers: readonly number[]
  readonly display: { readonly width: number; readonly height: number }
  readonly strip: {
    readonly x: number
    readonly y: number
    readonly cellWidth: number
    readonly cellHeight: number
    readonly cells: number
  }
}

export function samplePath(name: string): string {
  return fileURLToPath(new URL(`../../samples/clips/${name}`, import.meta.url))
}

export function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(samplePath(name.replace(/\.\w+$/, '.truth.json')), 'utf8'))
}

/** What a person does at the workbench, by the controls that a person uses. */
export class Workbench {
  readonly badge: Locator
  readonly canvas: Locator
  readonly saved: Locator
  readonly notices: Locator

  constructor(readonly page: Page) {
    this.badge = page.getByTestId('frame-badge')
    this.canvas = page.getByTestId('canvas')
    this.saved = page.getByTestId('saved-sign')
    this.notices = page.locator('.notice')
  }

  async start(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.getByTestId('project-menu')).toBeVisible()
  }

  /** Adds files on the first run: the program asks for a name and a pseudonym, then takes them in. */
  async begin(files: readonly string[], pseudonym = 'coder-7f'): Promise<void> {
    await this.start()
    await this.page.getByTestId('add-clips').setInputFiles([...files])
    await this.page.getByLabel('Name of the project').fill('Test case')
    await this.page.getByLabel('Your pseudonym in this project').fill(pseudonym)
    await this.page.getByTestId('create-project').click()
    await expect(this.clips()).toHaveCount(files.length, { timeout: 30_000 })
    await this.isSaved()
  }

  async openSample(): Promise<void> {
    await this.start()
    await this.page.getByTestId('open-sample').click()
    await expect(this.clips()).toHaveCount(2, { timeout: 30_000 })
    await this.isSaved()
  }

  clips(): Locator {
    return this.page.getByTestId('clip-row')
  }

  async openClip(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
    await this.isExact()
  }

  async isSaved(): Promise<void> {
    await expect(this.saved).toHaveAttribute('data-state', 'saved')
  }

  /** Waits for the exact picture. @returns its frame number, as the badge has it */
  async isExact(): Promise<number> {
    await expect(this.badge).toHaveAttribute('data-exactness', 'exact')
    return Number(await this.badge.getAttribute('data-frame'))
  }

  async isOnFrame(frame: number): Promise<void> {
    await expect(this.badge).toHaveAttribute('data-frame', String(frame))
    await expect(this.badge).toHaveAttribute('data-exactness', 'exact')
  }

  async goTo(place: number | string): Promise<void> {
    const field = this.page.getByTestId('go-to')
    await field.fill(String(place))
    await field.press('Enter')
  }

  /** Presses a key where no field has the focus. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** Chooses a tag in the palette, as a click does; a range tag's range begins or ends with it. */
  tag(id: string): Locator {
    return this.page.locator(`[data-tag="${id}"]`)
  }

  /** The number that the painted picture itself shows, read from its strip of squares; NaN where it does not read. */
  readStrip(truth: Truth): Promise<number> {
    return this.page.evaluate(stripOfCanvas, truth)
  }

  /** A place of the picture in the page, from display pixels of the clip. */
  async pointOf(x: number, y: number): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      ([px, py]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="picture"]')
        if (!canvas) throw new Error('no picture')
        const bounds = canvas.getBoundingClientRect()
        return {
          x: bounds.left + (px / canvas.width) * bounds.width,
          y: bounds.top + (py / canvas.height) * bounds.height,
        }
      },
      [x, y] as const,
    )
  }

  /** Drags over the picture, both places in display pixels of the clip. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const start = await this.pointOf(...from)
    const end = await this.pointOf(...to)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
    await this.page.mouse.move(end.x, end.y)
    await this.page.mouse.up()
  }

  async click(at: readonly [number, number]): Promise<void> {
    const point = await this.pointOf(...at)
    await this.page.mouse.click(point.x, point.y)
  }

  /** Counts the entries of the log that somebody's acts have made; what only notes which frames were seen is none. */
  async acts(): Promise<number> {
    await this.isSaved()
    const rows = (await this.stored('log')) as {
      readonly entry: { readonly payload?: { readonly purpose?: string } }
    }[]
    return rows.filter(({ entry }) => entry.payload?.purpose !== 'examine').length
  }

  /** The records of a type as they are on disk, by their first frame. An export says the same and takes twenty times as long. */
  async recordsOf<Type extends RecordType>(type: Type): Promise<readonly RecordOf<Type>[]> {
    await this.isSaved()
    const rows = (await this.stored('records')) as { readonly record: WorkspaceRecord }[]
    return rows
      .map(({ record }) => record)
      .filter((record): record is RecordOf<Type> => record.type === type)
      .toSorted((a, b) => firstFrame(a) - firstFrame(b))
  }

  /** The rows of a table of the database; of every table where none is named. */
  stored(table?: string): Promise<unknown[]> {
    return this.page.evaluate(
      async ([name, only]) => {
        const done = <Value>(request: IDBRequest<Value>) =>
          new Promise<Value>((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result), { once: true })
            request.addEventListener('error', () => reject(request.error ?? new Error('no answer')), { once: true })
          })
        const opened = await done(indexedDB.open(name))
        const tables = only === undefined ? [...opened.objectStoreNames] : [only]
        const rows = await Promise.all(tables.map((each) => done(opened.transaction(each).objectStore(each).getAll())))
        opened.close()
        return rows.flat()
      },
      [DATABASE_NAME, table] as const,
    )
  }

  /** Exports by the menu. @returns the file's text */
  async exportAnnotations(): Promise<string> {
    await this.page.getByTestId('project-menu').click()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('menuitem', { name: 'Export annotations' }).click()
    return readFileSync(await (await download).path(), 'utf8')
  }
}

function firstFrame(record: WorkspaceRecord): number {
  if ('frame' in record) return record.frame
  return 'start' in record ? record.start : 0
}

/** Runs in the page: reads the strip from the painted canvas. Also used on its own by tests that step many frames. */
export function stripOfCanvas(truth: Truth, testId = 'picture'): number {
  const canvas = document.querySelector<HTMLCanvasElement>(`[data-testid="${testId}"]`)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return Number.NaN
  const { x, y, cellWidth, cellHeight, cells } = truth.strip
  const scaleX = canvas.width / truth.display.width
  const scaleY = canvas.height / truth.display.height
  const stripLeft = Math.round(x * scaleX)
  const stripTop = Math.round(y * scaleY)
  const stripWidth = Math.round(cells * cellWidth * scaleX)
  // One look for all squares: each makes the browser wait until the canvas is painted.
  const { data } = context.getImageData(stripLeft, stripTop, stripWidth, Math.ceil(cellHeight * scaleY))
  const levels = Array.from({ length: cells }, (_, cell) => {
    // The middle half of each square: its edges are smeared by compression.
    const left = Math.round((x + (cell + 0.25) * cellWidth) * scaleX) - stripLeft
    const top = Math.round((y + 0.25 * cellHeight) * scaleY) - stripTop
    const width = Math.max(1, Math.round((cellWidth / 2) * scaleX))
    const height = Math.max(1, Math.round((cellHeight / 2) * scaleY))
    let sum = 0
    for (let row = top; row < top + height; row += 1) {
      for (let column = left; column < left + width; column += 1) sum += data[(row * stripWidth + column) * 4 + 1] ?? 0
    }
    return sum / (width * height)
  })
  const [white = 0, black = 0] = levels
  if (white - black < 100) return Number.NaN
  const bits = levels.map((level) => (level > (white + black) / 2 ? 1 : 0))
  const number = bits.slice(2, 18).reduce<number>((value, bit) => value * 2 + bit, 0)
  const parity = bits.slice(2, 18).reduce<number>((value, bit) => value ^ bit, 0)
  return bits[18] === parity && bits[19] === 1 ? number : Number.NaN
}
