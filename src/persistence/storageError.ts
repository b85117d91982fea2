import { StorageError } from '../engine/ports/editLog'

/** What a database says, as the reason that a person is told. */
export function storageError(error: unknown): StorageError {
  const names = namesIn(error)
  if (names.includes('QuotaExceededError')) return new StorageError('full', error)
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError'))
    return new StorageError('gone', error)
  return new StorageError('unknown', error)
}

/** The names of an error and of what it wraps: Dexie reports a full disk as an AbortError with the cause inside. */
function namesIn(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const inner: unknown = 'inner' in error ? error.inner : error.cause
  return [error.name, ...namesIn(inner)]
}
