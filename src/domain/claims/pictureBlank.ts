import { isGraphic, type Sensitivity } from '../sensitivity/sensitivity'

/** Why a picture is not shown; its words stand on the blank. */
export type BlankReason = 'graphic' | 'identity' | 'graphic+identity'

/**
 * Whether a frame may be shown on a page that leaves the project: not where the clip or anything on the frame is marked as
 * graphic, or somebody protected would be seen.
 * @param marks of the clip, and of every box, range and track that is there on the frame
 * @param hasUncovered whether anybody protected is on it under no fill
 */
export function pictureBlank(marks: Iterable<Sensitivity>, hasUncovered: boolean): BlankReason | undefined {
  for (const mark of marks) if (isGraphic(mark)) return hasUncovered ? 'graphic+identity' : 'graphic'
  return hasUncovered ? 'identity' : undefined
}
