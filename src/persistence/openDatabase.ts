import { StorageError } from '../engine/ports/editLog'
import { FramebenchDatabase } from './database'

const OPEN_LIMIT_MS = 3000

/**
 * Opens the database, or says why not within three seconds: a blocked open never answers by itself.
 * @param onReplaced called when a newer version of this program needs the database; the tab must stop writing then
 * @throws StorageError `blocked` where another tab keeps an old version open, `unknown` otherwise
 */
export async function openDatabase(onReplaced: () => void, name?: string): Promise<FramebenchDatabase> {
  const database = new FramebenchDatabase(name)
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true })
    onReplaced()
    return false
  })
  let timeout: ReturnType<typeof setTimeout> | undefined
  const blocked = new Promise<never>((_resolve, reject) => {
    timeout = setTimeout(() => reject(new StorageError('blocked', 'no answer')), OPEN_LIMIT_MS)
    database.on('blocked', () => reject(new StorageError('blocked', 'another tab')))
  })
  try {
    await Promise.race([database.open(), blocked])
    return database
  } catch (error) {
    database.close({ disableAutoOpen: true })
    throw error instanceof StorageError ? error : new StorageError('unknown', error)
  } finally {
    clearTimeout(timeout)
  }
}
