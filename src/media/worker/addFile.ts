import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { MediaProblem, StoredFile, StreamFacts } from '../../engine/ports/media'
import type { FirstPicture } from '../decode/firstPicture'
import { blobBytes, type MediaBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import type { ProbedFile, ProbedStream } from '../probe/probedFile'
import { storeFile, type StoreOptions } from './storeFile'

/**
 * Checks a picked file and, only where all is well, hashes and stores it: a bad file leaves the library as it was.
 * A stream is taken where its first picture decodes; that picture also gives the display size.
 */
export async function addFile(
  file: File,
  blobs: BlobStore,
  firstPicture: FirstPicture,
  options: StoreOptions,
): Promise<Result<StoredFile, MediaProblem>> {
  // Before anything is read: to list the frames of a large file takes long, and to copy it in vain longer.
  if (!(await blobs.hasRoomFor(file.size))) return fail({ code: 'noRoom', sizeBytes: file.size })
  const bytes = blobBytes(file)
  const probed = await probe(bytes, options.signal)
  if (!probed.ok) return probed
  const problem = wholeFileProblem(probed.value)
  if (problem) return fail(problem)
  const streams = await decodableStreams(bytes, probed.value.streams, firstPicture)
  if (options.signal.aborted) return fail({ code: 'cancelled' })
  // A clip that is known needs its bytes whatever this browser decodes: its pictures may come from a converted copy.
  const isKnown = options.expectedSha256 !== undefined
  const [first, ...more] = streams.length > 0 || !isKnown ? streams : probed.value.streams.map(({ facts }) => facts)
  if (!first) {
    const [stream] = probed.value.streams
    if (!stream) return fail({ code: 'noPicture' })
    return fail({ code: 'cannotDecode', codec: stream.facts.codec, timebase: stream.facts.timebase })
  }
  const stored = await storeFile(file, blobs, options)
  if (!stored.ok) return stored
  return ok({ fileName: file.name, sizeBytes: file.size, ...stored.value, streams: [first, ...more] })
}

/** What is wrong with a file whatever this browser decodes. */
export function wholeFileProblem({ container, streams }: ProbedFile): MediaProblem | undefined {
  if (streams.every(({ encrypted }) => encrypted)) return { code: 'encrypted' }
  const cut = streams.find(({ frames }) => frames.readable < frames.listed)
  if (!cut) return undefined
  // A Matroska file lists its frames cluster by cluster: what is cut off is not counted anywhere.
  if (container === 'mkv' || container === 'webm') return { code: 'cutOffEnd', readable: cut.frames.readable }
  return { code: 'cutOff', readable: cut.frames.readable, listed: cut.frames.listed }
}

async function decodableStreams(
  bytes: MediaBytes,
  streams: readonly ProbedStream[],
  firstPicture: FirstPicture,
): Promise<StreamFacts[]> {
  const decodable: StreamFacts[] = []
  for (const { facts, trackId, encrypted } of streams) {
    const display = encrypted ? undefined : await firstPicture(bytes, trackId)
    if (display) decodable.push({ ...facts, display })
  }
  return decodable
}
