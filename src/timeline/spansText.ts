import type { FrameSpan } from '../domain/time/frameSpan'

const MOST = 20

/** The frames of spans as a person writes them: "12–30, 45"; the first twenty spans. */
export function spansText(spans: readonly FrameSpan[]): string {
  const texts = spans.slice(0, MOST).map(({ start, end }) => (end - start === 1 ? `${start}` : `${start}–${end - 1}`))
  return texts.join(', ') + (spans.length > MOST ? ' …' : '')
}
