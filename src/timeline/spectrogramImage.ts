import { SPECTRUM_BANDS, type SpectrumRows } from '../engine/ports/soundAnalysis'

/** A picture of one pixel per band and row, low frequencies at the bottom; undefined where there is no row. */
export function spectrogramImage(rows: SpectrumRows, ramp: Uint8Array): HTMLCanvasElement | undefined {
  const width = rows.values.length / SPECTRUM_BANDS
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (width === 0 || !context) return undefined
  canvas.width = width
  canvas.height = SPECTRUM_BANDS
  const image = context.createImageData(width, SPECTRUM_BANDS)
  for (const [index, value] of rows.values.entries()) {
    const band = index % SPECTRUM_BANDS
    const at = ((SPECTRUM_BANDS - 1 - band) * width + (index - band) / SPECTRUM_BANDS) * 4
    image.data[at] = ramp[value * 3] ?? 0
    image.data[at + 1] = ramp[value * 3 + 1] ?? 0
    image.data[at + 2] = ramp[value * 3 + 2] ?? 0
    image.data[at + 3] = 255
  }
  context.putImageData(image, 0, 0)
  return canvas
}
