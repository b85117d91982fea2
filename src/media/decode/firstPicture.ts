import { Input, VideoSampleSink, type VideoSample } from 'mediabunny'
import { FORMATS } from '../probe/containerName'
import type { MediaBytes } from '../probe/mediaBytes'
import { hold, release } from './openPictures'
import { withinTime } from './withinTime'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Decodes a picture of a track and gives its size. */
export type FirstPicture = (bytes: MediaBytes, trackId: number) => Promise<PictureSize | undefined>

const TIME_LIMIT_MS = 10_000

/** Where a picture is looked for when the first one does not decode, as fractions of the track's duration. */
const PLACES = [0.13, 0.37, 0.61, 0.87]

/**
 * The size in display pixels, after rotation and pixel aspect, of the first picture that this browser decodes: containers,
 * `<video>` and decoders disagree about it, and the decoded picture is the one that is shown. A damaged beginning does not
 * make the rest worthless: then a picture is looked for farther on.
 * @returns undefined where nothing is decoded within 10 s
 */
export async function firstPicture(bytes: MediaBytes, trackId: number): Promise<PictureSize | undefined> {
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  const deadline = performance.now() + TIME_LIMIT_MS
  try {
    const track = (await input.getVideoTracks()).find((candidate) => candidate.id === trackId)
    if (!track || !(await track.canDecode())) return undefined
    const sink = new VideoSampleSink(track)
    const first = await sizeOf(firstOf(sink, deadline))
    if (first) return first
    const duration = await track.computeDuration()
    for (const place of PLACES) {
      const size = await sizeOf(withinTime(sink.getSample(place * duration), deadline))
      if (size) return size
    }
    return undefined
  } catch {
    // Whatever the demuxer says, the file is not taken; the codec is named to the person.
    return undefined
  } finally {
    input.dispose()
  }
}

async function firstOf(sink: VideoSampleSink, deadline: number): Promise<VideoSample | undefined> {
  const samples = sink.samples()
  try {
    const step = await withinTime(samples.next(), deadline)
    return step.done ? undefined : step.value
  } finally {
    await samples.return()
  }
}

/** Closes the sample. @returns undefined where there is none, or the decoder failed */
async function sizeOf(sample: Promise<VideoSample | null | undefined>): Promise<PictureSize | undefined> {
  const decoded = await sample.catch(() => undefined)
  if (!decoded) return undefined
  hold(decoded)
  const size = { width: decoded.displayWidth, height: decoded.displayHeight }
  release(decoded)
  return size
}
