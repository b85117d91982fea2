import { fail, ok, type Result } from '../../domain/result'
import type { BlobStore, IncomingBlob } from '../../engine/ports/blobStore'
import type { AddProgress, MediaProblem } from '../../engine/ports/media'
import { createFileHash } from '../hash/fileHash'

const PROGRESS_EVERY_MS = 50

export interface StoreOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: AddProgress) => void
  readonly expectedSha256?: string
}

export interface StoredBytes {
  readonly sha256: string
  readonly wasStored: boolean
}

/**
 * Hashes a file and stores it in the same pass, piece by piece: memory does not grow with the file. Where it does not end
 * well, nothing of it stays.
 * @returns the SHA-256 of the bytes that were stored, and whether they had been here before
 */
export async function storeFile(
  file: File,
  blobs: BlobStore,
  options: StoreOptions,
): Promise<Result<StoredBytes, MediaProblem>> {
  let incoming: IncomingBlob
  try {
    incoming = await blobs.begin()
  } catch (error) {
    return storageProblem(error)
  }
  try {
    await incoming.reserve(file.size)
  } catch (error) {
    await discard(incoming)
    storageProblem(error)
    return fail({ code: 'noRoom', sizeBytes: file.size })
  }
  const copied = await copy(file, incoming, options).catch(async (error: unknown) => {
    await discard(incoming)
    throw error
  })
  if (copied.ok) {
    try {
      const wasStored = (await blobs.read(copied.value)) !== undefined
      await incoming.keep(copied.value)
      return ok({ sha256: copied.value, wasStored })
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
  let doneBytes = 0
  let reportedAt = Number.NEGATIVE_INFINITY
  const onPiece = (bytes: Uint8Array<ArrayBuffer>) => {
    hash.update(bytes)
    doneBytes += bytes.length
    if (doneBytes < file.size && performance.now() - reportedAt < PROGRESS_EVERY_MS) return
    reportedAt = performance.now()
    options.onProgress({ doneBytes, totalBytes: file.size })
  }
  try {
    await incoming.copy(file, onPiece, options.signal)
  } catch (error) {
    if (options.signal.aborted) return fail({ code: 'cancelled' })
    if (isAboutRoom(error)) return fail({ code: 'storageFull' })
    // NotReadableError or NotFoundError: the file changed, was moved, or its medium is gone.
    if (error instanceof DOMException) return fail({ code: 'unreadable' })
    throw error
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
  if (isAboutRoom(error)) return fail({ code: 'storageFull' })
  throw error
}

function isAboutRoom(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}
