import type { FrameSpan } from '../time/frameSpan'

/** The frame behind a span in the direction of playing; before it where the clip ends with it. Undefined where all is one. */
export function frameBeyond(span: FrameSpan, frames: number, direction: 1 | -1): number | undefined {
  const [after, before] = [span.end < frames ? span.end : undefined, span.start > 0 ? span.start - 1 : undefined]
  return direction > 0 ? (after ?? before) : (before ?? after)
}
