import type { OutlineCountry } from '../../domain/places/outline'
import type { Result } from '../../domain/result'

/** How finely coasts and borders are drawn, the coarsest first: 1 to 110, 50 and 10 million. */
export const OUTLINE_SCALES = ['m110', 'm50', 'm10'] as const
export type OutlineScale = (typeof OUTLINE_SCALES)[number]

/** Reads the outline of the world that comes with the program. */
export type LoadOutline = (
  scale: OutlineScale,
  signal: AbortSignal,
) => Promise<Result<readonly OutlineCountry[], 'unavailable'>>
