import type { ClipRecord } from '../domain/records/clip'
import { fail, ok, type Result } from '../domain/result'
import { frameCount } from '../domain/time/frameTable'
import type { FrameTimes } from '../engine/clipEvidenceOf'
import type { Media, MediaProblem } from '../engine/ports/media'
import type { PictureScanner } from '../engine/ports/pictureScan'
import { pictureSource } from './pictureSource'

/** Reads the frame table from the clip's own file; what is said of frames holds for no other table. */
export async function readClipTimes(
  media: Media,
  scanner: PictureScanner,
  clip: ClipRecord,
): Promise<Result<FrameTimes, MediaProblem>> {
  const opened = await media.open({ clip })
  if (!opened.ok) return opened
  const { table } = opened.value
  opened.value.close()
  if (frameCount(table) !== clip.frameCount) {
    return fail({ code: 'otherFrames', listed: clip.frameCount, found: frameCount(table) })
  }
  const scan = await scanner.kept(pictureSource(clip))
  // A kept scan of other frames would name the wrong ones.
  return ok({ table, foundCuts: scan?.frameCount === clip.frameCount ? scan.cuts : undefined })
}
