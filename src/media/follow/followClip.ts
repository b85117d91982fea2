import { Input, VideoSampleSink, type VideoSample } from 'mediabunny'
import { InvariantError } from '../../domain/invariantError'
import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { FollowEnd, FollowOptions, FollowProblem } from '../../engine/ports/follow'
import { FORMATS } from '../probe/containerName'
import { blobBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import { followPicture, type FollowPicture } from './followPicture'
import { followPictures } from './followPictures'
import { followSize } from './followSize'
import { pictureWalk } from './pictureWalk'

/** Bytes of pictures that are kept at once while an object is followed backwards. */
const HELD_BYTES = 48 * 2 ** 20

export interface FollowRun extends Pick<FollowOptions, 'frame' | 'box' | 'picture' | 'until' | 'signal'> {
  readonly onBox: (followed: Parameters<FollowOptions['onBoxes']>[0][number]) => void
  readonly turn: () => Promise<void>
}

/** Follows a box through a stored clip, in a pass of its own over the pictures. */
export async function followClip(
  blobs: BlobStore,
  sha256: string,
  stream: number,
  run: FollowRun,
): Promise<Result<FollowEnd, FollowProblem>> {
  const file = await blobs.read(sha256)
  if (!file) return fail({ code: 'missing' })
  const bytes = blobBytes(file)
  const probed = await probe(bytes, run.signal)
  const found = probed.ok ? probed.value.streams.find(({ facts }) => facts.stream === stream) : undefined
  if (!found) return fail({ code: run.signal.aborted ? 'cancelled' : 'unreadable' })
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  try {
    const track = (await input.getVideoTracks()).find(({ id }) => id === found.trackId)
    if (!track) return fail({ code: 'unreadable' })
    const size = followSize(run.picture, run.box)
    const pictures = pictureWalk({
      source: new VideoSampleSink(track),
      table: found.table,
      shift: found.shift,
      from: run.frame,
      until: run.until,
      reduce: reducer(size),
      // Luma in full, two differences of colour at a quarter each.
      mostHeld: Math.max(8, Math.floor(HELD_BYTES / (size.width * size.height * 1.5))),
      turn: run.turn,
    })
    return ok(await followPictures(pictures, run))
  } catch (error) {
    if (run.signal.aborted) return fail({ code: 'cancelled' })
    throw error
  } finally {
    input.dispose()
  }
}

function reducer({ width, height }: { readonly width: number; readonly height: number }) {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new InvariantError('An offscreen canvas has no second context')
  context.imageSmoothingQuality = 'medium'
  return (sample: VideoSample): FollowPicture => {
    sample.draw(context, 0, 0, width, height)
    return followPicture(context.getImageData(0, 0, width, height).data, width, height)
  }
}
