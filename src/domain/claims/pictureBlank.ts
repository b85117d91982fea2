import type { ClipRecord } from '../records/clip'
import type { RecordId } from '../records/ids'

/** Why a picture is not shown; its words stand on the blank. */
export type BlankReason = 'graphic' | 'identity' | 'graphic+identity'

/** What is said of something that is on a frame. */
export interface OnFrame {
  readonly id: RecordId
  readonly sensitivity: ClipRecord['sensitivity']
  readonly protectIdentity: boolean
}

/**
 * Whether a frame may be shown on a page that leaves the project: not where the clip is marked, or anything on the frame is
 * marked as graphic or as showing who somebody is.
 * @param clip the clip's own mark
 * @param onFrame every box, range and track that is there on the frame
 * @param coveredIds what an opaque fill covers on a still: it shows nobody's identity any more
 */
export function pictureBlank(
  clip: ClipRecord['sensitivity'],
  onFrame: Iterable<OnFrame>,
  coveredIds: ReadonlySet<RecordId> = new Set(),
): BlankReason | undefined {
  let isGraphic = clip.includes('graphic')
  let hasIdentity = clip.includes('identity')
  for (const { id, sensitivity, protectIdentity } of onFrame) {
    isGraphic ||= sensitivity.includes('graphic')
    hasIdentity ||= (protectIdentity || sensitivity.includes('identity')) && !coveredIds.has(id)
  }
  if (isGraphic) return hasIdentity ? 'graphic+identity' : 'graphic'
  return hasIdentity ? 'identity' : undefined
}
