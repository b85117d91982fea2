import { sealedEntry } from '../domain/edits/logEntry'
import type { EditLog } from '../engine/ports/editLog'
import { writeLogLine } from '../formats/log/logLine'

const SLICE = 64

/**
 * The log on disk as `log.jsonl`. It is read and written slice by slice, and each slice is handed to the browser, which may
 * keep it on disk: no more than one is in this page's memory. @throws StorageError, or ZodError where an entry is none
 */
export async function exportLog(log: Pick<EditLog, 'entriesFrom'>, projectId: string): Promise<Blob> {
  const parts: Blob[] = []
  for (let from = 0; ; from += SLICE) {
    const entries = await log.entriesFrom(projectId, from, SLICE)
    parts.push(new Blob(entries.map((entry) => writeLogLine(sealedEntry.parse(entry)))))
    if (entries.length < SLICE) return new Blob(parts, { type: 'application/jsonl' })
  }
}
