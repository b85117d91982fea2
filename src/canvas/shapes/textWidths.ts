/** Measuring text costs more than drawing it; more names than this are measured again. */
const MOST_KEPT = 20_000

const widths = new Map<string, number>()

/** CSS pixels of a text in a font, measured once. */
export function textWidth(context: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\n${text}`
  let width = widths.get(key)
  if (width === undefined) {
    if (widths.size >= MOST_KEPT) widths.clear()
    context.font = font
    width = context.measureText(text).width
    widths.set(key, width)
  }
  return width
}

/** After a font has arrived every width is another. */
export function forgetTextWidths(): void {
  widths.clear()
}
