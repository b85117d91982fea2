import type { Box } from '../../domain/geometry/box'

/** CSS pixels; the short label holds the mark alone. */
export const LABEL_HEIGHT = 22
export const SHORT_LABEL_WIDTH = 22

const CELL_WIDTH = 64

/** Where a label stands, in CSS pixels of the stage. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly isShort: boolean
}

/**
 * Places one label per box: above it (inside where there is no room above), within the stage. A label that would cover
 * another box's is reduced to its mark, since two half-read names tell less than one name and a mark.
 * @param boxes with the width that its whole label needs; earlier ones keep their names before later ones
 * @param taken labels that stand already, as the selected boxes' do
 */
export function labelPlaces(
  boxes: readonly { readonly frame: Box; readonly labelWidth: number }[],
  stageWidth: number,
  taken: readonly LabelPlace[] = [],
): LabelPlace[] {
  const places = shortPlaces(boxes, stageWidth)
  const standing = new PlaceGrid([...taken, ...places])
  for (const [at, { frame, labelWidth }] of boxes.entries()) {
    const whole = placeOf(frame, labelWidth, stageWidth, false)
    const short = places[at]
    if (!short || standing.isCovered(whole, short)) continue
    standing.replace(short, whole)
    places[at] = whole
  }
  return places
}

/** Places of the marks alone. */
export function shortPlaces(boxes: readonly { readonly frame: Box }[], stageWidth: number): LabelPlace[] {
  return boxes.map(({ frame }) => placeOf(frame, SHORT_LABEL_WIDTH, stageWidth, true))
}

/** Labels by the cells that they stand in, so that a label is held against its neighbours only. */
class PlaceGrid {
  readonly #cells = new Map<string, Set<LabelPlace>>()

  constructor(places: readonly LabelPlace[]) {
    for (const place of places) this.#add(place)
  }

  isCovered(place: LabelPlace, except: LabelPlace): boolean {
    return cellsOf(place).some((key) => {
      for (const other of this.#cells.get(key) ?? []) if (other !== except && overlap(place, other)) return true
      return false
    })
  }

  replace(before: LabelPlace, after: LabelPlace): void {
    for (const key of cellsOf(before)) this.#cells.get(key)?.delete(before)
    this.#add(after)
  }

  #add(place: LabelPlace): void {
    for (const key of cellsOf(place)) {
      const cell = this.#cells.get(key)
      if (cell) cell.add(place)
      else this.#cells.set(key, new Set([place]))
    }
  }
}

function cellsOf({ x, y, w }: LabelPlace): string[] {
  const keys: string[] = []
  for (let row = Math.floor(y / LABEL_HEIGHT); row <= Math.floor((y + LABEL_HEIGHT) / LABEL_HEIGHT); row += 1) {
    for (let column = Math.floor(x / CELL_WIDTH); column <= Math.floor((x + w) / CELL_WIDTH); column += 1) {
      keys.push(`${row} ${column}`)
    }
  }
  return keys
}

function placeOf(frame: Box, width: number, stageWidth: number, isShort: boolean): LabelPlace {
  const above = frame.y - LABEL_HEIGHT - 4
  return {
    x: Math.max(0, Math.min(frame.x - 2, stageWidth - width)),
    y: above >= 0 ? above : frame.y + 4,
    w: width,
    isShort,
  }
}

function overlap(a: LabelPlace, b: LabelPlace): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && Math.abs(a.y - b.y) < LABEL_HEIGHT
}
