import { Input, VideoSampleSink } from 'mediabunny'
import { FORMATS } from '../probe/containerName'
import type { MediaBytes } from '../probe/mediaBytes'
import { hold, release } from './openPictures'
import { withinTime } from './withinTime'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Decodes the first picture of a track that can be decoded and gives its size. */
export type FirstPicture = (bytes: MediaBytes, trackId: number) => Promise<PictureSize | undefined>

const TIME_LIMIT_MS = 10_000

/**
 * The size in display pixels, after rotation and pixel aspect, of the first picture that this browser decodes: containers,
 * `<video>` and decoders disagree about it, and the decoded picture is the one that is shown.
 * @returns undefined where nothing is decoded within 10 s
 */
export async function firstPicture(bytes: MediaBytes, trackId: number): Promise<PictureSize | undefined> {
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  const deadline = performance.now() + TIME_LIMIT_MS
  try {
    const track = (await input.getVideoTracks()).find((candidate) => candidate.id === trackId)
    if (!track || !(await track.canDecode())) return undefined
    const samples = new VideoSampleSink(track).samples()
    try {
      const step = await withinTime(samples.next(), deadline)
      if (step.done) return undefined
      const sample = hold(step.value)
      const size = { width: sample.displayWidth, height: sample.displayHeight }
      release(sample)
      return size
    } finally {
      await samples.return()
    }
  } catch {
    // Whatever the decoder says, the file is not taken; the codec is named to the person.
    return undefined
  } finally {
    input.dispose()
  }
}
