import type { ImageSize } from '../geometry/imagePoint'

/** The blur's standard deviation as a share of the picture's longer side, so that a large picture is blurred as much. */
const SHARES = { none: 0, light: 0.006, medium: 0.012, strong: 0.024 } as const

/**
 * The CSS `filter` of a softened picture, in its own pixels. For the eyes of whoever looks, and nothing else: a blur can be
 * undone, so that it never stands for covering something in what leaves the program.
 */
export function softFilter(
  { width, height }: ImageSize,
  blur: keyof typeof SHARES,
  isGrey: boolean,
): string | undefined {
  const radius = Math.round(Math.max(width, height) * SHARES[blur])
  const parts = [...(isGrey ? ['grayscale(1)'] : []), ...(radius > 0 ? [`blur(${radius}px)`] : [])]
  return parts.length === 0 ? undefined : parts.join(' ')
}
