import { z } from '../zod'

/** How a project's codes are compared; every result names the rules that it was found by. */
export const reviewRules = z.object({
  /** Whether a coder sees nothing of the others' work on a clip before submitting. */
  isBlind: z.boolean().default(false),
  /** Length of a time bin, from the clip's first pts. */
  binMs: z.number().int().min(100).max(600_000).default(2_000),
  /** Least overlap / union at which two ranges are the same event. */
  overlap: z.number().gt(0).max(1).default(0.5),
  /** Least intersection / union at which two boxes, and on average two tracks, show the same object. */
  iou: z.number().gt(0).max(1).default(0.5),
  /** Most frames between two tags of a frame that are the same. */
  toleranceFrames: z.number().int().min(0).max(1_000).default(3),
  /** Of the bootstrap. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(1),
  replicates: z.number().int().min(0).max(100_000).default(1_000),
})
export type ReviewRules = z.infer<typeof reviewRules>

/** Rules of a project that has set none. */
export const USUAL_RULES: ReviewRules = reviewRules.parse({})
