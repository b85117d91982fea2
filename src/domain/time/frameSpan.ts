/** Frames `[start, end)`. */
export interface FrameSpan {
  readonly start: number
  readonly end: number
}

/** The same frames in order, spans that overlap or touch as one. */
export function mergedSpans(spans: readonly FrameSpan[]): readonly FrameSpan[] {
  const merged: FrameSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (!last || span.start > last.end) merged.push({ start: span.start, end: span.end })
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end }
  }
  return merged
}

/**
 * The span that holds a frame.
 * @param spans in order and without overlap
 */
export function spanAt(spans: readonly FrameSpan[], frame: number): FrameSpan | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) <= frame) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found && found.start <= frame ? found : undefined
}

/** Whether any of the spans has a frame of `[start, end)`. */
export function meetsSpan(spans: readonly FrameSpan[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && span.end > start)
}

/**
 * The frames that are in both.
 * @param a in order and without overlap, as `b`
 */
export function commonSpans(a: readonly FrameSpan[], b: readonly FrameSpan[]): readonly FrameSpan[] {
  return a.flatMap(({ start, end }) =>
    b
      .filter((other) => other.start < end && other.end > start)
      .map((other) => ({ start: Math.max(start, other.start), end: Math.min(end, other.end) })),
  )
}
