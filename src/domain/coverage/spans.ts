import type { ViewedSpan } from '../records/coverage'

/** All functions take and give spans `[start, end)` of frames in order and without overlap; none holds no frame. */
export type ViewedSpans = readonly ViewedSpan[]

/**
 * What both say: a frame is in where it is in either, at the slower of its speeds (0, stepped, is the slowest). Spans that
 * touch and have the same speed become one.
 */
export function mergeSpans(a: ViewedSpans, b: ViewedSpans): ViewedSpans {
  if (b.length === 0) return a
  if (a.length === 0) return b
  const merged: ViewedSpan[] = []
  const edges = [...new Set([...a, ...b].flatMap(({ start, end }) => [start, end]))].toSorted((one, two) => one - two)
  let [inA, inB] = [0, 0]
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1]
    if (end === undefined) break
    while ((a[inA]?.end ?? Infinity) <= start) inA += 1
    while ((b[inB]?.end ?? Infinity) <= start) inB += 1
    const speed = Math.min(speedFrom(a[inA], start), speedFrom(b[inB], start))
    if (speed !== Infinity) push(merged, { start, end, speed })
  }
  return merged
}

/** The frames of `a` that are not in `b`, at the speeds of `a`. */
export function subtractSpans(a: ViewedSpans, b: ViewedSpans): ViewedSpans {
  const left: ViewedSpan[] = []
  let next = 0
  for (const { start, end, speed } of a) {
    while ((b[next]?.end ?? Infinity) <= start) next += 1
    let from = start
    for (let at = next; from < end; at += 1) {
      const taken = b[at]
      if (!taken || taken.start >= end) {
        push(left, { start: from, end, speed })
        break
      }
      if (taken.start > from) push(left, { start: from, end: taken.start, speed })
      from = Math.max(from, taken.end)
    }
  }
  return left
}

/** The frames of `now` that `before` does not have, or has at a faster speed only: what looking has brought since. */
export function seenSince(now: ViewedSpans, before: ViewedSpans): ViewedSpans {
  const speeds = new Set(now.map(({ speed }) => speed))
  return [...speeds].reduce<ViewedSpans>((since, speed) => {
    const seen = now.filter((span) => span.speed === speed)
    const known = before.filter((span) => span.speed <= speed)
    return mergeSpans(since, subtractSpans(seen, known))
  }, [])
}

/**
 * The same frames in fewer spans, where there are more than `most`: spans that touch become one at the fastest of their
 * speeds, so that nothing is said to have been looked at more slowly than it was. Gaps stay, however many there are.
 */
export function boundedSpans(spans: ViewedSpans, most: number): ViewedSpans {
  if (spans.length <= most) return spans
  const joined: ViewedSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.end === span.start) {
      joined[joined.length - 1] = { start: last.start, end: span.end, speed: Math.max(last.speed, span.speed) }
    } else joined.push(span)
  }
  return joined
}

function speedFrom(span: ViewedSpan | undefined, frame: number): number {
  return span && span.start <= frame ? span.speed : Infinity
}

function push(spans: ViewedSpan[], span: ViewedSpan): void {
  const last = spans.at(-1)
  if (last?.end === span.start && last.speed === span.speed) {
    spans[spans.length - 1] = { ...last, end: span.end }
  } else spans.push(span)
}
