import { changedId } from '../domain/edits/apply'
import { ForkedLogError, type EditLog } from '../engine/ports/editLog'
import type { FramebenchDatabase } from './database'
import { checkHead, rowAfter } from './projectHead'
import { RECORD_SHAPE } from './recordShape'
import { storageError } from './storageError'

/** Writes an entry and the records that it changes; see `EditLog`. */
export type Append = EditLog['append']

/** In one transaction, which is flushed before this resolves. */
export function appendTo(database: FramebenchDatabase): Append {
  return async (projectId, entry, changes, expectedHead) => {
    try {
      // Only the transaction's own promise says that the bytes are kept: on a full disk each put resolves and then all is undone.
      await database.transaction('rw', database.projects, database.records, database.log, async ({ idbtrans }) => {
        // All at once, one behind the other: each answer that is waited for is another turn of the event loop.
        const check = database.projects.get(projectId).then(async (known) => {
          checkHead(known, expectedHead)
          const row = database.projects.put(rowAfter(projectId, entry, changes, known))
          // Nothing follows. Without this the browser flushes only once each write has been heard of.
          idbtrans.commit()
          await row
        })
        const removed = changes
          .filter(({ after }) => after === null)
          .map((change): [string, string] => [projectId, changedId(change)])
        const written = changes.flatMap(({ after }) =>
          after ? [{ projectId, id: after.id, record: after, shape: RECORD_SHAPE }] : [],
        )
        await Promise.all([
          check,
          database.log.add({ projectId, seq: entry.seq, entry }),
          removed.length > 0 ? database.records.bulkDelete(removed) : undefined,
          written.length > 0 ? database.records.bulkPut(written) : undefined,
        ])
      })
    } catch (error) {
      throw error instanceof ForkedLogError ? error : storageError(error)
    }
  }
}
