import { createStore, useStore } from 'zustand'
import type { ImageSize } from '../domain/geometry/imagePoint'
import {
  fitTransform,
  panBy,
  viewPoint,
  zoomAt,
  type ViewPoint,
  type ViewTransform,
} from '../domain/geometry/viewTransform'

/** The part of the clip that the timeline shows, in ticks `[start, end)`. */
export interface TickWindow {
  readonly start: number
  readonly end: number
}

interface ViewportState {
  /** CSS pixels of the picture's stage. */
  readonly stage: ImageSize
  /** Display pixels of the clip in view. */
  readonly picture: ImageSize | undefined
  readonly transform: ViewTransform
  /** Follows the stage's size until somebody zooms or pans. */
  readonly isFitted: boolean
  /** Undefined shows the whole clip. */
  readonly ticks: TickWindow | undefined
}

export const viewportStore = createStore<ViewportState>(() => ({
  stage: { width: 1, height: 1 },
  picture: undefined,
  transform: { scale: 1, offsetX: 0, offsetY: 0 },
  isFitted: true,
  ticks: undefined,
}))

export function showPicture(picture: ImageSize): void {
  viewportStore.setState({ picture, ticks: undefined })
  fit()
}

export function resizeStage(stage: ImageSize): void {
  viewportStore.setState({ stage })
  if (viewportStore.getState().isFitted) fit()
}

export function fit(): void {
  const { stage, picture } = viewportStore.getState()
  if (picture) viewportStore.setState({ transform: fitTransform(picture, stage), isFitted: true })
}

/** Zooms the picture to a point of the stage; to its middle where none is given. */
export function zoom(factor: number, anchor?: ViewPoint): void {
  const { stage, picture, transform } = viewportStore.getState()
  if (!picture) return
  const middle = viewPoint(stage.width / 2, stage.height / 2)
  const fitScale = fitTransform(picture, stage).scale
  viewportStore.setState({ transform: zoomAt(transform, factor, anchor ?? middle, fitScale), isFitted: false })
}

export function pan(dx: number, dy: number): void {
  viewportStore.setState((state) => ({ transform: panBy(state.transform, dx, dy), isFitted: false }))
}

export function showTicks(ticks: TickWindow | undefined): void {
  viewportStore.setState({ ticks })
}

export function useViewport<Part>(select: (state: ViewportState) => Part): Part {
  return useStore(viewportStore, select)
}
