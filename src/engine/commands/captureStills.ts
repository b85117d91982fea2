import type { Edit } from '../../domain/edits/edit'
import type { Box } from '../../domain/geometry/box'
import { stillId, type RecordId } from '../../domain/records/ids'
import type { StillKind, StillRecord } from '../../domain/records/still'
import { fail, ok, type Result } from '../../domain/result'
import { ptsOf } from '../../domain/time/frameTable'
import type { FrameIndex } from '../../domain/time/frameIndex'
import type { Refusal, Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** A decoded frame that is to be kept as a still. */
export interface CapturedFrame {
  readonly view: ClipInView
  readonly frame: FrameIndex
  /** Of its pixels in display geometry. */
  readonly sha256: string
  readonly decoder: string
  readonly kind: StillKind
  /** What of the frame is numbered; everything on it where nothing is said. */
  readonly boxIds?: readonly RecordId[]
  /** What is cropped to, where that layout is chosen. */
  readonly crop?: Box | undefined
}

/** Puts frames into the tray, all of one gesture in one edit. The credit of each begins as its clip's. */
export function captureStills(
  workspace: Workspace,
  captured: readonly CapturedFrame[],
): Result<{ readonly edit: Edit; readonly stills: readonly StillRecord[] }, Refusal> {
  const { ids, clock } = workspace.ports
  const capturedAt = clock.now()
  const stills = captured.map(({ view, frame, sha256, decoder, kind, boxIds, crop }): StillRecord => ({
    type: 'still',
    id: stillId.parse(ids.next()),
    clipId: view.clip.id,
    frame,
    pts: ptsOf(view.table, frame),
    redactions: [],
    sha256,
    decoder,
    captions: {},
    credit: view.clip.provenance.creditLine ?? '',
    capturedBy: workspace.authorId,
    capturedAt,
    kind,
    ...(crop ? { crop } : {}),
    ...(boxIds ? { boxIds: [...boxIds] } : {}),
  }))
  if (stills.length === 0) return fail({ code: 'nothingToDo' })
  const made = workspace.commit(
    'captureStill',
    stills.map((after) => ({ before: null, after })),
  )
  return made.ok ? ok({ edit: made.value, stills }) : made
}
