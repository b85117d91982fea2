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
  const counts = copied.value.streams.map(({ table }) => frameCount(table))
  const listed = wanted ? frameCount(wanted.table) : 0
  if (!wanted || !counts.includes(listed)) return fail({ code: 'otherCount', listed, found: counts[0] ?? 0 })

  const { onProgress } = options
  const totalBytes = original.size + copy.size
  const storedCopy = await addFile(copy, blobs, firstPicture, {
    signal: options.signal,
    onProgress: ({ doneBytes }) => onProgress({ doneBytes, totalBytes }),
  })
  if (!storedCopy.ok) return storedCopy
  // The first that decodes here and has as many frames; nothing is known before which one decodes.
  const { fileName, sizeBytes, sha256, streams, wasStored } = storedCopy.value
  const lent = streams.find((stream) => stream.frameCount === listed)
  if (!lent) {
    if (!wasStored) await blobs.remove(sha256)
    return fail({ code: 'otherCount', listed, found: streams[0].frameCount })
  }
  const stored = await storeFile(original, blobs, {
    ...options,
    onProgress: ({ doneBytes }) => onProgress({ doneBytes: copy.size + doneBytes, totalBytes }),
  })
  if (!stored.ok) {
    if (!wasStored) await blobs.remove(sha256)
    return stored
  }
  return ok({
    fileName: original.name,
    sizeBytes: original.size,
    sha256: stored.value.sha256,
    wasStored: stored.value.wasStored,
    streams: [{ ...wanted.facts, display: lent.display }],
    accessCopy: { fileName, sizeBytes, sha256, stream: lent.stream },
  })
}
