import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore } from '../../engine/ports/blobStore'
import type { MediaProblem, StoredFile } from '../../engine/ports/media'
import { frameCount } from '../../domain/time/frameTable'
import type { FirstPicture } from '../decode/firstPicture'
import { blobBytes } from '../probe/mediaBytes'
import { probe } from '../probe/probe'
import { addFile, wholeFileProblem } from './addFile'
import { storeFile, type StoreOptions } from './storeFile'

/**
 * Stores a file that this browser cannot decode together with a copy of it that it can. The original's bytes, frame table
 * and hash stay what is cited; only the pictures are the copy's, frame by frame, so their counts must be equal.
 */
export async function addConverted(
  original: File,
  copy: File,
  blobs: BlobStore,
  firstPicture: FirstPicture,
  options: StoreOptions,
): Promise<Result<StoredFile, MediaProblem>> {
  const probed = await probe(blobBytes(original), options.signal)
  if (!probed.ok) return probed
  const problem = wholeFileProblem(probed.value)
  if (problem) return fail(problem)
  const [wanted] = probed.value.streams
  const copied = await probe(blobBytes(copy), options.signal)
  if (!copied.ok) return copied
  const [listed, found] = [wanted, copied.value.streams[0]].map((stream) => (stream ? frameCount(stream.table) : 0))
  if (!wanted || listed !== found) return fail({ code: 'otherCount', listed: listed ?? 0, found: found ?? 0 })

  const { onProgress } = options
  const totalBytes = original.size + copy.size
  const storedCopy = await addFile(copy, blobs, firstPicture, {
    signal: options.signal,
    onProgress: ({ doneBytes }) => onProgress({ doneBytes, totalBytes }),
  })
  if (!storedCopy.ok) return storedCopy
  const stored = await storeFile(original, blobs, {
    ...options,
    onProgress: ({ doneBytes }) => onProgress({ doneBytes: copy.size + doneBytes, totalBytes }),
  })
  if (!stored.ok) {
    if (!storedCopy.value.wasStored) await blobs.remove(storedCopy.value.sha256)
    return stored
  }
  const { fileName, sizeBytes, sha256, streams } = storedCopy.value
  return ok({
    fileName: original.name,
    sizeBytes: original.size,
    sha256: stored.value.sha256,
    wasStored: stored.value.wasStored,
    streams: [{ ...wanted.facts, display: streams[0].display }],
    accessCopy: { fileName, sizeBytes, sha256, stream: streams[0].stream },
  })
}
