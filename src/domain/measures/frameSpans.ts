/** Frames `[start, end)`. */
export interface FrameSpan {
  readonly start: number
  readonly end: number
}

/** All functions here give spans in order, without overlap and none that touch; they take such ones, unless they say else. */
export type FrameSpans = readonly FrameSpan[]

export const NO_SPANS: FrameSpans = []

/** One set of frames, of spans in any order, that may overlap; empty ones are left out. */
export function united(spans: readonly FrameSpan[]): FrameSpans {
  const joined: FrameSpan[] = []
  // Codes come in order most of the time, and there may be a hundred thousand of them.
  const isSorted = spans.every(({ start }, at) => start >= (spans[at - 1]?.start ?? start))
  for (const span of isSorted ? spans : spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (span.end <= span.start) continue
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else joined.push({ start: span.start, end: span.end })
  }
  return joined
}

export function common(a: FrameSpans, b: FrameSpans): FrameSpans {
  const both: FrameSpan[] = []
  let at = 0
  for (const { start, end } of a) {
    while ((b[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    for (let next = at; ; next += 1) {
      const other = b[next]
      if (!other || other.start >= end) break
      both.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) })
    }
  }
  return both
}

/** The frames of `a` that are not in `b`. */
export function without(a: FrameSpans, b: FrameSpans): FrameSpans {
  const left: FrameSpan[] = []
  let at = 0
  for (const { start, end } of a) {
    while ((b[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    let from = start
    for (let next = at; from < end; next += 1) {
      const taken = b[next]
      if (!taken || taken.start >= end) break
      if (taken.start > from) left.push({ start: from, end: taken.start })
      from = Math.max(from, taken.end)
    }
    if (from < end) left.push({ start: from, end })
  }
  return left
}

/**
 * The same frames, parted at each cut that lies inside a span; so the parts may touch.
 * @param cuts first frames of new shots, ascending
 */
export function partedAt(spans: FrameSpans, cuts: readonly number[]): readonly FrameSpan[] {
  const parts: FrameSpan[] = []
  let at = 0
  for (const { start, end } of spans) {
    let from = start
    while ((cuts[at] ?? Number.POSITIVE_INFINITY) <= start) at += 1
    for (let cut = cuts[at]; cut !== undefined && cut < end; cut = cuts[(at += 1)]) {
      parts.push({ start: from, end: cut })
      from = cut
    }
    parts.push({ start: from, end })
  }
  return parts
}

/** A stretch of frames, and in which of the given sets they are; those in none of them are passed over. */
export interface Piece extends FrameSpan {
  readonly isIn: readonly boolean[]
}

/** The frames of several sets, parted wherever one of them begins or ends. */
export function piecesOf(sets: readonly FrameSpans[]): readonly Piece[] {
  const edges = new Set<number>()
  for (const set of sets) for (const { start, end } of set) edges.add(start).add(end)
  const sorted = [...edges].toSorted((a, b) => a - b)
  const at = sets.map(() => 0)
  const pieces: Piece[] = []
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1]
    if (end === undefined) break
    const isIn = sets.map((set, which) => {
      let place = at[which] ?? 0
      while ((set[place]?.end ?? Number.POSITIVE_INFINITY) <= start) place += 1
      at[which] = place
      return (set[place]?.start ?? Number.POSITIVE_INFINITY) <= start
    })
    if (isIn.includes(true)) pieces.push({ start, end, isIn })
  }
  return pieces
}
