/** `text`, cut with an ellipsis where it is wider than `maxPx` in the context's font; empty where nothing fits. */
export function fittedText(context: CanvasRenderingContext2D, text: string, maxPx: number): string {
  if (context.measureText(text).width <= maxPx) return text
  const letters = Array.from(text)
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (context.measureText(`${letters.slice(0, middle).join('')}…`).width <= maxPx) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`
}
