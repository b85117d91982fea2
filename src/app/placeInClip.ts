import { z } from '../domain/zod'

/** A frame and an object of a clip, so that a colleague opens the same view; what does not read is left out. */
export const placeInClip = z.object({
  f: z.coerce.number().int().min(0).optional().catch(undefined),
  o: z.string().max(80).optional().catch(undefined),
})
