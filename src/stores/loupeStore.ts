import { createStore, useStore } from 'zustand'
import { pixelAt, pixelBeside, type PixelPlace } from '../domain/geometry/loupeGrid'
import { toImage, viewPoint, type ViewPoint } from '../domain/geometry/viewTransform'
import { viewportStore } from './viewportStore'

/** CSS pixels of the loupe for one display pixel of the picture. */
export const MAGNIFICATIONS = [2, 3, 4, 6, 8, 12, 16] as const
export type Magnification = (typeof MAGNIFICATIONS)[number]

interface LoupeState {
  readonly isOn: boolean
  readonly magnification: Magnification
  /** Where the pointer is over the stage. */
  readonly pointed: ViewPoint | undefined
  /** The pixel on which the loupe is held, whatever the pointer does; undefined while it follows the pointer. */
  readonly held: PixelPlace | undefined
}

export const loupeStore = createStore<LoupeState>(() => ({
  isOn: false,
  magnification: 8,
  pointed: undefined,
  held: undefined,
}))

/** The pixel under the loupe; undefined where it is beside the picture. */
export function loupePixel(): PixelPlace | undefined {
  const { pointed, held } = loupeStore.getState()
  const { picture, transform } = viewportStore.getState()
  if (!picture) return undefined
  // A clip that came since may be smaller.
  if (held) return pixelBeside(held, 0, 0, picture)
  return pointed ? pixelAt(toImage(pointed, transform), picture) : undefined
}

export function toggleLoupe(): void {
  loupeStore.setState(({ isOn }) => ({ isOn: !isOn, held: undefined }))
}

export function pointLoupe(pointed: ViewPoint | undefined): void {
  loupeStore.setState({ pointed })
}

/** Holds the loupe where it is, or lets it follow the pointer again; a loupe that was off is taken out first. */
export function toggleHeld(): void {
  const { isOn, held } = loupeStore.getState()
  if (isOn && held) loupeStore.setState({ held: undefined })
  else nudgeLoupe(0, 0)
}

/** Moves the loupe by pixels of the picture and holds it there; it begins in the middle of what is seen. */
export function nudgeLoupe(dx: number, dy: number): void {
  const { stage, picture, transform } = viewportStore.getState()
  if (!picture) return
  const middle = toImage(viewPoint(stage.width / 2, stage.height / 2), transform)
  const from = loupePixel() ?? { x: Math.floor(middle.x), y: Math.floor(middle.y) }
  loupeStore.setState({ isOn: true, held: pixelBeside(from, dx, dy, picture) })
}

/** Goes to the next larger (1) or smaller (-1) magnification, and stays at the ends. */
export function magnify(direction: 1 | -1): void {
  loupeStore.setState(({ magnification }) => {
    const next = MAGNIFICATIONS[MAGNIFICATIONS.indexOf(magnification) + direction]
    return next === undefined ? {} : { magnification: next }
  })
}

export function useLoupe<Part>(select: (state: LoupeState) => Part): Part {
  return useStore(loupeStore, select)
}
