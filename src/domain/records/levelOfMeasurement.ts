/** How values differ from each other (Stevens 1946), and so which metric Krippendorff's alpha takes. */
export const LEVELS_OF_MEASUREMENT = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type LevelOfMeasurement = (typeof LEVELS_OF_MEASUREMENT)[number]
