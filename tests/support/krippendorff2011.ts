/** Where an observer gave no value. */
export const NO_VALUE = 0

/** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, D: four observers, twelve units, some values missing. */
export const KRIPPENDORFF_2011 = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NO_VALUE, NO_VALUE, NO_VALUE],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NO_VALUE, 3],
  [NO_VALUE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NO_VALUE],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NO_VALUE],
]

/** Alpha of these at each level, as published. */
export const ALPHAS_2011 = [
  ['nominal', 0.743421],
  ['ordinal', 0.815388],
  ['interval', 0.849107],
  ['ratio', 0.797403],
] as const
