import type { Page } from '@playwright/test'
import { stripOfCanvas, type Truth } from './workbench'

/** By the key for the next or the previous frame, by its number in the go-to field, or only waited for. */
export type Way = 'next' | 'previous' | 'typed' | 'awaited'

/** A frame that was asked for, as the page settled on it. */
export interface Visit {
  readonly frame: number
  readonly pts: number
  /** `exact` or `undecodable`; `hangs` where it was neither in time. */
  readonly state: string
  /** The number in the painted picture; NaN where none reads, or no truth says where it is. */
  readonly number: number
  /** SHA-256 of the painted picture, made small; empty where not asked for. */
  readonly digest: string
}

/** A request for a frame may take 10 s; what takes longer hangs. */
const LIMIT_MS = 14_000

/**
 * Visits frames one after the other and looks at each painted picture. All of it happens in the page: a round trip for
 * each key, wait and look takes longer than the frame itself.
 */
export async function visitFrames(
  page: Page,
  frames: readonly number[],
  way: Way,
  look: { readonly truth?: Pick<Truth, 'strip' | 'display'>; readonly digest?: boolean } = {},
): Promise<Visit[]> {
  await page.evaluate(`globalThis.stripOfCanvas = ${stripOfCanvas.toString()}`)
  return page.evaluate(
    async ({ wanted, by, truth, digest, limitMs }) => {
      const read = (globalThis as unknown as { stripOfCanvas: (truth: unknown) => number }).stripOfCanvas
      const found = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)
      const press = (target: HTMLElement | null, code: string, key: string) => {
        for (const type of ['keydown', 'keyup'])
          target?.dispatchEvent(new KeyboardEvent(type, { code, key, bubbles: true, cancelable: true }))
      }
      const go = {
        next: () => press(document.body, 'KeyF', 'f'),
        previous: () => press(document.body, 'KeyD', 'd'),
        typed: (frame: number) => {
          const field = found('go-to')
          if (field instanceof HTMLInputElement) field.value = String(frame)
          press(field, 'Enter', 'Enter')
        },
        awaited: () => undefined,
      }[by]
      // The badge comes with the clip, and goes with it.
      const badgeOf = () => found('frame-badge')?.dataset ?? {}
      const isThere = (frame: number) => {
        const { frame: at, exactness = '' } = badgeOf()
        if (at !== String(frame)) return false
        return exactness === 'undecodable' || (exactness === 'exact' && found('picture')?.dataset['frame'] === at)
      }
      const digestOf = async () => {
        const picture = found('picture')
        const context = new OffscreenCanvas(160, 90).getContext('2d', { willReadFrequently: true })
        if (!(picture instanceof HTMLCanvasElement) || !context) return 'no picture'
        context.drawImage(picture, 0, 0, 160, 90)
        const { data } = context.getImageData(0, 0, 160, 90)
        return [...new Uint8Array(await crypto.subtle.digest('SHA-256', data))].join()
      }
      const visits: Visit[] = []
      for (const frame of wanted) {
        go(frame)
        const end = performance.now() + limitMs
        while (!isThere(frame) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 1))
        const { frame: at, pts, exactness = '' } = badgeOf()
        visits.push({
          frame: Number(at),
          pts: Number(pts),
          state: isThere(frame) ? exactness : 'hangs',
          number: truth ? read(truth) : Number.NaN,
          digest: digest ? await digestOf() : '',
        })
      }
      return visits
    },
    { wanted: frames, by: way, truth: look.truth, digest: look.digest ?? false, limitMs: LIMIT_MS },
  )
}
