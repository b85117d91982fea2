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
  let layout: FileLayout | undefined
  try {
    const container = containerName(await input.getFormat())
    if (!container) return fail({ code: 'notVideo' })
    layout = await fileLayout(bytes, container)
    if (layout.movie && !layout.movie.hasIndex) return fail({ code: 'cutOff', readable: 0, listed: 0 })
    if (layout.movie?.tracks.some(({ isSound }) => !isSound)) return fail({ code: 'damaged' })
    const tracks = await input.getVideoTracks()
    if (tracks.length === 0) return fail({ code: 'noPicture' })
    return await probeTracks(bytes, input, layout, tracks, signal)
  } catch (error) {
    return fail(await problemOf(error, bytes, layout, signal))
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

async function problemOf(
  error: unknown,
  bytes: MediaBytes,
  layout: FileLayout | undefined,
  signal: AbortSignal | undefined,
): Promise<MediaProblem> {
  if (error instanceof InvariantError) throw error
  if (signal?.aborted) return { code: 'cancelled' }
  if (error instanceof UnsupportedInputFormatError) return { code: 'notVideo' }
  if (!(await canBeRead(bytes))) return { code: 'unreadable' }
  // The demuxer gives up on some encrypted files before it has told of their tracks.
  return layout?.movie?.tracks.some(({ encrypted }) => encrypted) ? { code: 'encrypted' } : { code: 'damaged' }
}

/** A file that changed on disk or is gone rejects every read; one whose bytes make no sense does not. */
async function canBeRead(bytes: MediaBytes): Promise<boolean> {
  try {
    await bytes.read(0, 1)
    return true
  } catch {
    return false
  }
}
