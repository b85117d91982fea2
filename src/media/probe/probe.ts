import { Input, UnsupportedInputFormatError, type InputVideoTrack } from 'mediabunny'
import { InvariantError } from '../../domain/invariantError'
import { fail, ok, type Result } from '../../domain/result'
import type { MediaProblem } from '../../engine/ports/media'
import { containerName, FORMATS, type Container } from './containerName'
import { matroskaEnd } from './matroskaEnd'
import type { MediaBytes } from './mediaBytes'
import { readMovieLayout } from './movieLayout'
import type { FileLayout, ProbedFile, ProbedStream } from './probedFile'
import { probeStream } from './probeStream'

/**
 * Reads a file's streams and frame tables; never its media data, but for one packet of each stream and, in Matroska and
 * MPEG-TS, the headers between. A file that lacks its end is no problem here: `frames` tells, and the caller decides.
 * Touches no DOM: it runs in Node too.
 */
export async function probe(bytes: MediaBytes, signal?: AbortSignal): Promise<Result<ProbedFile, MediaProblem>> {
  if (bytes.sizeBytes === 0) return fail({ code: 'empty' })
  const input = new Input({ formats: FORMATS, source: bytes.source() })
  try {
    const container = containerName(await input.getFormat())
    if (!container) return fail({ code: 'notVideo' })
    const layout = await fileLayout(bytes, container)
    if (layout.movie && !layout.movie.hasIndex) return fail({ code: 'cutOff', readable: 0, listed: 0 })
    const tracks = await input.getVideoTracks()
    if (tracks.length === 0) return fail({ code: 'noPicture' })
    return await probeTracks(bytes, input, layout, tracks, signal)
  } catch (error) {
    return fail(problemOf(error, signal))
  } finally {
    input.dispose()
  }
}

async function probeTracks(
  bytes: MediaBytes,
  input: Input,
  layout: FileLayout,
  tracks: readonly InputVideoTrack[],
  signal: AbortSignal | undefined,
): Promise<Result<ProbedFile, MediaProblem>> {
  const all = await input.getTracks()
  const audioCodec = (await (await input.getPrimaryAudioTrack())?.getCodec()) ?? undefined
  const streams: ProbedStream[] = []
  for (const track of tracks) {
    const stream = await probeStream({ bytes, layout, track, order: all.indexOf(track), audioCodec, signal })
    if (stream) streams.push(stream)
  }
  if (streams.length > 0) return ok({ container: layout.container, streams })
  return layout.declaredEnd > bytes.sizeBytes
    ? fail({ code: 'cutOff', readable: 0, listed: 0 })
    : fail({ code: 'noPicture' })
}

async function fileLayout(bytes: MediaBytes, container: Container): Promise<FileLayout> {
  if (container === 'mp4' || container === 'mov') {
    const movie = await readMovieLayout(bytes)
    return { container, movie, declaredEnd: movie.declaredEnd }
  }
  const declaredEnd = container === 'ts' ? bytes.sizeBytes : ((await matroskaEnd(bytes)) ?? bytes.sizeBytes)
  return { container, movie: undefined, declaredEnd }
}

/** A file that changed on disk rejects its reads; whatever else the demuxer throws is about bytes that it does not know. */
function problemOf(error: unknown, signal: AbortSignal | undefined): MediaProblem {
  if (error instanceof InvariantError) throw error
  if (signal?.aborted) return { code: 'cancelled' }
  if (error instanceof UnsupportedInputFormatError) return { code: 'notVideo' }
  return { code: 'unreadable' }
}
