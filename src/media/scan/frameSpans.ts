import type { FrameSpan } from '../../domain/time/frameSpan'

/** The frames whose flag is 0, as spans. */
export function unsetSpans(flags: Uint8Array): FrameSpan[] {
  const spans: FrameSpan[] = []
  for (let start = 0; start < flags.length; start += 1) {
    if (flags[start] !== 0) continue
    let end = start + 1
    while (end < flags.length && flags[end] === 0) end += 1
    spans.push({ start, end })
    start = end
  }
  return spans
}
