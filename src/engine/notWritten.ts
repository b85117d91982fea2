import { ForkedLogError, StorageError } from './ports/editLog'

/** An edit that could not be written; nothing has happened, and nothing of it is written later. */
export interface NotWritten {
  readonly code: 'notWritten'
  readonly reason: StorageError['reason'] | 'forked'
}

/** Why a log did not take an entry. @throws what is no failure of the store */
export function notWritten(error: unknown): NotWritten {
  if (error instanceof ForkedLogError) return { code: 'notWritten', reason: 'forked' }
  if (error instanceof StorageError) return { code: 'notWritten', reason: error.reason }
  throw error
}
