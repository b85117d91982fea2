import type { Box } from '../../domain/geometry/box'

/** CSS pixels; the short label holds the mark alone. */
export const LABEL_HEIGHT = 22
export const SHORT_LABEL_WIDTH = 22

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
  const places = boxes.map(({ frame }) => placeOf(frame, SHORT_LABEL_WIDTH, stageWidth, true))
  for (const [at, { frame, labelWidth }] of boxes.entries()) {
    const whole = placeOf(frame, labelWidth, stageWidth, false)
    const others = [...taken, ...places.filter((_, index) => index !== at)]
    if (!others.some((other) => overlap(whole, other))) places[at] = whole
  }
  return places
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
