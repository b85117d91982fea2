/** A length that reads well, in metres and in units of the drawing. */
export interface ScaleBar {
  readonly meters: number
  readonly length: number
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that has room. */
export function scaleBar(metersPerUnit: number, longest: number): ScaleBar {
  const room = metersPerUnit * longest
  const power = 10 ** Math.floor(Math.log10(room))
  const meters = power * ([5, 2].find((times) => times * power <= room) ?? 1)
  return { meters, length: meters / metersPerUnit }
}
