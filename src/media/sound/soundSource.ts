import { AudioSampleSink, Input, type AudioSample, type InputAudioTrack } from 'mediabunny'
import { fail, ok, type Result } from '../../domain/result'
import type { SoundProblem } from '../../engine/ports/soundAnalysis'
import { FORMATS } from '../probe/containerName'
import type { MediaBytes } from '../probe/mediaBytes'

/** A run of decoded samples, one array of equal length per channel, at full scale 1. */
export interface SoundChunk {
  /** Of the first sample, on the container's clock. */
  readonly seconds: number
  readonly sampleRate: number
  readonly channels: readonly Float32Array[]
}

/** Decoded sound in order of time. Whoever opens one closes it. */
export interface SoundSource {
  chunks(): AsyncIterable<SoundChunk>
  close(): void
}

/**
 * Opens the sound that a player plays with the picture: the file's primary audio track, the one that the clip's record names.
 *
 * Its timestamps are taken as they are, while the frame table adds `compositionShift` to those of the picture. That shift
 * brings the demuxer's picture to where ffprobe and `<video>` have it; both leave the sound where the demuxer has it. So one
 * second here is one second of the table, and adding the shift to the sound too would part it from what is heard.
 */
export async function openSound(bytes: MediaBytes): Promise<Result<SoundSource, SoundProblem>> {
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  try {
    const track = await input.getPrimaryAudioTrack()
    const problem = await trackProblem(track)
    if (track && !problem) return ok({ chunks: () => decoded(track), close: () => input.dispose() })
    input.dispose()
    return fail(problem ?? { code: 'noSound' })
  } catch (error) {
    input.dispose()
    throw error
  }
}

async function trackProblem(track: InputAudioTrack | null): Promise<SoundProblem | undefined> {
  if (!track) return { code: 'noSound' }
  if (await track.canDecode()) return undefined
  return { code: 'cannotDecode', codec: String((await track.getCodec()) ?? (await track.getInternalCodecId()) ?? '?') }
}

async function* decoded(track: InputAudioTrack): AsyncGenerator<SoundChunk> {
  for await (const sample of new AudioSampleSink(track).samples()) {
    try {
      yield { seconds: sample.timestamp, sampleRate: sample.sampleRate, channels: channelsOf(sample) }
    } finally {
      sample.close()
    }
  }
}

function channelsOf(sample: AudioSample): Float32Array[] {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const channel = new Float32Array(sample.numberOfFrames)
    sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
    return channel
  })
}
