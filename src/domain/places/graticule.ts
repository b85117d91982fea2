import { geoGraticule } from 'd3-geo'
import { lngLat } from './groundPoint'
import { MAP_LEVELS, type MapLevel, type MapView } from './mapView'
import { mapWindow, type MapWindow } from './mapWindow'

/** Degrees between two lines. */
const STEPS: Readonly<Record<MapLevel, number>> = { world: 30, country: 5, km100: 0.25, km10: 0.025, km1: 0.0025 }

/** More meridians than these run together, as they do at a pole. */
const MOST_MERIDIANS = 24

/** Where a line of a map meets its edge, in units of the drawing. */
export interface GraticuleLabel {
  readonly degrees: number
  readonly at: number
}

export interface Graticule {
  /** The path of an SVG. */
  readonly path: string
  /** Meridians along the lower edge and parallels along the left one; none on the map of the world. */
  readonly meridians: readonly GraticuleLabel[]
  readonly parallels: readonly GraticuleLabel[]
}

/** The lines of whole degrees, or of the part of a degree that suits the level. */
export function createGraticule(view: MapView): Graticule {
  const step = STEPS[view.level]
  const window = mapWindow(view)
  const { west, south, east, north } = window
  const wider = MAP_LEVELS.map((level) => STEPS[level]).toSorted((one, other) => one - other)
  const turn = wider.find((each) => each >= step && (east - west) / each <= MOST_MERIDIANS) ?? STEPS.world
  const lines = geoGraticule()
    .extent([
      [west, south],
      [east, north],
    ])
    .step([turn, step])
    .precision(Math.min(turn / 2, 2.5))
  const path = view.path(lines()) ?? ''
  if (view.level === 'world') return { path, meridians: [], parallels: [] }
  return { path, meridians: meridianLabels(view, window, turn), parallels: parallelLabels(view, window, step) }
}

function meridianLabels(view: MapView, { west, south, east, north }: MapWindow, step: number): GraticuleLabel[] {
  const { width, height } = view.size
  return multiples(west, east, step).flatMap((longitude) => {
    // Along a meridian the drawing goes down from north to south.
    const latitude = crossing(north, south, (each) => pointOf(view, longitude, each)[1] - height)
    const [at, y] = pointOf(view, longitude, latitude)
    return at > 0 && at < width && Math.abs(y - height) < 1 ? [{ degrees: ((longitude + 540) % 360) - 180, at }] : []
  })
}

function parallelLabels(view: MapView, { west, south, east, north }: MapWindow, step: number): GraticuleLabel[] {
  return multiples(south, north, step).flatMap((latitude) => {
    const longitude = crossing(west, east, (each) => pointOf(view, each, latitude)[0])
    const [x, at] = pointOf(view, longitude, latitude)
    return at > 0 && at < view.size.height && Math.abs(x) < 1 ? [{ degrees: latitude, at }] : []
  })
}

function pointOf(view: MapView, longitude: number, latitude: number): readonly [number, number] {
  return view.projection(lngLat({ longitude, latitude })) ?? [Number.NaN, Number.NaN]
}

/** Rounded, so that 0.1 + 0.2 is 0.3. */
function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, each) => Number(((first + each) * step).toFixed(6)))
}

/** Where a function that grows from `low` to `high` passes zero; one of the two where it does not. */
function crossing(low: number, high: number, valueAt: (each: number) => number): number {
  let [before, behind] = [low, high]
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (before + behind) / 2
    if (valueAt(middle) < 0) before = middle
    else behind = middle
  }
  return (before + behind) / 2
}
