import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore, IncomingBlob } from '../../engine/ports/blobStore'
import type { AddProgress, MediaProblem } from '../../engine/ports/media'
import { createFileHash } from '../hash/fileHash'

const CHUNK_BYTES = 4 * 2 ** 20
const PROGRESS_EVERY_MS = 50

export interface StoreOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: AddProgress) => void
  readonly expectedSha256?: string
}

/**
 * Hashes a file and stores it in the same pass, 4 MB at a time: memory does not grow with the file. Where it does not end
 * well, nothing of it stays.
 * @returns the SHA-256 of the bytes that were stored
 */
export async function storeFile(
  file: File,
  blobs: BlobStore,
  options: StoreOptions,
): Promise<Result<string, MediaProblem>> {
  let incoming: IncomingBlob
  try {
    incoming = await blobs.begin()
  } catch (error) {
    return storageProblem(error)
  }
  try {
    incoming.reserve(file.size)
  } catch (error) {
    await discard(incoming)
    storageProblem(error)
    return fail({ code: 'noRoom', sizeBytes: file.size })
  }
  const copied = await copy(file, incoming, options)
  if (copied.ok) {
    try {
      await incoming.keep(copied.value)
      return copied
    } catch (error) {
      await discard(incoming)
      return storageProblem(error)
    }
  }
  await discard(incoming)
  return copied
}

async function copy(file: File, incoming: IncomingBlob, options: StoreOptions): Promise<Result<string, MediaProblem>> {
  const hash = await createFileHash()
  let reportedAt = Number.NEGATIVE_INFINITY
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    if (options.signal.aborted) return fail({ code: 'cancelled' })
    const end = Math.min(at + CHUNK_BYTES, file.size)
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = new Uint8Array(await file.slice(at, end).arrayBuffer())
    } catch {
      // NotReadableError or NotFoundError: the file changed, was moved, or its medium is gone.
      return fail({ code: 'unreadable' })
    }
    if (bytes.length !== end - at) return fail({ code: 'unreadable' })
    hash.update(bytes)
    try {
      incoming.write(bytes)
    } catch (error) {
      return storageProblem(error)
    }
    if (end < file.size && performance.now() - reportedAt < PROGRESS_EVERY_MS) continue
    reportedAt = performance.now()
    options.onProgress({ doneBytes: end, totalBytes: file.size })
  }
  if (options.signal.aborted) return fail({ code: 'cancelled' })
  const sha256 = hash.digest()
  const { expectedSha256 } = options
  return expectedSha256 === undefined || expectedSha256 === sha256 ? ok(sha256) : fail({ code: 'otherFile', sha256 })
}

async function discard(incoming: IncomingBlob): Promise<void> {
  try {
    await incoming.discard()
  } catch {
    // What was to be said is said by the problem that led here; the store sweeps leftovers at the next start.
  }
}

/** @throws the error where it is not about room on the disk: then it is a bug. */
function storageProblem(error: unknown): Result<never, MediaProblem> {
  if (error instanceof Error && error.name === 'QuotaExceededError') return fail({ code: 'storageFull' })
  throw error
}
